import { roundingLevel } from '../estimation/akaike.ts';
import { growthProfit, peak, type Growth } from '../life-curve/curve.ts';
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
  const { points, scale, profits, largest } = observed;
  const fitted = fittedProfit(history.length, curve, shape);
  const residuals = new Float64Array(history.length);
  let sse = 0;
  for (let k = 0; k < history.length; k++) {
    const residual = history[k]! - fitted[k]!;
    residuals[k] = residual;
    if (!Number.isNaN(residual)) sse += residual * residual;
  }
  let total = 0;
  for (let k = 0; k < points; k++) total += profits[k]! ** 2;
  total *= scale ** 2;
  const explained = 1 - sse / total;
  const none = total <= points * (roundingLevel * largest) ** 2 || !Number.isFinite(explained);
  return { fitted, residuals, points, sse, r2: none ? null : explained };
}

/** The curve at t = 1 … length; a growing one without g1 is P1 all along. */
function fittedProfit(length: number, curve: FittedCurve, shape: FitShape): Float64Array {
  const growth = growthOf(curve, shape);
  const { g2, h2, u } = curve;
  const decline = shape !== 'full' || g2 === null || h2 === null ? null : { g2, h2, u };
  const top = decline === null ? NaN : peak({ growth, decline });
  const profit = new Float64Array(length);
  for (let t = 1; t <= length; t++) {
    if (decline !== null && t > decline.g2) profit[t - 1] = top - decline.h2 * (t - decline.g2) ** 2;
    else profit[t - 1] = growth !== null ? growthProfit(growth, t) : t === g2 ? top : NaN;
  }
  return profit;
}

function growthOf({ h1, v, g1, N, lambda }: FittedCurve, shape: FitShape): Growth | null {
  if (h1 === null || v === null) return null;
  if (shape === 'growth') return { h1, v, g1: Infinity, N: 0, lambda: 1 };
  return g1 === null || N === null || lambda === null ? null : { h1, v, g1, N, lambda };
}
