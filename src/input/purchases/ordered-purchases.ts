import { orderedLog, type RowColumn } from '../../model/purchases/purchase-log.ts';
import type { Attribute, StoredLog } from '../../scenario/stored-log.ts';
import type { TakenColumns } from './row-columns.ts';

export interface OrderedPurchases {
  readonly log: StoredLog;
  /** Rows added to an earlier one of the same customer and day. */
  readonly merged: number;
}

/**
 * The columns as a log sorted by customer and day; customers keep the order in which they first appeared.
 * @param merge rows of one customer and day become one: amounts, costs, complaints and uses are added up (an unknown cost makes the sum
 *              unknown), attributes are those of the first
 */
export function orderedPurchases(taken: TakenColumns, merge: boolean): OrderedPurchases {
  const { customerOf, customers, ids, attributes } = taken;
  const others = attributes.map(columnOf);
  const log: StoredLog = { ...orderedLog(customerOf, customers, taken.day, taken.amount, taken, others), ids, attributes };
  if (!merge) return { log, merged: 0 };
  const first = mergedDays(log, others);
  const kept = first[customers]!;
  return { log: cutLog(log, first, kept), merged: log.day.length - kept };
}

const columnOf = ({ values }: Attribute): Float64Array | Uint32Array => (values.kind === 'number' ? values.column : values.codes);

/** Closes the rows up where they stand; returns the new place of each customer's first row. */
function mergedDays(log: StoredLog, others: readonly RowColumn[]): Uint32Array {
  const added = [log.amount, log.cost, log.complaints, ...Object.values(log.use ?? {})].filter((column) => column !== null);
  const first = new Uint32Array(log.customers + 1);
  let kept = 0;
  for (let customer = 0; customer < log.customers; customer++) {
    const begin = kept;
    for (let row = log.first[customer]!; row < log.first[customer + 1]!; row++) {
      if (kept > begin && log.day[kept - 1] === log.day[row]) {
        for (const column of added) column[kept - 1] = column[kept - 1]! + column[row]!;
        continue;
      }
      for (const column of [log.day, ...added, ...others]) column[kept] = column[row]!;
      kept++;
    }
    first[customer + 1] = kept;
  }
  return first;
}

/** Copies, so that no column keeps the room of the rows that are gone. */
function cutLog(log: StoredLog, first: Uint32Array, kept: number): StoredLog {
  const cut = (column: Float64Array) => column.slice(0, kept);
  return {
    ...log,
    first,
    day: log.day.slice(0, kept),
    amount: cut(log.amount),
    cost: log.cost === null ? null : cut(log.cost),
    complaints: log.complaints === null ? null : cut(log.complaints),
    use: log.use === null ? null : Object.fromEntries(Object.entries(log.use).map(([name, column]) => [name, cut(column)])),
    attributes: log.attributes.map(({ name, values }) => ({
      name,
      values: values.kind === 'number' ? { ...values, column: cut(values.column) } : { ...values, codes: values.codes.slice(0, kept) },
    })),
  };
}
