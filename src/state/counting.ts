import { convertRate, monthsPer, type TimeUnit } from '../model/discounting/rate-conversion.ts';
import type { Valuation } from '../model/fitting-method/valuation.ts';
import { lifeCurve, type LifeCurveParams } from '../model/life-curve/model.ts';

/** How a future is counted, whoever's it is. */
export type Counting = Pick<LifeCurveParams, 'discountRate' | 'timing' | 'pastZero'> & { readonly horizon: number };

/** The course's 1.25 % a month and five years, in a dataset's own time unit. @source handbook 2.2 */
export const courseCounting = (unit: TimeUnit): Counting => ({
  discountRate: unit === 'month' ? 0.0125 : convertRate(0.0125, 'month', unit),
  timing: 'first-unit',
  pastZero: 'stop-at-zero',
  horizon: 60 / monthsPer[unit],
});

/** The life curve of a valued customer, counted to the end of its life where it declines and a life's end is in reach. */
export function valuationParams({ curve, now }: Valuation, { horizon, ...counting }: Counting): LifeCurveParams {
  const params = { ...curve, ...counting, now, horizon };
  return curve.g2 !== null && lifeCurve.run({ params: { ...params, horizon: 'auto' }, data: undefined, seed: 0 }).ok
    ? { ...params, horizon: 'auto' }
    : params;
}
