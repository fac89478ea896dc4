import { parameterCovariance } from '../estimation/parameter-covariance.ts';
import { lambdaRange } from './bounds.ts';
import { CurveResiduals } from './curve-residuals.ts';
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

/**
 * Standard errors by the delta method over all estimated parameters, break points and a free λ included. Where a break point
 * ends on a whole unit, at which the curve is not smooth in it, the derivative is the one from the side that was fitted.
 * @param sse sum of squared residuals, in the history's units
 * @source    handbook 2.2
 */
export function curveUncertainty(fit: ShapeFit, observed: Observed, sse: number): CurveUncertainty {
  const spare = observed.points - fit.free.length;
  const sigma = spare > 0 ? Math.sqrt(sse / spare) : null;
  const inside = sigma === null ? [] : fit.free.filter((name) => !atBound(name, fit.values[fitted.indexOf(name)]!, fit.problem));
  const { determined, covariance } = parameterCovariance(
    jacobianOf(fit, observed, inside),
    observed.points,
    inside.length,
    ((sigma ?? 0) / observed.scale) ** 2,
  );
  const free = determined.map((place) => inside[place]!);
  const unit = free.map((name) => (name === 'g1' || name === 'g2' || name === 'lambda' ? 1 : observed.scale));
  const scaled = covariance.map((entry, k) => entry * unit[Math.floor(k / free.length)]! * unit[k % free.length]!);
  return { free, covariance: scaled, standardErrors: standardErrors(free, scaled), sigma };
}

function standardErrors(free: readonly FittedName[], covariance: Float64Array): Record<FittedName, number | null> {
  const error = (name: FittedName) => {
    const k = free.indexOf(name);
    return k < 0 ? null : Math.sqrt(covariance[k * free.length + k]!);
  };
  return { h1: error('h1'), v: error('v'), g1: error('g1'), N: error('N'), lambda: error('lambda'), g2: error('g2'), h2: error('h2') };
}

function jacobianOf(fit: ShapeFit, observed: Observed, names: readonly FittedName[]): Float64Array {
  const residuals = new CurveResiduals();
  residuals.load(observed, fit.problem.u, fit.i, fit.j);
  residuals.values.set(fit.values);
  residuals.columns = names.length;
  names.forEach((name, column) => (residuals.free[column] = fitted.indexOf(name)));
  const jacobian = new Float64Array(names.length * residuals.rows);
  residuals.jacobian(
    Float64Array.from(names, (name) => fit.values[fitted.indexOf(name)]!),
    jacobian,
  );
  return jacobian;
}

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
