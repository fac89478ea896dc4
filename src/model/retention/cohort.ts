import { discountFactor } from '../discounting/discount-factor.ts';
import { entryAt } from '../parameters.ts';
import { discountForce, lastRatio } from './limits.ts';
import { longestPeriods, periodsOf, type RetentionParams } from './specification.ts';

/** A cohort year by year, k = 0..n; what comes after n, for ever, is a geometric series. */
export interface Cohort {
  /** N_k, customers */
  readonly survivors: Float64Array;
  /** Present value of all margins of year k, money. */
  readonly margins: Float64Array;
  /** Present value of all promotions paid in the middle of year k, money. */
  readonly promotions: Float64Array;
  /** What lies beyond the last year: the next year's present value, and its ratio to the year before. Zero in a finite cohort. */
  readonly beyond: { readonly margins: GeometricTail; readonly promotions: GeometricTail };
}

export interface GeometricTail {
  readonly first: number;
  readonly ratio: number;
}

/** An endless cohort is listed until a year is worth less than this share of the first one. */
const negligible = 1e-6;

/** Survivors and present values of a cohort. @source handbook 2.3 */
export function cohortOf(params: RetentionParams): Cohort {
  const periods = periodsOf(params);
  const endless = periods === 'infinite';
  const n = endless ? listedYears(params) : (periods ?? 0);
  const survivors = new Float64Array(n + 1);
  const margins = new Float64Array(n + 1);
  const promotions = new Float64Array(n + 1);
  for (let k = 0; k <= n; k++) {
    survivors[k] = k === 0 ? params.customers : survivors[k - 1]! * entryAt(params.retention, k - 1);
    margins[k] = survivors[k]! * marginAt(params, k) * factorAt(params, k);
    // The last renewal of a finite cohort is n: nobody is asked to renew after it.
    promotions[k] = endless || k < n ? survivors[k]! * params.promotion * factorAt(params, k + 0.5) : 0;
  }
  return { survivors, margins, promotions, beyond: endless ? beyond(params, margins[n]!, promotions[n]!) : nothing };
}

const nothing = { margins: { first: 0, ratio: 0 }, promotions: { first: 0, ratio: 0 } } as const;

/** The margin of one customer in year k, money. */
export function marginAt({ profit, revenue, cost, firstMargin, marginGrowth }: RetentionParams, k: number): number {
  const first = firstMargin === 'now' ? 0 : 1;
  if (k < first) return 0;
  const level = profit === null ? entryAt(revenue ?? 0, k) - entryAt(cost ?? 0, k) : entryAt(profit, k);
  return marginGrowth === 0 ? level : level * Math.exp((k - first) * Math.log1p(marginGrowth));
}

/** What one unit of money in year k is worth; half years are mid-year. */
export const factorAt = ({ timing, discountRate }: RetentionParams, k: number): number => discountFactor(timing, discountRate, k + 1, 0);

/** Years of an endless cohort that are listed: past every list, and until hardly anything is left. */
function listedYears(params: RetentionParams): number {
  const listed = [params.retention, params.revenue, params.cost, params.profit].map((list) =>
    typeof list === 'object' && list !== null ? list.length : 0,
  );
  const ratio = lastRatio(params);
  const until = ratio <= 0 ? 1 : Math.ceil(Math.log(negligible) / Math.log(ratio));
  return Math.min(longestPeriods, Math.max(...listed, 1) + Math.min(longestPeriods, until));
}

function beyond(params: RetentionParams, lastMargins: number, lastPromotions: number): Cohort['beyond'] {
  const kept = entryAt(params.retention, Infinity) * Math.exp(-discountForce(params));
  const ratio = kept * (1 + params.marginGrowth);
  return {
    margins: { first: lastMargins * ratio, ratio },
    promotions: params.promotion === 0 ? nothing.promotions : { first: lastPromotions * kept, ratio: kept },
  };
}
