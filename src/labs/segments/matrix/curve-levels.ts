import type { Valuation } from '../../../model/fitting-method/valuation.ts';
import { discountFactor } from '../../../model/discounting/discount-factor.ts';
import { futureProfit } from '../../../model/life-curve/forecast.ts';
import { lifeCurveOf } from '../../../model/life-curve/described-curve.ts';
import type { OutlookParams } from '../../../model/value-matrix/outlook-parameters.ts';

type Outlook = Pick<OutlookParams, 'retention' | 'discountRate' | 'timing' | 'horizon'>;

/**
 * The level of profit that is worth as much as each customer's fitted curve, thinned and discounted as the matrix does: Σ P(k)·r^k·f(k) /
 * Σ r^k·f(k). Customers who have ended are worth nothing more; of one that could not be fitted, the level is the last year's.
 */
export function curveLevels(
  customers: readonly { readonly ended: boolean; readonly valuation: Valuation | null }[],
  level: Float64Array,
  { retention, discountRate, timing, horizon }: Outlook,
): Float64Array {
  const weights = Float64Array.from({ length: horizon }, (_, k) => retention ** (k + 1) * discountFactor(timing, discountRate, k + 1, 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return level.map((money, place) => {
    const customer = customers[place];
    if (customer === undefined || customer.valuation === null) return money;
    if (customer.ended || all === 0) return 0;
    const profit = futureProfit(lifeCurveOf(customer.valuation.curve), customer.valuation.now, horizon, 'stop-at-zero');
    return profit.reduce((sum, of, k) => sum + of * (weights[k] ?? 0), 0) / all;
  });
}
