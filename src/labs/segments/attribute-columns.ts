import { textAt } from '../../model/purchases/text-column.ts';
import type { StoredLog } from '../../scenario/stored-log.ts';
import { nowhere } from './partition.ts';

const columnsOf = (log: StoredLog | null, kind: 'number' | 'text'): readonly string[] =>
  (log?.attributes ?? []).flatMap(({ name, values }) => (values.kind === kind ? [name] : []));

/** The columns of numbers that a log has beside its money. */
export const numberColumns = (log: StoredLog | null): readonly string[] => columnsOf(log, 'number');

/** The columns of texts that a log has. */
export const textColumns = (log: StoredLog | null): readonly string[] => columnsOf(log, 'text');

/** The mean of a column over each customer's rows up to a day, NaN where it has none; null where there is no such column. */
export function meanByCustomer(log: StoredLog, name: string, asOf: number): Float64Array | null {
  const attribute = log.attributes.find((one) => one.name === name);
  if (attribute?.values.kind !== 'number') return null;
  const { column } = attribute.values;
  const means = new Float64Array(log.customers);
  for (let customer = 0; customer < log.customers; customer++) {
    let [sum, count] = [0, 0];
    for (let row = log.first[customer]!; row < log.first[customer + 1]!; row++) {
      const value = column[row]!;
      if (Number.isNaN(value) || log.day[row]! > asOf) continue;
      sum += value;
      count++;
    }
    means[customer] = sum / count;
  }
  return means;
}

/** What each customer's rows say most often. */
interface UsualWords {
  /** The words of most customers first; at most {@link mostWords}. */
  readonly words: readonly string[];
  /** Of each customer: place of its word; one past the last for a rarer one; {@link nowhere} for no word. */
  readonly codes: Uint8Array;
}

export const mostWords = 9;

/** The word that each customer's rows up to a day have most often, of equally frequent ones the first; null where there is no such column. */
export function usualWords(log: StoredLog, name: string, asOf: number): UsualWords | null {
  const attribute = log.attributes.find((one) => one.name === name);
  if (attribute?.values.kind !== 'text') return null;
  const { codes, words } = attribute.values;
  const usual = new Uint32Array(log.customers);
  const times = new Uint32Array(words.ends.length);
  const customers = new Uint32Array(words.ends.length);
  for (let customer = 0; customer < log.customers; customer++) {
    const rows = rowsUpTo(log, customer, asOf);
    const word = mostFrequent(codes.subarray(rows.from, rows.to), times);
    usual[customer] = word;
    customers[word] = customers[word]! + 1;
  }
  const common = [...customers.keys()]
    .filter((word) => word > 0 && customers[word]! > 0)
    .sort((a, b) => customers[b]! - customers[a]! || a - b);
  const place = new Uint8Array(words.ends.length).fill(mostWords);
  place[0] = nowhere;
  common.slice(0, mostWords).forEach((word, k) => (place[word] = k));
  const usualCodes = new Uint8Array(log.customers);
  for (let customer = 0; customer < log.customers; customer++) usualCodes[customer] = place[usual[customer]!]!;
  return { words: common.slice(0, mostWords).map((word) => textAt(words, word)), codes: usualCodes };
}

/** Rows are in the order of their days. */
function rowsUpTo({ first, day }: StoredLog, customer: number, asOf: number): { readonly from: number; readonly to: number } {
  const from = first[customer]!;
  let to = first[customer + 1]!;
  while (to > from && day[to - 1]! > asOf) to--;
  return { from, to };
}

/** Of codes above 0; 0 where there is none. @param times zeros, and left so */
function mostFrequent(codes: Uint32Array, times: Uint32Array): number {
  let best = 0;
  for (const code of codes) times[code] = times[code]! + 1;
  for (const code of codes) if (code > 0 && (best === 0 || times[code]! > times[best]!)) best = code;
  for (const code of codes) times[code] = 0;
  return best;
}
