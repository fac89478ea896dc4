import type { Ending } from '../numerics/bounded-least-squares.ts';
import { BreakAxes } from './break-axis.ts';
import { G1, G2, H1, LAMBDA, RISE } from './curve-residuals.ts';
import { fitProblem, type FitProblem } from './fit-problem.ts';
import { GlobalSearch, type Candidate } from './global-search.ts';
import { HistorySums } from './history-sums.ts';
import { searchLambda } from './lambda-search.ts';
import { Observed } from './observed.ts';
import type { FitShape, FittedName, Held } from './parameters.ts';
import { Polish } from './polish.ts';
import { Profile } from './profile.ts';
import { freeParameters } from './requirements.ts';
import { twinBreak } from './twin-break.ts';

type Twin = { readonly g1: number; readonly N: number };

/** The best curve of one shape, in scaled profits. */
export interface ShapeFit {
  readonly problem: FitProblem;
  readonly free: readonly FittedName[];
  /** All seven parameters, in the order of `fitted`. */
  readonly values: Float64Array;
  /** Last unit of growth and of saturation: the pair of unit intervals of the break points. */
  readonly i: number;
  readonly j: number;
  readonly ended: Ending;
  readonly steps: number;
  readonly gradient: number;
  readonly twin: Twin | null;
}

/** Scratch memory of fits, reused from one to the next. */
export class FitWorkspace {
  readonly observed = new Observed();
  readonly axes = new BreakAxes();
  readonly sums = new HistorySums();
  readonly profile = new Profile(this.sums);
  readonly search = new GlobalSearch();
  readonly polish = new Polish();
}

/**
 * The least-squares curve of one shape.
 * @param observed its sums are loaded in the workspace
 * @param held     values held, λ among them unless it is free
 */
export function fitShape(observed: Observed, shape: FitShape, held: Held, workspace: FitWorkspace): ShapeFit {
  const { profile, search, polish, sums } = workspace;
  const problem = fitProblem(observed, shape, held, workspace.axes);
  const free = freeParameters(shape, held);
  profile.load(problem, held.lambda ?? 1);
  search.load(profile);
  const place = free.includes('lambda') ? searchLambda(workspace, observed, problem, free) : search.best;
  if (place !== search.best) profile.load(problem, (place as Candidate & { lambda: number }).lambda);
  sums.loadLambda(profile.lambda);
  if (place === search.best) search.run(profile);
  polish.run(profile, observed, place, free);
  const { ended, steps, gradient } = polish.solver;
  const values = polish.residuals.values.slice();
  const twin = free.includes('g1') && free.includes('N') && place.i < place.j ? orderedTwin(values, problem) : null;
  return { problem, free, values, i: place.i, j: place.j, ended, steps, gradient, twin };
}

/** Of two g1 that give identical data the smaller goes into `values`, the other is returned. */
function orderedTwin(values: Float64Array, { g1 }: FitProblem): Twin | null {
  const here = { h1: values[H1]!, g1: values[G1]!, N: values[RISE]!, lambda: values[LAMBDA]! };
  const other = twinBreak(here, g1.low[0]!, Math.min(g1.high[g1.count - 1]!, values[G2]!));
  if (other === null || other.g1 > here.g1) return other;
  values[G1] = other.g1;
  values[RISE] = other.N;
  return { g1: here.g1, N: here.N };
}
