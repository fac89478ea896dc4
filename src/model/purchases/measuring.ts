import { medianOf } from '../numerics/selection.ts';
import { yearOfDays, type CustomerMeasures, type MeasureOptions } from './measures.ts';
import { isPurchase, type PurchaseLog } from './purchase-log.ts';
import { rowProfit } from './row-profit.ts';

/** Fills the measures of every customer, in one walk over the rows. */
export function measuring(log: PurchaseLog, asOf: number, options: MeasureOptions, into: CustomerMeasures): void {
  const { first, day } = log;
  const profit = rowProfit(log, options);
  const gaps = new Float64Array(mostRows(first));
  for (let customer = 0; customer < log.customers; customer++) {
    const from = first[customer]!;
    let end = first[customer + 1]!;
    while (end > from && day[end - 1]! > asOf) end--;
    const last = visits(log, asOf, into, customer, from, end, gaps);
    sums(log, asOf, into, customer, from, end);
    into.bestYear[customer] = bestYear(log, asOf, from, end);
    into.profitLastYear[customer] = yearUpTo(day, asOf, from, end, profit);
    if (last >= from) into.profitActiveYear[customer] = yearUpTo(day, day[last]!, from, end, profit);
    complaints(log, asOf, into, customer, from, end);
  }
}

function mostRows(first: Uint32Array): number {
  let most = 0;
  for (let customer = 1; customer < first.length; customer++) most = Math.max(most, first[customer]! - first[customer - 1]!);
  return most;
}

/** Days with a purchase and the gaps between them. Returns the row of the last purchase; −1 where there is none. */
function visits(
  log: PurchaseLog,
  asOf: number,
  into: CustomerMeasures,
  customer: number,
  from: number,
  end: number,
  gaps: Float64Array,
): number {
  const { day } = log;
  let [before, last, count] = [0, -1, 0];
  for (let row = from; row < end; row++) {
    if (!isPurchase(log, row)) continue;
    const date = day[row]!;
    if (last < 0) into.age[customer] = asOf - date;
    else if (date > before) gaps[count++] = date - before;
    before = date;
    last = row;
  }
  into.recency[customer] = last < 0 ? NaN : asOf - before;
  into.frequency[customer] = last < 0 ? 0 : count + 1;
  into.gaps[customer] = count;
  into.interval[customer] = count === 0 ? NaN : medianOf(gaps, count);
  return last;
}

function sums({ day, amount }: PurchaseLog, asOf: number, into: CustomerMeasures, customer: number, from: number, end: number): void {
  let [all, late] = [0, 0];
  for (let row = from; row < end; row++) {
    const money = amount[row]!;
    all += money;
    if (day[row]! > asOf - yearOfDays) late += money;
  }
  into.monetary[customer] = all;
  into.lastYear[customer] = late;
}

/**
 * The largest sum of a year that ends by `asOf`. It changes only on a day with a row and on the day on which a row is a year old,
 * which matters where that row is a refund.
 */
function bestYear({ day, amount }: PurchaseLog, asOf: number, from: number, end: number): number {
  let [oldest, next, money, best] = [from, from, 0, 0];
  for (;;) {
    const enters = next < end ? day[next]! : asOf + 1;
    const leaves = oldest < next ? day[oldest]! + yearOfDays : asOf + 1;
    const now = enters < leaves ? enters : leaves;
    if (now > asOf) return best;
    while (oldest < next && day[oldest]! + yearOfDays <= now) money -= amount[oldest++]!;
    // What is left of taking off what was added is rounding.
    if (oldest === next) money = 0;
    while (next < end && day[next]! <= now) money += amount[next++]!;
    if (money > best) best = money;
  }
}

/** Sum over the rows of the year that ends with a day. */
function yearUpTo(day: Int32Array, lastDay: number, from: number, end: number, valueOf: (row: number) => number): number {
  let total = 0;
  for (let row = end - 1; row >= from && day[row]! > lastDay - yearOfDays; row--) if (day[row]! <= lastDay) total += valueOf(row);
  return total;
}

function complaints(log: PurchaseLog, asOf: number, into: CustomerMeasures, customer: number, from: number, end: number): void {
  const { day, complaints: counts } = log;
  let [count, last] = [0, NaN];
  if (counts !== null) {
    for (let row = from; row < end; row++) {
      // Not known counts as none.
      if (!(counts[row]! > 0)) continue;
      count += counts[row]!;
      last = asOf - day[row]!;
    }
  }
  into.complaints[customer] = count;
  into.lastComplaint[customer] = last;
}
