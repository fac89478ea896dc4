import { checkField, reportUnknownKeys, type Data, type DataOf, type DataTable } from './data.ts';
import { printable, under, type Fault } from './fault.ts';
import { checkParameter, type Params, type ParamsOf, type ParameterTable } from './parameters.ts';
import { err, ok, type Result } from './result.ts';

/** One named result: a number (null where not determined), a word, a column of numbers or words, or a few named numbers. */
export type Column = number | string | null | Float64Array | readonly string[] | Readonly<Record<string, number | null>>;
/** What a model returns: a flat record, so that any model's result crosses a worker's border without special code. */
export type Columns = Readonly<Record<string, Column>>;

/** What reaches a model from outside, unchecked. */
export interface RawInput {
  readonly params: unknown;
  readonly data: unknown;
  readonly seed: number;
}

export interface Run<P = Params, R = Columns> {
  /** The parameters that were computed with, defaults filled in. */
  readonly params: P;
  readonly results: R;
}

interface Definition<T extends ParameterTable, D extends DataTable, R extends Columns> {
  readonly name: string;
  /** Semantic version of the numbers: a change of any result is a change of this. */
  readonly version: string;
  readonly parameters: T;
  readonly data: D;
  /** Faults between values that are each right alone. Called only when they are. */
  readonly check: (params: ParamsOf<T>, data: DataOf<D>) => readonly Fault[];
  readonly evaluate: (params: ParamsOf<T>, data: DataOf<D>, seed: number) => R;
}

export interface Model {
  readonly name: string;
  readonly version: string;
  readonly parameters: ParameterTable;
  readonly data: DataTable;
  /** The checked door, for documents, workers and sliders: raw values in, every fault named or every result finite. */
  readonly run: (raw: RawInput) => Result<Run, readonly Fault[]>;
}

/** A model from its one parameter table, with its two doors: typed `evaluate` and checked `run`. */
export function defineModel<T extends ParameterTable, D extends DataTable, R extends Columns>(definition: Definition<T, D, R>) {
  return {
    ...definition,
    run(raw: RawInput): Result<Run<ParamsOf<T>, R>, readonly Fault[]> {
      const found: Fault[] = [];
      const params = checkParams(definition.parameters, raw.params, found) as ParamsOf<T>;
      const data = checkData(definition.data, raw.data, found) as DataOf<D>;
      if (found.length === 0) found.push(...definition.check(params, data));
      return found.length > 0 ? err(found) : ok({ params, results: definition.evaluate(params, data, raw.seed) });
    },
  };
}

function checkParams(table: ParameterTable, raw: unknown, found: Fault[]): Params {
  const given = asRecord(raw, 'params', Object.keys(table), found);
  return Object.fromEntries(
    Object.entries(table).map(([name, parameter]) => {
      const faults: Fault[] = [];
      const value = checkParameter(parameter, given[name], faults);
      found.push(...faults.map((fault) => under(['params', name], fault)));
      return [name, value];
    }),
  );
}

function checkData(table: DataTable, raw: unknown, found: Fault[]): Data {
  const given = asRecord(raw, 'data', Object.keys(table), found);
  return Object.fromEntries(
    Object.entries(table).map(([name, field]) => {
      const faults: Fault[] = [];
      const value = checkField(field, given[name], faults);
      found.push(...faults.map((fault) => under(['data', name], fault)));
      return [name, value];
    }),
  );
}

function asRecord(raw: unknown, place: 'params' | 'data', known: readonly string[], found: Fault[]): Readonly<Record<string, unknown>> {
  if (raw === undefined || raw === null) return {};
  if (typeof raw !== 'object' || Array.isArray(raw)) {
    found.push({ code: 'not-an-object', path: [place], got: printable(raw) });
    return {};
  }
  const faults: Fault[] = [];
  reportUnknownKeys(raw, known, faults);
  found.push(...faults.map((fault) => under([place], fault)));
  return raw as Record<string, unknown>;
}
