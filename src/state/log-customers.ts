import { unitCost } from '../model/activity-based-costing/allocation.ts';
import { profitHistory } from '../model/purchases/history.ts';
import { textAt } from '../model/purchases/text-column.ts';
import type { Customer, Dataset } from '../scenario/dataset.ts';
import type { StoredLog } from '../scenario/stored-log.ts';

/** Customers of a log whose histories are made when it is opened: enough for curves to compare with, few enough for no wait. */
const mostCustomers = 2_000;
/** Customers made without letting the page at its other work. */
const atOnce = 200;

/** Histories by month of a log's customers: of all, or of so many evenly from first to last. */
export async function customersOfLog(dataset: Dataset, log: StoredLog): Promise<readonly Customer[]> {
  const count = Math.min(mostCustomers, log.customers);
  const customers: Customer[] = [];
  for (let k = 0; k < count; k++) {
    const customer = customerOfLog(dataset, log, Math.floor((k * log.customers) / count));
    if (customer !== null) customers.push(customer);
    if (k % atOnce === atOnce - 1) await new Promise((resolve) => setTimeout(resolve));
  }
  return customers;
}

/** Days without a purchase after which a customer counts as gone, and its curve as complete: a log does not say who has left. */
const goneAfter = 365;

/** A customer's history by month, to the end of the log or, for one who is gone, to its last purchase; null for one without any. */
export function customerOfLog({ log: facts, pools }: Dataset, log: StoredLog, place: number): Customer | null {
  if (facts === null) return null;
  const unitCosts = Object.fromEntries(pools.map((pool) => [pool.activity, unitCost(pool)]));
  const last = log.day[log.first[place + 1]! - 1] ?? facts.lastDay;
  const ended = facts.lastDay - last > goneAfter;
  const history = profitHistory(log, place, 'month', ended ? last : facts.lastDay, { margin: facts.margin, unitCosts });
  return history === null ? null : { id: textAt(log.ids, place), ended, indirectBenefit: null, use: null, ...history };
}
