import type { TextColumn } from '../../model/purchases/text-column.ts';
import type { Attribute, StoredLog } from '../../scenario/stored-log.ts';

/** A column as a purchase log has them. */
export type Column = Uint8Array | Uint32Array | Int32Array | Float64Array;
type Change = <C extends Column>(column: C) => C;

/** The log with another column in the place of each; they are visited in one order, always the same. */
export function withColumns(
  { customers, first, day, amount, cost, complaints, use, ids, attributes }: StoredLog,
  change: Change,
): StoredLog {
  return {
    customers,
    first: change(first),
    day: change(day),
    amount: change(amount),
    cost: cost && change(cost),
    complaints: complaints && change(complaints),
    use: use && Object.fromEntries(Object.entries(use).map(([activity, column]) => [activity, change(column)])),
    ids: changedText(ids, change),
    attributes: attributes.map(({ name, values }) => ({ name, values: changedValues(values, change) })),
  };
}

const changedText = ({ bytes, ends }: TextColumn, change: Change): TextColumn => ({ bytes: change(bytes), ends: change(ends) });

const changedValues = (values: Attribute['values'], change: Change): Attribute['values'] =>
  values.kind === 'number'
    ? { kind: 'number', column: change(values.column) }
    : { kind: 'text', codes: change(values.codes), words: changedText(values.words, change) };

/** Every column of a log, in the order of {@link withColumns}. */
export function columnsOf(log: StoredLog): readonly Column[] {
  const columns: Column[] = [];
  withColumns(log, (column) => {
    columns.push(column);
    return column;
  });
  return columns;
}

/** A column of the same kind, all zeros. */
export function zeros<C extends Column>(like: C, length: number): C {
  const make = like.constructor as new (length: number) => C;
  return new make(length);
}

/** The log with columns of their own: no change of the given one reaches them, and none is a window on a larger buffer. */
export const ownLog = (log: StoredLog): StoredLog => withColumns(log, (column) => column.slice() as typeof column);
