import { parameterCovariance } from '../estimation/parameter-covariance.ts';
import { lambdaRange } from './bounds.ts';
import { G1, G2, type CurveResiduals } from './curve-residuals.ts';
import type { FitProblem } from './fit-problem.ts';
import type { Observed } from './observed.ts';
import { fitted, type FittedName } from './parameters.ts';
import type { ShapeFit } from './shape-fit.ts';

/** What a fit does not know. */
export interface CurveUncertainty {
  /** Estimated parameters that the data determine, and their covariance row by row. */
  readonly free: readonly FittedName[];
  readonly covariance: Float64Array;
  /** Null where a parameter is held, at a bound, or not determined. */
  readonly standardErrors: Readonly<Record<FittedName, number | null>>;
  /** Residual standard deviation √(sse / (points − estimated)), null where no point is left over. */
  readonly sigma: number | null;
}

/** A parameter that shares more than this of its variance with a break point that is not determined is not determined either. */
const sameDirection = 0.99;

/**
 * Standard errors by the delta method over all estimated parameters, break points and a free λ included. Where a break point
 * ends on a whole unit, at which the curve is not smooth in it, the derivative is the one towards a later break. A break point
 * that may lie further off than the whole history is long is not determined: near a smooth join g1 and N do the same.
 * @param sse       sum of squared residuals, in the history's units
 * @param residuals scratch, overwritten
 * @source          handbook 2.2
 */
export function curveUncertainty(fit: ShapeFit, observed: Observed, sse: number, residuals: CurveResiduals): CurveUncertainty {
  const { points, scale } = observed;
  const spare = points - fit.free.length;
  const sigma = spare > 0 ? Math.sqrt(sse / spare) : null;
  const inside = sigma === null ? [] : fit.free.filter((name) => !atBound(name, fit.values[fitted.indexOf(name)]!, fit.problem));
  const found = parameterCovariance(jacobianOf(fit, observed, inside, residuals), points, inside.length, ((sigma ?? 0) / scale) ** 2);
  const named = { free: found.determined.map((place) => inside[place]!), covariance: found.covariance };
  const { free, covariance } = withoutLost(named, observed.last);
  rescale(covariance, free, scale);
  return { free, covariance, standardErrors: standardErrors(free, covariance), sigma };
}

type Named = Pick<CurveUncertainty, 'free' | 'covariance'>;

/** Leaves out break points with a standard error beyond `longest` units, and what moves with them; with g1 goes N. */
function withoutLost({ free, covariance }: Named, longest: number): Named {
  const size = free.length;
  const at = (a: number, b: number) => covariance[a * size + b]!;
  const lost = [...free.keys()].filter((k) => (free[k] === 'g1' || free[k] === 'g2') && !(at(k, k) <= longest ** 2));
  if (lost.length === 0) return { free, covariance };
  const goes = (name: FittedName, k: number) =>
    lost.some((b) => (name === 'N' && free[b] === 'g1') || !(at(k, b) ** 2 <= sameDirection * at(k, k) * at(b, b)));
  const kept = [...free.keys()].filter((k) => !goes(free[k]!, k));
  return { free: kept.map((k) => free[k]!), covariance: Float64Array.from(kept.flatMap((a) => kept.map((b) => at(a, b)))) };
}

/** From scaled profits to money. */
function rescale(covariance: Float64Array, free: readonly FittedName[], scale: number): void {
  const unit = free.map((name) => (name === 'g1' || name === 'g2' || name === 'lambda' ? 1 : scale));
  for (let a = 0; a < free.length; a++) {
    for (let b = 0; b < free.length; b++) covariance[a * free.length + b] = covariance[a * free.length + b]! * unit[a]! * unit[b]!;
  }
}

function standardErrors(free: readonly FittedName[], covariance: Float64Array): Record<FittedName, number | null> {
  const error = (name: FittedName) => {
    const k = free.indexOf(name);
    return k < 0 ? null : Math.sqrt(covariance[k * free.length + k]!);
  };
  return { h1: error('h1'), v: error('v'), g1: error('g1'), N: error('N'), lambda: error('lambda'), g2: error('g2'), h2: error('h2') };
}

function jacobianOf(fit: ShapeFit, observed: Observed, names: readonly FittedName[], residuals: CurveResiduals): Float64Array {
  residuals.load(observed, fit.problem.u, reached(fit.i, fit.values[G1]!), reached(fit.j, fit.values[G2]!));
  residuals.values.set(fit.values);
  residuals.columns = names.length;
  const x = new Float64Array(names.length);
  for (let column = 0; column < names.length; column++) {
    const place = fitted.indexOf(names[column]!);
    residuals.free[column] = place;
    x[column] = fit.values[place]!;
  }
  const jacobian = new Float64Array(names.length * residuals.rows);
  residuals.jacobian(x, jacobian);
  return jacobian;
}

/** The last unit not after a break point that was found in the interval after a unit. */
const reached = (unit: number, place: number): number => (place === unit + 1 ? place : unit);

function atBound(name: FittedName, value: number, { g1, g2, mostRise }: FitProblem): boolean {
  switch (name) {
    case 'v':
      return false;
    case 'h1':
    case 'h2':
      return value <= 0;
    case 'N':
      return value <= 0 || value >= mostRise;
    case 'lambda':
      return value <= lambdaRange[0] || value >= lambdaRange[1];
    case 'g1':
      return value <= g1.low[0]! || value >= g1.high[g1.count - 1]!;
    case 'g2':
      return value <= g2.low[0]! || value >= g2.high[g2.count - 1]!;
  }
}
