import type { NamedCovariance } from '../estimation/conditional-covariance.ts';
import { lifeCurveProfit, type LifeCurve } from '../life-curve/curve.ts';
import { studentHalfWidth } from '../numerics/student-t.ts';
import { curveGradient, isPastZero, uncertainNames, withG1, type Gradient, type UncertainName } from './curve-gradient.ts';

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

/** A g1 known less well than this, units, is moved by its standard error: the derivative at the kink says nothing of it. */
const nearG1 = 0.5;

/**
 * Band in which the *expected* profit lies, by the delta method; single units scatter around it by the residuals as well.
 * A g1 with a standard error above half a unit counts by what moving it that far does to the curve, with its ceiling kept.
 * Where `ceiling` is among the borrowed, N follows from the ceiling: it moves against h1, v and g1.
 * @param ages  ages t
 * @param level share inside, in (0, 1)
 * @returns     money per unit, one entry per age
 * @source      handbook 2.2
 */
export function expectedProfitBand(curve: LifeCurve, ages: Float64Array, spread: CurveSpread, level = bandLevel): ProfitBand {
  const width = studentHalfWidth(level, spread.degreesOfFreedom);
  const profit = ages.map((t) => lifeCurveProfit(curve, t));
  const standardError = ages.map((t) => errorOfSum(curve, Float64Array.of(t), one, spread));
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
  const counted = stopAtZero ? ages.map((t, k) => (isPastZero(curve, t) ? 0 : weights[k]!)) : weights;
  return errorOfSum(curve, ages, counted, spread);
}

const one = Float64Array.of(1);

/** Standard error of Σ w·P(t). */
function errorOfSum(curve: LifeCurve, ages: Float64Array, weights: Float64Array, spread: CurveSpread): number {
  const byCeiling = spread.borrowed.ceiling !== undefined;
  const total: Record<UncertainName, number> = { h1: 0, v: 0, g1: 0, N: 0, ceiling: 0, lambda: 0, g2: 0, h2: 0, u: 0 };
  ages.forEach((t, k) => {
    const gradient = curveGradient(curve, t, byCeiling);
    for (const name of uncertainNames) total[name] += weights[k]! * gradient[name];
  });
  const linear = varianceAlong(total, spread);
  const sd = g1Error(spread);
  if (!(sd > nearG1)) return Math.sqrt(linear);
  const moved = varianceAlong({ ...total, g1: g1Move(curve, ages, weights, sd) / sd }, spread);
  // Without a ceiling of its own N moves against g1, and what they share would not cancel any more.
  return Math.sqrt(byCeiling ? moved : Math.min(linear, moved));
}

/** By how much the sum changes where g1 lies one standard error earlier or later, whichever is more. */
function g1Move(curve: LifeCurve, ages: Float64Array, weights: Float64Array, sd: number): number {
  const change = (by: number) => {
    const shifted = withG1(curve, by);
    return ages.reduce(
      (sum, t, k) => sum + (weights[k] === 0 ? 0 : weights[k]! * (lifeCurveProfit(shifted, t) - lifeCurveProfit(curve, t))),
      0,
    );
  };
  const later = change(sd);
  const earlier = -change(-sd);
  return Math.abs(later) > Math.abs(earlier) ? later : earlier;
}

function g1Error({ estimated: { names, covariance }, borrowed }: CurveSpread): number {
  const place = names.indexOf('g1');
  return Math.sqrt((place < 0 ? 0 : covariance[place * names.length + place]!) + (borrowed.g1 ?? 0));
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
