import type { NamedCovariance } from '../estimation/conditional-covariance.ts';
import { lifeCurveProfit, type LifeCurve } from '../life-curve/curve.ts';
import { studentHalfWidth } from '../numerics/student-t.ts';
import { curveGradient, isPastZero, uncertainNames, type Gradient, type UncertainName } from './curve-gradient.ts';

/** What is not known of a curve's parameters. */
export interface CurveSpread {
  /** Estimated parameters and their covariance, of those that are in use as estimated: see `conditionalCovariance`. */
  readonly estimated: NamedCovariance;
  /** Variances of parameters taken from elsewhere, independent of each other and of the estimates: the neighbours' spread. */
  readonly borrowed: Readonly<Partial<Record<UncertainName, number>>>;
  /** Of the residual variance: points less estimated parameters. Infinity where it is known, or nothing is estimated. */
  readonly degreesOfFreedom: number;
}

export interface ProfitBand {
  readonly profit: Float64Array;
  readonly standardError: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Share of the band. @source handbook 2.2 */
export const bandLevel = 0.8;

/**
 * Band in which the *expected* profit lies, by the delta method; single units scatter around it by the residuals as well.
 * Where `ceiling` is among the borrowed, N follows from the ceiling: it moves against h1, v and g1.
 * @param ages  ages t
 * @param level share inside, in (0, 1)
 * @returns     money per unit, one entry per age
 * @source      handbook 2.2
 */
export function expectedProfitBand(curve: LifeCurve, ages: Float64Array, spread: CurveSpread, level = bandLevel): ProfitBand {
  const width = studentHalfWidth(level, spread.degreesOfFreedom);
  const byCeiling = spread.borrowed.ceiling !== undefined;
  const profit = ages.map((t) => lifeCurveProfit(curve, t));
  const standardError = ages.map((t) => Math.sqrt(varianceAlong(curveGradient(curve, t, byCeiling), spread)));
  const edge = (side: 1 | -1) => profit.map((value, k) => value + side * width * standardError[k]!);
  return { profit, standardError, low: edge(-1), high: edge(1) };
}

/**
 * Standard error of a weighted sum of expected profits, such as the CLP, Σ w·P(t), by the delta method. Units past the zero of
 * the decline count as long as their weight is not 0: where profit stops at zero, `stopAtZero` leaves them out.
 * @param weights discount factors, one for each age
 * @returns       money
 */
export function clpStandardError(
  curve: LifeCurve,
  ages: Float64Array,
  weights: Float64Array,
  spread: CurveSpread,
  stopAtZero = true,
): number {
  const byCeiling = spread.borrowed.ceiling !== undefined;
  const total: Record<UncertainName, number> = { h1: 0, v: 0, g1: 0, N: 0, ceiling: 0, lambda: 0, g2: 0, h2: 0, u: 0 };
  ages.forEach((t, k) => {
    if (stopAtZero && isPastZero(curve, t)) return;
    const gradient = curveGradient(curve, t, byCeiling);
    for (const name of uncertainNames) total[name] += weights[k]! * gradient[name];
  });
  return Math.sqrt(varianceAlong(total, spread));
}

/** Variance of what changes by `gradient`; never negative, whatever rounding did to the covariance. */
function varianceAlong(gradient: Gradient, { estimated: { names, covariance }, borrowed }: CurveSpread): number {
  const slopes = names.map((name) => (isUncertain(name) ? gradient[name] : 0));
  let variance = 0;
  slopes.forEach((first, a) => slopes.forEach((second, b) => (variance += first * second * covariance[a * names.length + b]!)));
  for (const name of uncertainNames) variance += gradient[name] ** 2 * (borrowed[name] ?? 0);
  return Math.max(0, variance);
}

const isUncertain = (name: string): name is UncertainName => (uncertainNames as readonly string[]).includes(name);
