import { createHash } from 'node:crypto';
import { textAt } from '../../../../src/model/purchases/text-column.ts';
import type { StoredLog } from '../../../../src/scenario/stored-log.ts';
import { columnsOf } from '../../../../src/store/logs/columns.ts';
import { sourceLog } from '../../../../src/store/samples/purchases/source-log.ts';
import type { PurchaseSource } from '../../../../src/store/samples/purchases/source.ts';

export const madeFrom = (source: PurchaseSource): Promise<StoredLog> => sourceLog(source, () => Promise.resolve());

/** Eight bytes of SHA-256 over every column. */
export function digest(log: StoredLog): string {
  const hash = createHash('sha256');
  for (const { buffer, byteOffset, byteLength } of columnsOf(log)) hash.update(Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength));
  return hash.digest('hex').slice(0, 16);
}

/** A column of numbers by its name. */
export function numbers({ attributes }: StoredLog, name: string): Float64Array {
  const found = attributes.find((one) => one.name === name)?.values;
  if (found?.kind !== 'number') throw new Error(name);
  return found.column;
}

/** The words of a column, row by row. */
export function words({ attributes }: StoredLog, name: string): readonly string[] {
  const found = attributes.find((one) => one.name === name)?.values;
  if (found?.kind !== 'text') throw new Error(name);
  const { codes, words: known } = found;
  return Array.from(codes, (code) => textAt(known, code));
}

/** First and last row (excluded) of each customer. */
export const rowsOf = ({ first, customers }: StoredLog): readonly (readonly [from: number, to: number])[] =>
  Array.from({ length: customers }, (_, customer) => [first[customer]!, first[customer + 1]!]);

export const total = (column: ArrayLike<number>): number => Array.from(column).reduce((sum, entry) => sum + entry, 0);
