import { records } from '../data.ts';
import { date, defaulted, optional, required, text } from '../parameters.ts';
import { dayOf } from './days.ts';
import { orderedLog, type PurchaseLog } from './purchase-log.ts';

/** An amount stays below a trillion, where sums in double precision are right to the cent. */
const most = 1e12;
const money = { measure: 'money', min: -most, max: most } as const;

/**
 * A purchase log as a document holds it. Without a cost, what is profit of an amount is the margin's to say; a refund is a negative
 * amount.
 */
export const transactions = records(
  {
    customer: text,
    date,
    amount: required({ ...money, symbol: 'amount', initial: 20, slider: [0, 200] }),
    cost: optional({ ...money, symbol: 'cost', initial: 10, slider: [0, 200] }),
    complaints: defaulted(0, { symbol: 'complaints', measure: 'none', min: 0, max: 1e6, initial: 0, integer: true, slider: [0, 10] }),
  },
  1_000_000,
);

/** A checked row of {@link transactions}. */
export interface Transaction {
  readonly customer: string;
  readonly date: string;
  readonly amount: number;
  readonly cost: number | null;
  readonly complaints: number;
}

/** Rows as a purchase log, its customers in the order in which they first appear. */
export function logOfTransactions(rows: readonly Transaction[]): { readonly log: PurchaseLog; readonly ids: readonly string[] } {
  const places = new Map<string, number>();
  const customerOf = Uint32Array.from(rows, ({ customer }) => {
    const known = places.get(customer) ?? places.size;
    places.set(customer, known);
    return known;
  });
  const column = (pick: (row: Transaction) => number): Float64Array => Float64Array.from(rows, pick);
  const log = orderedLog(
    customerOf,
    places.size,
    // A checked date names a day.
    Int32Array.from(rows, ({ date }) => dayOf(date) ?? NaN),
    column(({ amount }) => amount),
    { cost: column(({ cost }) => cost ?? NaN), complaints: column(({ complaints }) => complaints) },
  );
  return { log, ids: [...places.keys()] };
}

/** The day a question is asked of: the one given, else the last of the log. @param asOf as a document gives it */
export function dayAsked(log: PurchaseLog, asOf: string | null): number {
  const given = asOf === null ? null : dayOf(asOf);
  return given ?? log.day.reduce((last, day) => Math.max(last, day), -Infinity);
}
