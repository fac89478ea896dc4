import { appliedOrder, orderOf } from './row-order.ts';

/**
 * Purchases of customers, sorted by customer and, within one, by day (stable: input order within a day).
 * A row is a purchase where its amount is above 0, or is 0 and no complaint came with it; a refund is none, a complaint alone is none.
 */
export interface PurchaseLog {
  readonly customers: number;
  /** Place of each customer's first row and, last, the number of rows: customers + 1 entries, ascending. */
  readonly first: Uint32Array;
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  /** Money; negative for a refund. */
  readonly amount: Float64Array;
  /** Direct cost, money; null where unknown, NaN in a row where it is not known. */
  readonly cost: Float64Array | null;
  /** Complaints that came with each row (0 for none); null where the source has none. A row with amount 0 and a complaint is no purchase. */
  readonly complaints: Float64Array | null;
  /** Use of activities whose cost pools the dataset has, by activity; null where there is none. */
  readonly use: Readonly<Record<string, Float64Array>> | null;
}

/** A column with an entry for each row. */
export type RowColumn = Float64Array | Uint32Array | Int32Array | Uint8Array;

/** What else is known of each purchase. */
export type Known = Partial<Pick<PurchaseLog, 'cost' | 'complaints' | 'use'>>;

/**
 * Rows in any order as a purchase log. The columns are put in order where they stand, so whoever gave them sees them sorted;
 * `customerOf` is left alone. Rows that are in order already are only looked at.
 * @param customerOf each row's customer, 0..customers − 1
 * @param customers  how many there are; some may have no row
 * @param day        days since 1970-01-01, one a row, as every other column
 * @param others     any further columns, put in the same order
 */
export function orderedLog(
  customerOf: Uint32Array,
  customers: number,
  day: Int32Array,
  amount: Float64Array,
  { cost = null, complaints = null, use = null }: Known = {},
  others: readonly RowColumn[] = [],
): PurchaseLog {
  const order = orderOf(customerOf, customers, day);
  if (order !== null) {
    const columns = [day, amount, cost, complaints, ...Object.values(use ?? {}), ...others];
    appliedOrder(
      order,
      columns.filter((column) => column !== null),
    );
  }
  return { customers, first: firstPlaces(customerOf, customers), day, amount, cost, complaints, use };
}

/** Whether a row counts as a purchase. */
export function isPurchase({ amount, complaints }: PurchaseLog, place: number): boolean {
  const money = amount[place]!;
  return money > 0 || (money === 0 && !(complaints !== null && complaints[place]! > 0));
}

function firstPlaces(customerOf: Uint32Array, customers: number): Uint32Array {
  const first = new Uint32Array(customers + 1);
  for (let row = 0; row < customerOf.length; row++) {
    const next = customerOf[row]! + 1;
    first[next] = first[next]! + 1;
  }
  for (let customer = 0; customer < customers; customer++) first[customer + 1] = first[customer + 1]! + first[customer]!;
  return first;
}
