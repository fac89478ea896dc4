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
  readonly fallback: number | readonly number[] | null;
}

export interface ChoiceParameter<Choice extends string = string> {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  readonly fallback: Choice;
}

/** True or false. */
export interface FlagParameter {
  readonly kind: 'flag';
  readonly fallback: boolean;
}

/** A number for each of a few names, such as the stages of a relationship; one number stands for all of them. */
export interface GroupParameter<
  E extends Readonly<Record<string, NumberParameter<never>>> = Readonly<Record<string, NumberParameter<never>>>,
  Optional extends boolean = boolean,
> {
  readonly kind: 'group';
  readonly entries: E;
  /** May be left out as a whole, and is then null. */
  readonly optional: Optional;
  /** What its entries are when left out; null where it is optional. */
  readonly fallback: Readonly<Record<string, number | null>> | null;
}

/** Where a column of numbers is cut: at its middle value, its mean, a percentile (0..100) or a number. */
export type Threshold = 'median' | 'mean' | { readonly percentile: number } | number;

/** A threshold for each of a few columns of numbers; one stands for all of them. No column is called `percentile`. */
export interface ThresholdsParameter<Name extends string = string> extends Pick<NumberParameter, 'symbol' | 'measure' | 'min' | 'max'> {
  readonly kind: 'thresholds';
  readonly names: readonly Name[];
  readonly fallback: Readonly<Record<Name, Threshold>>;
}

/** A day of the calendar: a text YYYY-MM-DD, which may also be given as YYYYMMDD, as text or as number. */
export interface DateParameter<Optional extends boolean = boolean> {
  readonly kind: 'date';
  /** May be left out, and is then null. */
  readonly optional: Optional;
  readonly fallback: null;
}

/** A text in a row; never empty. */
export interface TextColumn<Optional extends boolean = boolean> {
  readonly kind: 'text';
  /** May be left out, and is then null. */
  readonly optional: Optional;
}

/** What a row's column may hold. */
export type RowColumn = TextColumn | DateParameter | NumberParameter<never> | ChoiceParameter | GroupParameter;
export type RowColumns = Readonly<Record<string, RowColumn>>;

/** A list of rows with named columns, such as segments; left out, it is `fallback`. */
export interface RowsParameter<C extends RowColumns = RowColumns> {
  readonly kind: 'rows';
  readonly columns: C;
  readonly longest: number;
  readonly fallback: readonly ParamRow[];
}

/** A checked row. */
export type ParamRow = Readonly<Record<string, string | number | null | Readonly<Record<string, number | null>>>>;

export type Parameter =
  NumberParameter | ListParameter | ChoiceParameter | FlagParameter | GroupParameter | RowsParameter | ThresholdsParameter | DateParameter;
export type ParameterTable = Readonly<Record<string, Parameter>>;

type CellOf<C> = C extends TextColumn<infer O> ? string | (O extends true ? null : never) : ParamOf<C>;
export type RowOf<C> = { readonly [K in keyof C]: CellOf<C[K]> };

export type ParamOf<P> = P extends FlagParameter
  ? boolean
  : P extends RowsParameter<infer C>
    ? readonly RowOf<C>[]
    : P extends GroupParameter<infer E, infer O>
      ? { readonly [K in keyof E]: ParamOf<E[K]> } | (O extends true ? null : never)
      : P extends ChoiceParameter<infer C>
        ? C
        : P extends ThresholdsParameter<infer Name>
          ? Readonly<Record<Name, Threshold>>
          : P extends DateParameter<infer O>
            ? string | (O extends true ? null : never)
            : P extends ListParameter<infer O>
              ? number | readonly number[] | (O extends true ? null : never)
              : P extends NumberParameter<infer W, infer O>
                ? number | W | (O extends true ? null : never)
                : never;
export type ParamsOf<T extends ParameterTable> = { readonly [K in keyof T]: ParamOf<T[K]> };

/** Any parameter's checked value. */
export type ParamValue =
  | number
  | string
  | boolean
  | null
  | readonly number[]
  | readonly ParamRow[]
  | Readonly<Record<string, number | null>>
  | Readonly<Record<string, Threshold>>;
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

/** A number or a list with a stated default. */
export const defaultedList = (fallback: number | readonly number[], shape: ListShape): ListParameter<false> => ({
  ...requiredList(shape),
  fallback,
});

/** The entry at a place of a number or a list; a shorter list carries its last value on. */
export const entryAt = (value: number | readonly number[], place: number): number =>
  typeof value === 'number' ? value : (value[Math.min(place, value.length - 1)] ?? NaN);

/** One word of a list, the first being the default. */
export const choice = <const C extends string>(...choices: readonly [C, ...C[]]): ChoiceParameter<C> => ({
  kind: 'choice',
  choices,
  fallback: choices[0],
});

/** True or false, with its default. */
export const flag = (fallback: boolean): FlagParameter => ({ kind: 'flag', fallback });

/** A number for each name, each with its default. */
export const group = <const E extends Readonly<Record<string, NumberParameter<never, false>>>>(entries: E): GroupParameter<E, false> => ({
  kind: 'group',
  entries,
  optional: false,
  fallback: Object.fromEntries(Object.entries(entries).map(([name, { fallback }]) => [name, fallback])),
});

/** Numbers by name that may all be left out. */
export const optionalGroup = <const E extends Readonly<Record<string, NumberParameter<never, true>>>>(
  entries: E,
): GroupParameter<E, true> => ({ kind: 'group', entries, optional: true, fallback: null });

/** A threshold for each of these columns of numbers, the median where nothing is said. */
export const thresholds = <const Name extends string>(
  names: readonly Name[],
  shape: Pick<ThresholdsParameter, 'symbol' | 'measure' | 'min' | 'max'>,
): ThresholdsParameter<Name> => ({
  kind: 'thresholds',
  names,
  fallback: Object.fromEntries(names.map((name) => [name, 'median'])) as Record<Name, Threshold>,
  ...shape,
});

/** A day that must be given. */
export const date: DateParameter<false> = { kind: 'date', optional: false, fallback: null };
/** A day that may be left out; it is then null. */
export const optionalDate: DateParameter<true> = { kind: 'date', optional: true, fallback: null };

export const text: TextColumn<false> = { kind: 'text', optional: false };
export const optionalText: TextColumn<true> = { kind: 'text', optional: true };

/** A list of rows, with what it is when left out. */
export const rows = <const C extends RowColumns>(columns: C, longest: number, fallback: readonly RowOf<C>[] = []): RowsParameter<C> => ({
  kind: 'rows',
  columns,
  longest,
  fallback,
});

/** Whether a document must give it. */
export const isNeeded = (parameter: Parameter): boolean =>
  (parameter.kind === 'number' || parameter.kind === 'list' || parameter.kind === 'date') &&
  !parameter.optional &&
  parameter.fallback === null;
