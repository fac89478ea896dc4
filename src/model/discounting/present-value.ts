import { discountFactor } from './discount-factor.ts';
import type { Timing } from './timing.ts';

/**
 * Present value of each unit of a profit stream.
 * @param profit P(now+k), money per unit, k = 1..n
 * @param timing convention of {@link discountFactor}
 * @param rate   d per unit, > -1
 * @param now    age of the relationship at the last observed unit
 * @returns      money, one entry per unit; their sum is the CLP
 * @source       handbook 2.1
 */
export function presentValue(profit: Float64Array, timing: Timing, rate: number, now: number): Float64Array {
  return profit.map((amount, index) => amount * discountFactor(timing, rate, index + 1, now));
}
