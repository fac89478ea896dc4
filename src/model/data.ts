import { printable, under, type Fault } from './fault.ts';
import { checkParameter, type NumberParameter } from './parameters.ts';
import { suggestion } from './suggestion.ts';

/** A list of numbers, one per time unit from t = 1; with `gaps`, null marks a missing unit (NaN inside the core). */
export interface SeriesField<Optional extends boolean = boolean> {
  readonly kind: 'series';
  readonly gaps: boolean;
  readonly longest: number;
  readonly value: NumberParameter;
  readonly optional: Optional;
}

export interface TextColumn<Optional extends boolean = boolean> {
  readonly kind: 'text';
  /** May be left out, and is then null. */
  readonly optional: Optional;
}

/** The columns of a list of rows: texts, and numbers (no words), which may be optional or have a default. */
export type RecordColumns = Readonly<Record<string, TextColumn | NumberParameter>>;

/** A list of rows with named columns. */
export interface RecordsField<C extends RecordColumns = RecordColumns, Optional extends boolean = boolean> {
  readonly kind: 'records';
  readonly columns: C;
  readonly longest: number;
  /** May be left out, and is then null. */
  readonly optional: Optional;
}

export type DataField = SeriesField | RecordsField;
export type DataTable = Readonly<Record<string, DataField>>;

type CellOf<C> =
  C extends NumberParameter<string, infer O>
    ? number | (O extends true ? null : never)
    : C extends TextColumn<infer O>
      ? string | (O extends true ? null : never)
      : never;
type FieldOf<F> =
  F extends SeriesField<infer O>
    ? Float64Array | (O extends true ? null : never)
    : F extends RecordsField<infer C, infer O>
      ? readonly { readonly [K in keyof C]: CellOf<C[K]> }[] | (O extends true ? null : never)
      : never;
export type DataOf<T extends DataTable> = { readonly [K in keyof T]: FieldOf<T[K]> };

/** Any model's checked data. */
export type Data = Readonly<Record<string, Float64Array | null | readonly CheckedRow[]>>;
type CheckedRow = Readonly<Record<string, string | number | null>>;

type SeriesShape = Pick<SeriesField, 'gaps' | 'longest' | 'value'>;
export const series = (shape: SeriesShape): SeriesField<false> => ({ kind: 'series', optional: false, ...shape });
export const optionalSeries = (shape: SeriesShape): SeriesField<true> => ({ kind: 'series', optional: true, ...shape });
export const text: TextColumn<false> = { kind: 'text', optional: false };
export const optionalText: TextColumn<true> = { kind: 'text', optional: true };
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
  if (!Array.isArray(raw)) {
    found.push({ code: 'not-a-list', path: [], got: printable(raw) });
    return null;
  }
  if (raw.length > field.longest) {
    found.push({ code: 'too-many', path: [], got: raw.length, max: field.longest });
    return null;
  }
  return field.kind === 'series' ? checkSeries(field, raw, found) : checkRecords(field, raw, found);
}

function checkSeries(field: SeriesField, raw: readonly unknown[], found: Fault[]): Float64Array {
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

function checkRecords({ columns }: RecordsField, raw: readonly unknown[], found: Fault[]): readonly CheckedRow[] {
  return raw.map((row, index) => {
    const faults: Fault[] = [];
    const checked = checkRow(columns, row, faults);
    found.push(...faults.map((fault) => under([index], fault)));
    return checked;
  });
}

function checkRow(columns: RecordColumns, row: unknown, found: Fault[]): CheckedRow {
  const checked: Record<string, string | number | null> = {};
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    found.push({ code: 'not-an-object', path: [], got: printable(row) });
    return checked;
  }
  reportUnknownKeys(row, Object.keys(columns), found);
  for (const [name, column] of Object.entries(columns)) {
    const entry = (row as Record<string, unknown>)[name];
    if (column.kind === 'number') checked[name] = valueAt(column, entry, name, found);
    else if (typeof entry === 'string' && entry !== '') checked[name] = entry;
    else if (column.optional && (entry === undefined || entry === null)) checked[name] = null;
    else found.push(entry === undefined ? { code: 'missing', path: [name] } : { code: 'not-text', path: [name], got: printable(entry) });
  }
  return checked;
}

/** Reports the keys of `row` that are not `known`; keys that start with `x-` are anybody's. */
export function reportUnknownKeys(row: object, known: readonly string[], found: Fault[]): void {
  for (const key of Object.keys(row)) {
    if (!known.includes(key) && !key.startsWith('x-')) found.push({ code: 'unknown-key', path: [key], suggestion: suggestion(key, known) });
  }
}
