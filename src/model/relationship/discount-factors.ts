import type { Timing } from '../discounting/timing.ts';
import { exp } from '../numerics/exp.ts';

/**
 * What money of month k is worth, in basic operations, so that every engine gives the same bits.
 * @param rate   d a month, ≥ 0
 * @param months largest k
 * @param age    months that the relationship had lasted before k = 1
 * @returns      one factor for each k, 0 to months; entry 0 is not used
 * @source       handbook 2.1
 */
export function discountFactors(timing: Timing, rate: number, months: number, age: number): Float64Array {
  const factors = new Float64Array(months + 1);
  if (timing === 'continuous') return factors.map((_, k) => exp(-rate * k));
  if (timing === 'none') return factors.fill(1);
  factors[0] = (1 + rate) * firstFactor(timing, rate, age);
  for (let k = 1; k <= months; k++) factors[k] = factors[k - 1]! / (1 + rate);
  return factors;
}

function firstFactor(timing: Timing, rate: number, age: number): number {
  if (timing === 'end-of-unit') return 1 / (1 + rate);
  if (timing === 'mid-unit') return 1 / Math.sqrt(1 + rate);
  if (timing === 'first-unit') return 1;
  let factor = 1;
  for (let month = 0; month < age; month++) factor /= 1 + rate;
  return factor;
}
