import { roundingLevel } from '../estimation/akaike.ts';
import { growthProfit, lifeCurveProfit, type Decline, type Growth } from '../life-curve/curve.ts';
import { sum } from '../numerics/sum.ts';
import type { Observed } from './observed.ts';
import type { FitShape, FittedCurve } from './parameters.ts';

/** How a curve agrees with its history. */
export interface Agreement {
  /** Profit of the curve per unit of the history; NaN where it does not exist, before g2 of a decline without growth. */
  readonly fitted: Float64Array;
  /** Observed less fitted; NaN at a gap. */
  readonly residuals: Float64Array;
  /** Observed units that the fit used. */
  readonly points: number;
  readonly sse: number;
  /** Share of the variance explained; null for a history without any. */
  readonly r2: number | null;
}

/** @param observed the units that were fitted */
export function agreementOf(history: Float64Array, curve: FittedCurve, shape: FitShape, observed: Observed): Agreement {
  const profitAt = fittedProfit(curve, shape);
  const fitted = Float64Array.from(history, (_, index) => profitAt(index + 1));
  const residuals = history.map((profit, index) => profit - fitted[index]!);
  const sse = sum(squares(residuals));
  const { points, scale } = observed;
  const total = sum(squares(observed.profits.subarray(0, points))) * scale ** 2;
  const none = total <= points * (roundingLevel * observed.largest) ** 2;
  return { fitted, residuals, points, sse, r2: none ? null : 1 - sse / total };
}

/** The curve as a function of age: a growing one without g1 is P1 all along. */
function fittedProfit({ h1, v, g1, N, lambda, g2, h2, u }: FittedCurve, shape: FitShape): (t: number) => number {
  if (shape === 'growth') return (t) => h1! * t * t + v!;
  const growth: Growth | null = h1 === null || v === null || g1 === null || N === null || lambda === null ? null : { h1, v, g1, N, lambda };
  if (shape === 'growth-saturation') return (t) => (growth === null ? NaN : growthProfit(growth, t));
  const decline: Decline | null = g2 === null || h2 === null ? null : { g2, h2, u };
  return (t) => lifeCurveProfit({ growth, decline }, t);
}

const squares = (residuals: Float64Array): Float64Array => residuals.map((residual) => (Number.isNaN(residual) ? 0 : residual * residual));
