import { correctedAkaike } from '../estimation/akaike.ts';
import type { Ending } from '../numerics/bounded-least-squares.ts';
import { agreementOf, type Agreement } from './agreement.ts';
import { G1, G2, H1, H2, LAMBDA, RISE, V } from './curve-residuals.ts';
import { curveUncertainty, type CurveUncertainty } from './curve-uncertainty.ts';
import type { Observed } from './observed.ts';
import { parametersOf, type FitShape, type FittedCurve, type FittedName, type Held } from './parameters.ts';
import { growthIsAbsent, heldWithLambda, possibleShapes, type FitOptions } from './requirements.ts';
import { supportedShape } from './shape-choice.ts';
import { FitWorkspace, fitShape, type ShapeFit } from './shape-fit.ts';

export { tooFewPoints, type FitOptions } from './requirements.ts';
export { FitWorkspace } from './shape-fit.ts';

/** A fitted life curve, in the history's own units. */
export interface LifeCurveFit extends FittedCurve, CurveUncertainty, Agreement {
  readonly shape: FitShape;
  /** Akaike's corrected criterion of each shape that was fitted, null for the others and where the points are too few for it. */
  readonly aicc: Readonly<Record<FitShape, number | null>>;
  /** A second g1, with its N, that gives the same curve at every whole unit; null where there is none. */
  readonly alternativeG1: number | null;
  readonly alternativeN: number | null;
  readonly ended: Ending;
  /** Steps of the last refinement, and the largest |cos| between the residuals and a parameter's effect that it left. */
  readonly steps: number;
  readonly gradient: number;
}

/**
 * Fits a life curve to one history by least squares; break points are real numbers and the optimum is the global one.
 * @param history   profit per unit from t = 1, NaN for a missing unit; long enough by {@link tooFewPoints}, or this throws
 * @param options   shape (`auto` chooses by evidence), values held, λ or `free`
 * @param workspace scratch memory; one may serve any number of fits, one after the other
 * @source          handbook 2.2
 */
export function fitLifeCurve(history: Float64Array, options: FitOptions = {}, workspace = new FitWorkspace()): LifeCurveFit {
  const held = heldWithLambda(options);
  const shapes = possibleShapes(history, options);
  const fits = shapes.map((shape) => fitOne(history, shape, held, workspace));
  const criteria = fits.map(({ criterion }) => criterion);
  const chosen = fits[supportedShape(criteria)];
  if (chosen === undefined) throw new RangeError('too few observed units: tooFewPoints says how many are needed');
  const evidence = (shape: FitShape) => criteria[shapes.indexOf(shape)] ?? null;
  return {
    ...chosen.fit,
    aicc: { growth: evidence('growth'), 'growth-saturation': evidence('growth-saturation'), full: evidence('full') },
  };
}

function fitOne(history: Float64Array, shape: FitShape, held: Held, workspace: FitWorkspace) {
  const absent = growthIsAbsent(history, shape, held);
  const observed = workspace.observed.load(history, absent ? Math.floor(held.g2 ?? 0) : 0);
  workspace.sums.load(observed);
  const best = fitShape(observed, shape, absent ? { ...held, h1: 0, v: 0, g1: 0, N: 0, lambda: 1 } : held, workspace);
  const curve = curveOf(best, observed, shape, held, absent);
  const agreement = agreementOf(history, curve, shape, observed);
  const { ended, steps, gradient, twin, free } = best;
  const alternative = { alternativeG1: twin?.g1 ?? null, alternativeN: twin === null ? null : twin.N * observed.scale };
  const uncertainty = curveUncertainty(best, observed, agreement.sse, workspace.polish.residuals);
  return {
    fit: { shape, ...curve, ...uncertainty, ...agreement, ...alternative, ended, steps, gradient },
    criterion: correctedAkaike(agreement.sse, agreement.points, free.length, observed.largest),
  };
}

/** The parameters in the history's units, without those that the shape does not have. */
function curveOf({ values }: ShapeFit, { centre, scale }: Observed, shape: FitShape, held: Held, absent: boolean): FittedCurve {
  const value = (name: FittedName, solved: number) => {
    const left = !parametersOf[shape].includes(name) || (absent && name !== 'g2' && name !== 'h2');
    if (!left) return held[name] ?? solved;
    return name === 'lambda' ? null : (held[name] ?? null);
  };
  return {
    h1: value('h1', values[H1]! * scale),
    v: value('v', values[V]! * scale + centre),
    g1: value('g1', values[G1]!),
    N: value('N', values[RISE]! * scale),
    lambda: value('lambda', values[LAMBDA]!),
    g2: value('g2', values[G2]!),
    h2: value('h2', values[H2]! * scale),
    u: held.u ?? null,
  };
}
