import { monthsPer, type TimeUnit } from '../discounting/rate-conversion.ts';
import { firstDayOf } from './days.ts';
import type { PurchaseLog } from './purchase-log.ts';

/** What a log takes of a customer's history: one entry per unit, NaN without a record. */
export interface History {
  readonly firstUnit: number;
  readonly profit: Float64Array;
  readonly revenue: Float64Array | null;
}

/** Period numbers of a source without dates count from this year, so that they have days: period 1 is its first unit. */
const yearWithoutDates = 1970;

/**
 * Histories as a purchase log, so that customers known by periods can be segmented as customers known by purchases. A unit whose
 * revenue (whose profit, where revenue is not known) is recorded and not 0 is a purchase on the last day of the unit, and what
 * revenue exceeds profit is its cost. So recency and interval are right to a unit, and frequency counts units, not purchases.
 * @param dated `firstUnit` counts calendar units since year 0; else a source's own periods, from 1
 */
export function logOfHistories(histories: readonly History[], unit: TimeUnit, dated: boolean): PurchaseLog {
  const first = new Uint32Array(histories.length + 1);
  for (const [customer, history] of histories.entries()) first[customer + 1] = first[customer]! + purchasesIn(history);
  const rows = first[histories.length]!;
  const [day, amount, cost] = [new Int32Array(rows), new Float64Array(rows), new Float64Array(rows)];
  const months = monthsPer[unit];
  const firstMonth = dated ? 0 : yearWithoutDates * 12 - months;
  let row = 0;
  for (const history of histories) {
    for (let place = 0; place < history.profit.length; place++) {
      const money = amountAt(history, place);
      if (money === 0) continue;
      const profit = history.profit[place]!;
      day[row] = firstDayOf(firstMonth + (history.firstUnit + place + 1) * months) - 1;
      amount[row] = money;
      cost[row] = Number.isNaN(profit) ? NaN : money - profit;
      row++;
    }
  }
  return { customers: histories.length, first, day, amount, cost, complaints: null, use: null };
}

/** Revenue, or profit where revenue is not known; 0 without a record. */
function amountAt({ profit, revenue }: History, place: number): number {
  const known = revenue === null ? NaN : revenue[place]!;
  const money = Number.isNaN(known) ? profit[place]! : known;
  return Number.isNaN(money) ? 0 : money;
}

const purchasesIn = (history: History): number =>
  history.profit.reduce((count, _, place) => count + (amountAt(history, place) === 0 ? 0 : 1), 0);
