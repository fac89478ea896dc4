import { printable, under, type Fault } from './fault.ts';
import { type NumberParameter, type ParamRow, type RowOf, type TextColumn } from './parameters.ts';
import { checkEachRow, checkParameter } from './parameter-check.ts';

/** A list of numbers, one per time unit from t = 1; with `gaps`, null marks a missing unit (NaN inside the core). */
export interface SeriesField<Optional extends boolean = boolean> {
  readonly kind: 'series';
  readonly gaps: boolean;
  readonly longest: number;
  readonly value: NumberParameter;
  readonly optional: Optional;
}

/** The columns of a list of rows: texts, and numbers (no words), which may be optional or have a default. */
export type RecordColumns = Readonly<Record<string, TextColumn | NumberParameter<never>>>;

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

type FieldOf<F> =
  F extends SeriesField<infer O>
    ? Float64Array | (O extends true ? null : never)
    : F extends RecordsField<infer C, infer O>
      ? readonly RowOf<C>[] | (O extends true ? null : never)
      : never;
export type DataOf<T extends DataTable> = { readonly [K in keyof T]: FieldOf<T[K]> };

/** Any model's checked data. */
export type Data = Readonly<Record<string, Float64Array | null | readonly ParamRow[]>>;

type SeriesShape = Pick<SeriesField, 'gaps' | 'longest' | 'value'>;
export const series = (shape: SeriesShape): SeriesField<false> => ({ kind: 'series', optional: false, ...shape });
export const optionalSeries = (shape: SeriesShape): SeriesField<true> => ({ kind: 'series', optional: true, ...shape });
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
  return field.kind === 'series' ? checkSeries(field, raw, found) : checkEachRow(field.columns, raw, found);
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
