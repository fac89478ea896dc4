import { lambdaRange } from './bounds.ts';
import { G1, G2, LAMBDA } from './curve-residuals.ts';
import type { FitProblem } from './fit-problem.ts';
import type { Candidate, GlobalSearch } from './global-search.ts';
import type { HistorySums } from './history-sums.ts';
import type { Observed } from './observed.ts';
import type { FittedName } from './parameters.ts';
import type { Polish } from './polish.ts';
import type { Profile } from './profile.ts';

/** Points of the logarithmic grid of λ, how many of its low points are followed, and how often each. */
const gridPoints = 28;
const followed = 5;
const rounds = 6;
/** A round that gains less than this share ends the search from that start. */
const leastGain = 1e-12;

export interface LambdaCandidate extends Candidate {
  lambda: number;
}

interface Scratch {
  readonly sums: HistorySums;
  readonly profile: Profile;
  readonly search: GlobalSearch;
  readonly polish: Polish;
}

/**
 * The best λ with its break points: a global search of the break points at each λ of a logarithmic grid, then, from the lowest
 * of the grid's local minima, all parameters together within the cells, and the cells again at the λ so found.
 * @source handbook 2.2
 */
export function searchLambda(scratch: Scratch, observed: Observed, problem: FitProblem, free: readonly FittedName[]): LambdaCandidate {
  const grid = overGrid(scratch, problem);
  const lows = grid.filter(({ sse }, k) => !(sse > (grid[k - 1]?.sse ?? Infinity)) && !(sse > (grid[k + 1]?.sse ?? Infinity)));
  lows.sort((a, b) => a.sse - b.sse);
  let best: LambdaCandidate | null = null;
  for (const low of lows.slice(0, followed)) {
    const end = follow(scratch, observed, problem, free, low);
    if (best === null || end.sse < best.sse) best = end;
  }
  if (best === null) throw new Error('no λ gives a finite sum of squares');
  return best;
}

function overGrid(scratch: Scratch, problem: FitProblem): readonly LambdaCandidate[] {
  const [low, high] = lambdaRange;
  const grid: LambdaCandidate[] = [];
  for (let k = 0; k < gridPoints; k++) {
    const lambda = low * (high / low) ** (k / (gridPoints - 1));
    grid.push(searchAt(scratch, problem, lambda, grid.at(-1) ?? null));
  }
  return grid;
}

function searchAt({ sums, profile, search }: Scratch, problem: FitProblem, lambda: number, start: Candidate | null): LambdaCandidate {
  profile.load(problem, lambda);
  sums.loadLambda(lambda);
  search.run(profile, start);
  return { ...search.best, lambda };
}

function follow(
  scratch: Scratch,
  observed: Observed,
  problem: FitProblem,
  free: readonly FittedName[],
  from: LambdaCandidate,
): LambdaCandidate {
  const { polish, profile, sums } = scratch;
  let best = from;
  for (let round = 0; round < rounds; round++) {
    profile.load(problem, best.lambda);
    sums.loadLambda(best.lambda);
    const sse = polish.run(profile, observed, best, free);
    const { values } = polish.residuals;
    const polished = { ...best, sse, g1: values[G1]!, g2: values[G2]!, lambda: values[LAMBDA]! };
    const moved = searchAt(scratch, problem, polished.lambda, polished);
    const gained = best.sse - Math.min(sse, moved.sse);
    best = moved.sse < sse * (1 - leastGain) && (moved.i !== best.i || moved.j !== best.j) ? moved : polished;
    if (best === polished || !(gained > leastGain * sse)) break;
  }
  return best;
}
