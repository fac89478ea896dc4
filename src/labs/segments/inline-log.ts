import type { JsonObject } from '../../scenario/json.ts';
import { logOfTransactions, type Transaction } from '../../model/purchases/transactions.ts';
import { textColumnOf } from '../../model/purchases/text-column.ts';
import type { HeldLog } from '../../../workers/segment-log.ts';

/** Customers whom a document knows by one amount each: a log of one purchase each, all on one day. Their ids are their numbers from 1. */
export const logOfAmounts = (amounts: readonly number[]): HeldLog => ({
  customers: amounts.length,
  first: Uint32Array.from({ length: amounts.length + 1 }, (_, place) => place),
  day: new Int32Array(amounts.length),
  amount: Float64Array.from(amounts),
  ...{ cost: null, complaints: null, use: null },
  ids: textColumnOf(amounts.map((_, place) => String(place + 1))),
});

/** Customers whom a document knows by their purchases, as its model checked them. */
export function heldTransactions(transactions: readonly Transaction[]): HeldLog {
  const { log, ids } = logOfTransactions(transactions);
  return { ...log, ids: textColumnOf(ids) };
}

/** Columns that a document holds itself, gaps as NaN; null for one that it does not. */
export function inlineColumn(inline: JsonObject, name: string): Float64Array | null {
  const list = inline[name];
  return Array.isArray(list) ? Float64Array.from(list as readonly (number | null)[], (value) => value ?? NaN) : null;
}
