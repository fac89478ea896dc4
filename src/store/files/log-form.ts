import * as v from 'valibot';
import { textColumnOf } from '../../model/purchases/text-column.ts';
import type { Attribute, StoredLog } from '../../scenario/stored-log.ts';
import { factsOf } from '../../scenario/log-facts.ts';
import { amount, different, name } from './form-parts.ts';

/** The years 0 to 9999, days since 1970-01-01. */
const earliest = -719_528;
const latest = 2_932_896;

/** A day of the calendar. */
export const day = v.pipe(v.number(), v.integer(), v.minValue(earliest), v.maxValue(latest));

const isWhole = (entry: unknown, least: number, most: number): boolean =>
  Number.isInteger(entry) && (entry as number) >= least && (entry as number) <= most;

const listOf = <T>(holds: (entry: unknown) => boolean) => v.custom<readonly T[]>((value) => Array.isArray(value) && value.every(holds));

/** Numbers, null where there is none. */
const gappy = v.pipe(
  listOf<number | null>((entry) => entry === null || Number.isFinite(entry)),
  v.transform((entries) => Float64Array.from(entries, (entry) => entry ?? NaN)),
);

const numbers = v.pipe(
  listOf<number>(Number.isFinite),
  v.transform((entries) => Float64Array.from(entries)),
);

/** Never negative. */
const counts = v.pipe(
  listOf<number>((entry) => Number.isFinite(entry) && (entry as number) >= 0),
  v.transform((entries) => Float64Array.from(entries)),
);

/** Whole numbers from 0, of 32 bits. */
export const places = v.pipe(
  listOf<number>((entry) => isWhole(entry, 0, 0xffff_ffff)),
  v.transform((entries) => Uint32Array.from(entries)),
);

const days = v.pipe(
  listOf<number>((entry) => isWhole(entry, earliest, latest)),
  v.transform((entries) => Int32Array.from(entries)),
);

const texts = listOf<string>((entry) => typeof entry === 'string');

const ids = v.pipe(
  texts,
  v.check((all) => all.every((id) => id !== '') && different(all, (id) => id)),
);

const words = v.pipe(
  texts,
  v.check((all) => all[0] === ''),
);

const values = v.variant('kind', [
  v.object({ kind: v.literal('number'), column: gappy }),
  v.pipe(
    v.object({ kind: v.literal('text'), codes: places, words }),
    v.check(({ codes, words: known }) => codes.every((code) => code < known.length)),
    v.transform(({ kind, codes, words: known }) => ({ kind, codes, words: textColumnOf(known) })),
  ),
]);

const attributes = v.pipe(
  v.array(v.object({ name, values })),
  v.check((all) => different(all, (one) => one.name)),
);

const use = v.pipe(
  v.array(v.object({ activity: name, column: counts })),
  v.check((all) => different(all, ({ activity }) => activity)),
  v.transform((all) => Object.fromEntries(all.map(({ activity, column }) => [activity, column]))),
);

/** A purchase log whose columns fit together, or null. */
export const log = v.nullable(
  v.pipe(
    v.object({
      ids,
      first: places,
      day: days,
      amount: numbers,
      cost: v.nullable(gappy),
      complaints: v.nullable(counts),
      use: v.nullable(use),
      attributes,
    }),
    v.check(({ ids: known, first, day: when }) => first.length === known.length + 1 && isIndex(first, when.length)),
    v.check(({ first, day: when }) => isInOrder(first, when)),
    v.check((one) => rowColumns(one).every(({ length }) => length === one.day.length)),
    v.transform(({ ids: known, ...columns }): StoredLog => ({ customers: known.length, ids: textColumnOf(known), ...columns })),
  ),
);

/** Whether `first` begins at 0, never falls and ends at the number of rows. */
const isIndex = (first: Uint32Array, rows: number): boolean =>
  first[0] === 0 && first.at(-1) === rows && first.every((place, index) => index === 0 || place >= (first[index - 1] ?? 0));

/** Whether each customer's days never fall. */
function isInOrder(first: Uint32Array, when: Int32Array): boolean {
  for (let customer = 0; customer + 1 < first.length; customer++) {
    for (let row = (first[customer] ?? 0) + 1; row < (first[customer + 1] ?? 0); row++) {
      if ((when[row] ?? NaN) < (when[row - 1] ?? NaN)) return false;
    }
  }
  return true;
}

type Columns = Pick<StoredLog, 'amount' | 'cost' | 'complaints' | 'use'> & { readonly attributes: readonly Attribute[] };

function rowColumns({ amount: money, cost, complaints, use: used, attributes: others }: Columns): readonly { readonly length: number }[] {
  const known = [money, cost, complaints, ...Object.values(used ?? {})].filter((column) => column !== null);
  return [...known, ...others.map(({ values: of }) => (of.kind === 'number' ? of.column : of.codes))];
}

/** What a dataset says of its log that no column tells; null where it has none. */
export const assumed = v.nullable(v.object({ margin: v.pipe(amount, v.minValue(0), v.maxValue(1)), pseudonymous: v.boolean() }));

/** The dataset with the facts of its log, which the log itself tells best. */
export function withFacts<D extends { readonly log: v.InferOutput<typeof assumed> }>(dataset: D, found: StoredLog | null) {
  return { ...dataset, log: found && dataset.log && factsOf(found, dataset.log) };
}
