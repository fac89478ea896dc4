import { printable, under, type Fault } from './fault.ts';
import { type DateParameter, type NumberParameter, type ParamRow, type RowOf, type TextColumn } from './parameters.ts';
import { checkEachRow, checkParameter } from './parameter-check.ts';

/** A list of numbers, one per time unit from t = 1; with `gaps`, null marks a missing unit (NaN inside the core). */
export interface SeriesField<Optional extends boolean = boolean> {
  readonly kind: 'series';
  readonly gaps: boolean;
  readonly longest: number;
  readonly value: NumberParameter;
  readonly optional: Optional;
}

/** The columns of a list of rows: texts, days, and numbers (no words), which may be optional or have a default. */
export type RecordColumns = Readonly<Record<string, TextColumn | DateParameter | NumberParameter<never>>>;

/** A list of rows with named columns. */
export interface RecordsField<C extends RecordColumns = RecordColumns, Optional extends boolean = boolean> {
  readonly kind: 'records';
  readonly columns: C;
  readonly longest: number;
  /** May be left out, and is then null. */
  readonly optional: Optional;
}

/** Named lists of numbers, equally long; with `gaps`, null marks a missing one (NaN inside the core). The names are the document's own. */
export interface ColumnsField<Optional extends boolean = boolean> extends Omit<SeriesField<Optional>, 'kind'> {
  readonly kind: 'columns';
  /** Most columns; there is at least one. */
  readonly most: number;
}

export type DataField = SeriesField | RecordsField | ColumnsField;
export type DataTable = Readonly<Record<string, DataField>>;

type FieldOf<F> =
  F extends SeriesField<infer O>
    ? Float64Array | (O extends true ? null : never)
    : F extends RecordsField<infer C, infer O>
      ? readonly RowOf<C>[] | (O extends true ? null : never)
      : F extends ColumnsField<infer O>
        ? Readonly<Record<string, Float64Array>> | (O extends true ? null : never)
        : never;
export type DataOf<T extends DataTable> = { readonly [K in keyof T]: FieldOf<T[K]> };

/** Any model's checked data. */
export type Data = Readonly<Record<string, Float64Array | null | readonly ParamRow[] | Readonly<Record<string, Float64Array>>>>;

type SeriesShape = Pick<SeriesField, 'gaps' | 'longest' | 'value'>;
export const series = (shape: SeriesShape): SeriesField<false> => ({ kind: 'series', optional: false, ...shape });
export const optionalSeries = (shape: SeriesShape): SeriesField<true> => ({ kind: 'series', optional: true, ...shape });
export const columns = (shape: SeriesShape & Pick<ColumnsField, 'most'>): ColumnsField<false> => ({
  kind: 'columns',
  optional: false,
  ...shape,
});
export const records = <const C extends RecordColumns>(columns: C, longest: number): RecordsField<C, false> => ({
  kind: 'records',
  optional: false,
  columns,
  longest,
});
export const optionalRecords = <const C extends RecordColumns>(columns: C, longest: number): RecordsField<C, true> => ({
  ...records(columns, longest),
  optional: true,
});

/** Checks one raw data field; faults carry paths relative to the field. */
export function checkField(field: DataField, raw: unknown, found: Fault[]): Data[string] {
  if (raw === undefined || raw === null) {
    if (!field.optional) found.push({ code: 'missing', path: [] });
    return null;
  }
  if (field.kind === 'columns') return checkColumns(field, raw, found);
  if (!Array.isArray(raw)) {
    found.push({ code: 'not-a-list', path: [], got: printable(raw) });
    return null;
  }
  if (raw.length > field.longest) {
    found.push({ code: 'too-many', path: [], got: raw.length, max: field.longest });
    return null;
  }
  return field.kind === 'series' ? checkSeries(field, raw, found) : checkEachRow(field.columns, raw, found);
}

/** Names of columns that every object inherits, or that would give an object another ancestor. */
export const refusedNames = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'] as const;

const isRefused = (name: string): boolean => name === '' || (refusedNames as readonly string[]).includes(name);

function checkColumns(field: ColumnsField, raw: unknown, found: Fault[]): Readonly<Record<string, Float64Array>> | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    found.push({ code: 'not-an-object', path: [], got: printable(raw) });
    return null;
  }
  const given = Object.entries(raw as Record<string, unknown>);
  if (given.length > field.most) found.push({ code: 'too-many', path: [], got: given.length, max: field.most });
  else if (given.length === 0) found.push({ code: 'too-short', path: [], found: 0, needed: 1 });
  else return readColumns(field, given, found);
  return null;
}

function readColumns(
  field: ColumnsField,
  given: readonly (readonly [string, unknown])[],
  found: Fault[],
): Readonly<Record<string, Float64Array>> {
  const first = given.find(([, entries]) => Array.isArray(entries))?.[1] as readonly unknown[] | undefined;
  const checked = given.map(([name, entries]) => {
    const faults: Fault[] = [];
    const column = isRefused(name) ? null : checkColumn(field, entries, first?.length ?? 0, faults);
    if (isRefused(name)) faults.push({ code: 'unknown-key', path: [], suggestion: null });
    found.push(...faults.map((fault) => under([name], fault)));
    return [name, column] as const;
  });
  return Object.fromEntries(checked.filter((entry): entry is readonly [string, Float64Array] => entry[1] !== null));
}

function checkColumn(field: ColumnsField, raw: unknown, length: number, found: Fault[]): Float64Array | null {
  if (!Array.isArray(raw)) found.push({ code: 'not-a-list', path: [], got: printable(raw) });
  else if (raw.length > field.longest) found.push({ code: 'too-many', path: [], got: raw.length, max: field.longest });
  else if (raw.length > length) found.push({ code: 'too-many', path: [], got: raw.length, max: length });
  else if (raw.length < length) found.push({ code: 'too-short', path: [], found: raw.length, needed: length });
  else return checkSeries(field, raw, found);
  return null;
}

function checkSeries(field: Pick<SeriesField, 'gaps' | 'value'>, raw: readonly unknown[], found: Fault[]): Float64Array {
  return Float64Array.from(raw, (entry, index) => {
    if (field.gaps && entry === null) return NaN;
    const value = valueAt(field.value, entry, index, found);
    return typeof value === 'number' ? value : NaN;
  });
}

function valueAt(parameter: NumberParameter, entry: unknown, place: string | number, found: Fault[]): number | string | null {
  const faults: Fault[] = [];
  const value = checkParameter(parameter, entry, faults);
  found.push(...faults.map((fault) => under([place], fault)));
  return value;
}
