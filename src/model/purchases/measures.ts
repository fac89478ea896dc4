import type { PurchaseLog } from './purchase-log.ts';
import { measuring } from './measuring.ts';

/** What is known of each customer by a day: one entry a customer. */
export interface CustomerMeasures {
  /** Days from the last purchase to the day asked for; NaN where there was none by then. */
  readonly recency: Float64Array;
  /** Days with a purchase, the first included. */
  readonly frequency: Float64Array;
  /** Money: the sum of all amounts, refunds taken off. */
  readonly monetary: Float64Array;
  /** Days since the first purchase; 0 where there was none. */
  readonly age: Float64Array;
  /** Usual interval, days: the median gap between days with a purchase (the mean of the middle two); NaN below 1 gap. */
  readonly interval: Float64Array;
  /** Gaps between days with a purchase. */
  readonly gaps: Float64Array;
  /** Money: the sum of the 365 days up to the day asked for, it included. */
  readonly lastYear: Float64Array;
  /** Money: the largest sum of any 365 days in a row up to the day asked for; 0 where every one lost money. */
  readonly bestYear: Float64Array;
  /** Money: the profit of the same days as `lastYear`. */
  readonly profitLastYear: Float64Array;
  /** Money: the profit of the 365 days that end with the last purchase; 0 where there was none. What a silent customer was worth a year. */
  readonly profitActiveYear: Float64Array;
  /** How many; 0 where the log has none. */
  readonly complaints: Float64Array;
  /** Days since the last complaint; NaN where there was none. */
  readonly lastComplaint: Float64Array;
}

export interface MeasureOptions {
  /** Share of an amount that is profit where the cost of a purchase is not known, 0..1. */
  readonly margin?: number;
  /** Money for one unit of each activity's use; activities that are not named cost nothing. @source handbook 3 */
  readonly unitCosts?: Readonly<Record<string, number>>;
}

/** A year, in days; the same in every year, so that a sum over one does not depend on leap days. */
export const yearOfDays = 365;

/**
 * Recency, frequency, monetary value and what else is known of each customer by a day. Rows after it do not count. Customers
 * without a purchase by then have recency and interval NaN, and 0 for what is counted from purchases; their sums are those of the
 * rows they have. What a purchase is, see {@link PurchaseLog}.
 * @param asOf days since 1970-01-01
 * @source handbook 4.3, 4.6
 */
export function customerMeasures(log: PurchaseLog, asOf: number, options: MeasureOptions = {}): CustomerMeasures {
  const column = () => new Float64Array(log.customers);
  const measures: CustomerMeasures = {
    recency: column(),
    frequency: column(),
    monetary: column(),
    age: column(),
    interval: column(),
    gaps: column(),
    lastYear: column(),
    bestYear: column(),
    profitLastYear: column(),
    profitActiveYear: column(),
    complaints: column(),
    lastComplaint: column(),
  };
  measuring(log, asOf, options, measures);
  return measures;
}
