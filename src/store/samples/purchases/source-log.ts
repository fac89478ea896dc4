import { textColumnOf } from '../../../model/purchases/text-column.ts';
import type { Attribute, StoredLog } from '../../../scenario/stored-log.ts';
import type { Purchase, PurchaseSource } from './source.ts';

/** Customers between two pauses. */
const customersAtOnce = 500;

/**
 * The purchase log of a sample, made in short pieces of work.
 * @param pause lets the page do something else between two pieces; told the share done
 */
export async function sourceLog(source: PurchaseSource, pause: (share: number) => Promise<void>): Promise<StoredLog> {
  const { customers } = source;
  const first = new Uint32Array(customers + 1);
  const rows: Purchase[] = [];
  for (let customer = 0; customer < customers; customer++) {
    rows.push(...[...source.purchases(customer)].sort((a, b) => a.day - b.day));
    first[customer + 1] = rows.length;
    if ((customer + 1) % customersAtOnce === 0) await pause((customer + 1) / customers);
  }
  const ids = textColumnOf(Array.from({ length: customers }, (_, customer) => source.id(customer)));
  return { customers, first, ids, ...columnsOf(rows, source.columns) };
}

function columnsOf(rows: readonly Purchase[], known: PurchaseSource['columns']): Omit<StoredLog, 'customers' | 'first' | 'ids'> {
  const column = (entry: (row: Purchase) => number) => Float64Array.from(rows, entry);
  return {
    day: Int32Array.from(rows, ({ day }) => day),
    amount: column(({ amount }) => amount),
    cost: known.cost ? column(({ cost = NaN }) => cost) : null,
    complaints: known.complaints ? column(({ complaints = 0 }) => complaints) : null,
    use: null,
    attributes: known.attributes.map(({ name, kind }, place) => {
      const entries = rows.map(({ values }) => values[place] ?? '');
      return { name, values: kind === 'text' ? coded(entries) : { kind, column: Float64Array.from(entries, Number) } };
    }),
  };
}

function coded(entries: readonly (number | string)[]): Attribute['values'] {
  const codes = new Map([['', 0]]);
  const column = Uint32Array.from(entries, (entry) => {
    const word = String(entry);
    const code = codes.get(word) ?? codes.size;
    codes.set(word, code);
    return code;
  });
  return { kind: 'text', codes: column, words: textColumnOf([...codes.keys()]) };
}
