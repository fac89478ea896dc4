import { discountFactor } from '../discounting/discount-factor.ts';
import type { Timing } from '../discounting/timing.ts';
import { geometricSum } from '../numerics/geometric-sum.ts';

/** How long a level of profit is counted on, and at what rates. */
export interface Outlook {
  /** r, probability of being kept from unit to unit, 0..1: one for all, or one a customer. */
  readonly retention: number | Float64Array;
  /** d per unit, > -1; for `continuous` the force of interest. */
  readonly discountRate: number;
  readonly timing: Timing;
  /** Units that are counted. */
  readonly horizon: number;
}

/** Units counted where nobody says. [ours, handbook 4.1] */
export const usualHorizon = 60;

/**
 * Current value of customers whose profit stays at its level as long as they do: CV = Σ_{k=1..n} P·r^k·f(k).
 * @param profit P, money per unit, one a customer, such as the mean of its last 12 units; NaN where not known
 * @returns      money, one a customer, NaN where the profit is not known
 * @source       handbook 4.1 "From a dataset", discounting 2.1
 */
export function currentValues(profit: Float64Array, outlook: Outlook): Float64Array {
  const { retention } = outlook;
  if (typeof retention === 'number') {
    const worth = levelWorth(retention, outlook);
    return profit.map((level) => level * worth);
  }
  return profit.map((level, place) => level * levelWorth(retention[place]!, outlook));
}

/**
 * What one unit of money in every unit is worth, thinned by retention: Σ_{k=1..n} r^k·f(k), a geometric sum. Units count from now,
 * so that `relationship-start` is `first-unit`.
 */
function levelWorth(retention: number, { discountRate, timing, horizon }: Omit<Outlook, 'retention'>): number {
  const first = discountFactor(timing, discountRate, 1, 0);
  const perUnit = timing === 'none' ? 1 : timing === 'continuous' ? first : 1 / (1 + discountRate);
  return first * retention * geometricSum(retention * perUnit, horizon);
}
