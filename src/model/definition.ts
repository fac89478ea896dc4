import { checkField, type Data, type DataOf, type DataTable } from './data.ts';
import { reportUnknownKeys } from './parameter-check.ts';
import { printable, under, type Fault } from './fault.ts';
import { type Params, type ParamsOf, type ParameterTable } from './parameters.ts';
import { checkParameter } from './parameter-check.ts';
import { err, ok, type Result } from './result.ts';

/** One named result: a number (null where not determined), a word, a column of numbers or words, or a few named numbers or columns. */
export type Column =
  | number
  | string
  | null
  | Float64Array
  | readonly string[]
  | Readonly<Record<string, number | null>>
  | Readonly<Record<string, Float64Array>>;
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

interface TypedSpecification<T extends ParameterTable, D extends DataTable> {
  readonly name: string;
  /** Semantic version of the numbers: a change of any result is a change of this. */
  readonly version: string;
  readonly parameters: T;
  readonly data: D;
  /** Pairs of numbers of which the second may not lie below the first, where both are given. */
  readonly order?: readonly (readonly [keyof T & string, keyof T & string])[];
  /** Data fields that are nobody's records and so travel in every link: counts of a cohort, what may happen. */
  readonly open?: readonly (keyof D & string)[];
  /** What of a store may stand in for the data: one customer's history unless told, or all customers of a dataset. */
  readonly refersTo?: 'dataset';
  /** Other faults between values that are each right alone. Called only when they are. */
  readonly check: (params: ParamsOf<T>, data: DataOf<D>) => readonly Fault[];
}

interface Definition<T extends ParameterTable, D extends DataTable, R extends Columns> extends TypedSpecification<T, D> {
  readonly evaluate: (params: ParamsOf<T>, data: DataOf<D>, seed: number) => R;
}

/** What a model takes, without the code that computes it: enough to check a document, draw its controls and print its schema. */
export interface Specification {
  readonly name: string;
  readonly version: string;
  readonly parameters: ParameterTable;
  readonly data: DataTable;
  readonly order?: readonly (readonly [string, string])[];
  readonly open?: readonly string[];
  readonly refersTo?: 'dataset';
  /** Takes what {@link checkInput} made of the tables above; their types differ from model to model. */
  readonly check: (params: never, data: never) => readonly Fault[];
}

export interface Model extends Specification {
  /** The checked door, for documents, workers and sliders: raw values in, every fault named or every result finite. */
  readonly run: (raw: RawInput) => Result<Run, readonly Fault[]>;
}

/** A model's specification on its own, for a model whose computing is too large to load with every page. */
export const specify = <T extends ParameterTable, D extends DataTable>(specification: TypedSpecification<T, D>): TypedSpecification<T, D> =>
  specification;

/** A model from its one parameter table, with its two doors: typed `evaluate` and checked `run`. */
export function defineModel<T extends ParameterTable, D extends DataTable, R extends Columns>(definition: Definition<T, D, R>) {
  return {
    ...definition,
    run(raw: RawInput): Result<Run<ParamsOf<T>, R>, readonly Fault[]> {
      const { params, data, faults } = checkInput(definition, raw);
      if (faults.length > 0) return err(faults);
      const checked = params as ParamsOf<T>;
      return ok({ params: checked, results: definition.evaluate(checked, data as DataOf<D>, raw.seed) });
    },
  };
}

/** Raw parameters and data as checked ones, nulls where a fault was found, and every fault. */
export interface CheckedInput {
  readonly params: Params;
  readonly data: Data;
  readonly faults: readonly Fault[];
}

/**
 * Checks parameters and data against a model's tables, their order, and against each other where each is right alone.
 * @param elsewhere data fields that are kept somewhere else; they may be missing, and nothing is checked against them then
 */
export function checkInput(specification: Specification, raw: Omit<RawInput, 'seed'>, elsewhere: readonly string[] = []): CheckedInput {
  const faults: Fault[] = [];
  const { parameters, data: fields } = specification;
  const params = checkEach(parameters, 'params', raw.params, faults, checkParameter);
  const data = checkEach(fields, 'data', raw.data, faults, (field, value, found, name) =>
    elsewhere.includes(name) ? null : checkField(field, value, found),
  );
  const allRight = faults.every(({ code }) => code === 'unknown-key') && elsewhere.length === 0;
  faults.push(...orderFaults(specification, params));
  if (allRight) faults.push(...specification.check(params as never, data as never));
  return { params, data, faults };
}

function orderFaults({ order = [] }: Specification, params: Params): readonly Fault[] {
  return order.flatMap(([lower, upper]): readonly Fault[] => {
    const limit = params[lower];
    const got = params[upper];
    if (typeof limit !== 'number' || typeof got !== 'number' || got >= limit) return [];
    return [{ code: 'below', path: ['params', upper], got, other: lower, limit }];
  });
}

/** Checks each entry of a table; faults get the place and the name into their path. */
function checkEach<Entry, Value>(
  table: Readonly<Record<string, Entry>>,
  place: 'params' | 'data',
  raw: unknown,
  found: Fault[],
  check: (entry: Entry, value: unknown, found: Fault[], name: string) => Value,
): Readonly<Record<string, Value>> {
  const given = asRecord(raw, place, Object.keys(table), found);
  return Object.fromEntries(
    Object.entries(table).map(([name, entry]) => {
      const faults: Fault[] = [];
      const value = check(entry, given[name], faults, name);
      found.push(...faults.map((fault) => under([place, name], fault)));
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
