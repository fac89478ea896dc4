import { isPurchase, type PurchaseLog } from '../purchases/purchase-log.ts';

/** Days before the last purchase from which complaints count as what the silence follows [ours]. */
export const usualComplaintDays = 90;

/**
 * Complaints of each customer that its silence follows: those of the last `days` days before its last purchase, of that day and
 * of any day since, up to `asOf`. A customer without a purchase by then has none.
 * @param asOf days since 1970-01-01; rows after it do not count
 * @source handbook 4.6: many complaints followed by sudden silence
 */
export function complaintsBeforeSilence(log: PurchaseLog, asOf: number, days = usualComplaintDays): Float64Array {
  const counts = new Float64Array(log.customers);
  const { first, day, complaints } = log;
  if (complaints === null) return counts;
  for (let customer = 0; customer < log.customers; customer++) {
    const from = first[customer]!;
    const last = lastPurchase(log, from, first[customer + 1]!, asOf);
    if (last < 0) continue;
    let count = 0;
    for (let row = first[customer + 1]! - 1; row >= from && day[row]! >= day[last]! - days; row--) {
      if (day[row]! <= asOf && complaints[row]! > 0) count += complaints[row]!;
    }
    counts[customer] = count;
  }
  return counts;
}

/** Its row; −1 where there is none. */
function lastPurchase(log: PurchaseLog, from: number, end: number, asOf: number): number {
  for (let row = end - 1; row >= from; row--) if (log.day[row]! <= asOf && isPurchase(log, row)) return row;
  return -1;
}
