import { discountFactor } from '../discounting/discount-factor.ts';
import type { Timing } from '../discounting/timing.ts';
import type { PastZero } from './forecast.ts';

/** Many life curves, one column per parameter, one row per customer. A customer that does not decline has g2 = Infinity. */
export interface CurveColumns {
  readonly h1: Float64Array;
  readonly v: Float64Array;
  readonly g1: Float64Array;
  readonly N: Float64Array;
  readonly lambda: Float64Array;
  readonly g2: Float64Array;
  readonly h2: Float64Array;
  /** Age of the last observed unit. */
  readonly now: Float64Array;
}

export interface BatchOptions {
  /** Future units n, whole. */
  readonly horizon: number;
  readonly timing: Timing;
  /** d per unit, > −1. */
  readonly discountRate: number;
  readonly pastZero: PastZero;
}

/** Absorbs the rounding of g2 + √(u/h2) where it is a whole number. @source handbook 2.2 */
const whole = 1e-9;

/**
 * Profit and lifetime profit of many curves, in one pass over columns.
 *
 * Consecutive e^{−λ(t−g1)} are products, so a unit costs no exponential; each product adds a rounding of 1.1e-16, which after
 * n units is n·1.1e-16 of a term that has itself decayed: against the plain evaluation the error stays below 1e-12 of the
 * largest profit.
 * @param profit where given, receives the profits now+1 … now+n, row by row
 * @returns      CLP of each customer, money
 * @source       handbook 2.1, 2.2
 */
export function lifetimeProfits(curves: CurveColumns, options: BatchOptions, profit: Float64Array | null = null): Float64Array {
  const { horizon, timing, discountRate } = options;
  const factors = Float64Array.from({ length: horizon }, (_, k) => discountFactor(timing, discountRate, k + 1, 0));
  const perAge = timing === 'relationship-start' ? Math.log1p(discountRate) : 0;
  const unit = new Float64Array(horizon);
  return curves.now.map((now, row) => {
    writeProfit(curves, row, options, unit);
    profit?.set(unit, row * horizon);
    let clp = 0;
    for (let k = 0; k < horizon; k++) clp += unit[k]! * factors[k]!;
    return perAge === 0 ? clp : clp * Math.exp(-perAge * now);
  });
}

function writeProfit(curves: CurveColumns, row: number, { horizon, pastZero }: BatchOptions, into: Float64Array): void {
  const h1 = curves.h1[row]!;
  const g1 = curves.g1[row]!;
  const g2 = curves.g2[row]!;
  const now = curves.now[row]!;
  const v = curves.v[row]!;
  const growing = Math.min(horizon, Math.max(0, Math.floor(Math.min(g1, g2)) - now));
  const saturating = Math.max(growing, Math.min(horizon, Math.floor(g2) - now));
  for (let k = 0; k < growing; k++) {
    const t = now + k + 1;
    into[k] = h1 * t * t + v;
  }
  const N = curves.N[row]!;
  const lambda = curves.lambda[row]!;
  const ceiling = h1 * g1 * g1 + v + N;
  if (saturating > growing) {
    const ratio = Math.exp(-lambda);
    let gap = N * Math.exp(-lambda * (now + growing + 1 - g1));
    for (let k = growing; k < saturating; k++, gap *= ratio) into[k] = ceiling - gap;
  }
  if (saturating >= horizon) return;
  const peak = g2 >= g1 ? ceiling - N * Math.exp(-lambda * (g2 - g1)) : h1 * g2 * g2 + v;
  decline(peak, g2, curves.h2[row]!, now, saturating, pastZero, into);
}

function decline(peak: number, g2: number, h2: number, now: number, from: number, pastZero: PastZero, into: Float64Array): void {
  const last = Math.ceil(g2 + Math.sqrt(Math.max(0, peak) / h2) - now - whole);
  for (let k = from; k < into.length; k++) {
    const age = now + k + 1 - g2;
    const profit = peak - h2 * age * age;
    into[k] = pastZero === 'as-printed' ? (k < last ? profit : 0) : profit > 0 ? profit : 0;
  }
}
