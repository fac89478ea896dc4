import { lifeCurveProfit, type LifeCurve } from './curve.ts';
import { unitsLeft } from './life-length.ts';

/** What a declining customer's profit is past its zero: `as-printed` keeps the course's last, rounded-up unit. */
export const pastZeroChoices = ['stop-at-zero', 'as-printed'] as const;
export type PastZero = (typeof pastZeroChoices)[number];

/**
 * Profit of the future units now+1 … now+n.
 * @param now      age of the last observed unit
 * @param n        units, whole, ≥ 0
 * @param pastZero `stop-at-zero` floors P3 at 0; `as-printed` is P3 as it stands through the last unit of life, 0 afterwards
 * @returns        money per unit, n entries
 * @source         handbook 2.2
 */
export function futureProfit(curve: LifeCurve, now: number, n: number, pastZero: PastZero): Float64Array {
  const lastUnit = now + (unitsLeft(curve, now) ?? Infinity);
  const declineStart = curve.decline?.g2 ?? Infinity;
  return Float64Array.from({ length: n }, (_, index) => {
    const t = now + index + 1;
    const profit = lifeCurveProfit(curve, t);
    if (t <= declineStart) return profit;
    if (pastZero === 'as-printed') return t <= lastUnit ? profit : 0;
    return Math.max(0, profit);
  });
}
