import type { Timing } from './timing.ts';

/**
 * What one unit of money in future unit k is worth.
 * @param timing convention; `relationship-start` discounts to the relationship's first unit, the others to now
 * @param rate   d per unit, > -1; for `continuous` the force of interest itself
 * @param k      unit counted from now, 1 for the first future one
 * @param now    age of the relationship at the last observed unit
 * @returns      factor, 1 for undiscounted
 * @source       handbook 2.1
 */
export function discountFactor(timing: Timing, rate: number, k: number, now: number): number {
  switch (timing) {
    case 'first-unit':
      return Math.exp((1 - k) * Math.log1p(rate));
    case 'end-of-unit':
      return Math.exp(-k * Math.log1p(rate));
    case 'mid-unit':
      return Math.exp((0.5 - k) * Math.log1p(rate));
    case 'relationship-start':
      return Math.exp((1 - now - k) * Math.log1p(rate));
    case 'continuous':
      return Math.exp(-rate * k);
    case 'none':
      return 1;
  }
}
