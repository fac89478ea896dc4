import { printable, under, type Fault } from './fault.ts';
import { suggestion } from './suggestion.ts';

/** What a number is measured in. `unit` is the document's time unit (month, quarter or year), `money` its currency. */
export type Measure =
  'none' | 'money' | 'money-per-unit' | 'money-per-unit-squared' | 'units' | 'per-unit' | 'share-per-unit' | 'customers';

/** A number, or one of a few words in its place (`"auto"`). */
export interface NumberParameter<Word extends string = string, Optional extends boolean = boolean> {
  readonly kind: 'number';
  /** The symbol of the formula, as printed: `g₁`. */
  readonly symbol: string;
  readonly measure: Measure;
  /** Smallest and largest value that the model accepts. */
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** Where a control starts, and the range that a slider offers first; a field accepts the full range. */
  readonly initial: number;
  readonly slider: readonly [number, number];
  readonly words: readonly Word[];
  /** May be left out, and is then null. */
  readonly optional: Optional;
  /** Stands in when left out. Neither optional nor with a default: the document must give it. */
  readonly fallback: number | Word | null;
}

/** One number for every entry, or a list of numbers, one an entry; what an entry is (a renewal, a recency cell) is the model's to say. */
export interface ListParameter<Optional extends boolean = boolean> extends Omit<NumberParameter<never, Optional>, 'kind' | 'fallback'> {
  readonly kind: 'list';
  /** Most entries of a list; it has at least one. */
  readonly longest: number;
  readonly fallback: number | null;
}

export interface ChoiceParameter<Choice extends string = string> {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  readonly fallback: Choice;
}

export type Parameter = NumberParameter | ListParameter | ChoiceParameter;
export type ParameterTable = Readonly<Record<string, Parameter>>;

export type ParamOf<P> =
  P extends ChoiceParameter<infer C>
    ? C
    : P extends ListParameter<infer O>
      ? number | readonly number[] | (O extends true ? null : never)
      : P extends NumberParameter<infer W, infer O>
        ? number | W | (O extends true ? null : never)
        : never;
export type ParamsOf<T extends ParameterTable> = { readonly [K in keyof T]: ParamOf<T[K]> };

/** Any parameter's checked value. */
export type ParamValue = number | string | null | readonly number[];
/** Any model's checked parameters. */
export type Params = Readonly<Record<string, ParamValue>>;

type Shape<W extends string> = Pick<NumberParameter<W>, 'symbol' | 'measure' | 'min' | 'max' | 'initial'> &
  Partial<Pick<NumberParameter<W>, 'integer' | 'words' | 'slider'>>;

const filled = <W extends string>(shape: Shape<W>) => ({
  kind: 'number' as const,
  integer: false,
  words: [] as readonly W[],
  slider: [shape.min, shape.max] as const,
  fallback: null,
  ...shape,
});

/** A number that the document must give. */
export const required = <const W extends string = never>(shape: Shape<W>): NumberParameter<W, false> => ({
  ...filled(shape),
  optional: false,
});

/** A number that the document may leave out; it is then null. */
export const optional = <const W extends string = never>(shape: Shape<W>): NumberParameter<W, true> => ({
  ...filled(shape),
  optional: true,
});

/** A number with a stated default. */
export const defaulted = <const W extends string = never>(fallback: number | NoInfer<W>, shape: Shape<W>): NumberParameter<W, false> => ({
  ...filled(shape),
  optional: false,
  fallback,
});

type ListShape = Shape<never> & Pick<ListParameter, 'longest'>;

/** A number or a list that the document must give. */
export const requiredList = (shape: ListShape): ListParameter<false> => ({ ...filled(shape), ...shape, kind: 'list', optional: false });

/** A number or a list that may be left out; it is then null. */
export const optionalList = (shape: ListShape): ListParameter<true> => ({ ...filled(shape), ...shape, kind: 'list', optional: true });

/** The entry at a place of a number or a list; a shorter list carries its last value on. */
export const entryAt = (value: number | readonly number[], place: number): number =>
  typeof value === 'number' ? value : (value[Math.min(place, value.length - 1)] ?? NaN);

/** One word of a list, the first being the default. */
export const choice = <const C extends string>(...choices: readonly [C, ...C[]]): ChoiceParameter<C> => ({
  kind: 'choice',
  choices,
  fallback: choices[0],
});

/**
 * Checks one raw value against its parameter.
 * @param raw   anything; undefined and null mean "left out"
 * @param found collects what is wrong, with paths relative to the parameter
 * @returns     the value to compute with; null after a fault or where an optional one is left out
 */
export function checkParameter(parameter: NumberParameter, raw: unknown, found: Fault[]): number | string | null;
export function checkParameter(parameter: Parameter, raw: unknown, found: Fault[]): ParamValue;
export function checkParameter(parameter: Parameter, raw: unknown, found: Fault[]): ParamValue {
  if (raw === undefined || raw === null) {
    if (isNeeded(parameter)) found.push({ code: 'missing', path: [] });
    return parameter.fallback;
  }
  switch (parameter.kind) {
    case 'choice':
      return checkChoice(parameter, raw, found);
    case 'list':
      return Array.isArray(raw) ? checkList(parameter, raw, found) : checkNumber(parameter, raw, found);
    case 'number':
      return checkNumber(parameter, raw, found);
  }
}

/** Whether a document must give it. */
export const isNeeded = (parameter: Parameter): boolean =>
  parameter.kind !== 'choice' && !parameter.optional && parameter.fallback === null;

function checkChoice({ choices }: ChoiceParameter, raw: unknown, found: Fault[]): string | null {
  if (typeof raw === 'string' && choices.includes(raw)) return raw;
  const got = printable(raw);
  found.push({ code: 'not-a-choice', path: [], got, choices, suggestion: suggestion(got, choices) });
  return null;
}

function checkList(parameter: ListParameter, raw: readonly unknown[], found: Fault[]): readonly number[] | null {
  const { longest } = parameter;
  if (raw.length > longest) found.push({ code: 'too-many', path: [], got: raw.length, max: longest });
  else if (raw.length === 0) found.push({ code: 'too-short', path: [], found: 0, needed: 1 });
  else return raw.map((entry, index) => Number(checkEntry(parameter, entry, index, found)));
  return null;
}

function checkEntry(parameter: ListParameter, entry: unknown, index: number, found: Fault[]): number | null {
  const faults: Fault[] = [];
  const value = checkNumber(parameter, entry, faults);
  found.push(...faults.map((fault) => under([index], fault)));
  return typeof value === 'number' ? value : null;
}

function checkNumber(parameter: NumberParameter | ListParameter, raw: unknown, found: Fault[]): number | string | null {
  if (typeof raw === 'string' && (parameter.words as readonly string[]).includes(raw)) return raw;
  if (typeof raw !== 'number' || !Number.isFinite(raw)) {
    found.push({ code: 'not-a-number', path: [], got: printable(raw), words: parameter.words });
    return null;
  }
  if (raw < parameter.min || raw > parameter.max) {
    found.push({ code: 'out-of-range', path: [], got: raw, min: parameter.min, max: parameter.max });
    return null;
  }
  if (parameter.integer && !Number.isInteger(raw)) {
    found.push({ code: 'not-whole', path: [], got: raw });
    return null;
  }
  return raw === 0 ? 0 : raw;
}
