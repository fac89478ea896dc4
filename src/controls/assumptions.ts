import type { Format } from '../locales/format.ts';
import type { Messages } from '../locales/index.ts';
import type {
  GroupParameter,
  ListParameter,
  NumberParameter,
  Parameter,
  ParameterTable,
  ParamRow,
  RowColumn,
  RowsParameter,
  Threshold,
  ThresholdsParameter,
} from '../model/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Settings } from '../state/settings.svelte.ts';
import type { Assumption } from '../state/sheet.svelte.ts';

/** How a lab calls a parameter and its values. */
export interface ParameterWords {
  /** Null where a few numbers are listed one by one under the names of their own. */
  readonly label: string | null;
  /** Behind the number, where it is not what its measure says. */
  readonly unit?: string;
  /** Written in percent; rates are anyway. */
  readonly percent?: boolean;
  /** Of a choice's values, and of words in a number's place; `null` for what a left out one stands for. */
  readonly words?: Readonly<Record<string, string>>;
  /** Of a few numbers by name. */
  readonly entries?: Readonly<Record<string, string>>;
  /** Of rows. */
  readonly columns?: Readonly<Record<string, ParameterWords>>;
  /** In place of all that. */
  readonly written?: string;
}

/** Words for every parameter of a model; null for one that the screen shows as part of another. */
export type WordsOf<P> = { readonly [K in keyof P]: ParameterWords | null };

type Scale = Pick<Scenario, 'unit' | 'currency'>;
type Value = unknown;
type NamedNumbers = Readonly<Record<string, number | null>>;
/** What is written as one value. */
type OneValue = Exclude<Parameter, RowsParameter | ThresholdsParameter>;

/** Between parts of one value. */
const between = ' · ';
/** Entries of a list that are written out. */
const mostListed = 24;

/**
 * Every parameter of a scenario in the screen's words, in the order of the words. What is left out and stands for nothing is not
 * listed, nor what the page was asked to hide.
 */
export function assumptionsOf(
  settings: Settings,
  parameters: ParameterTable,
  scenario: Pick<Scenario, 'params'> & Scale,
  words: Readonly<Record<string, ParameterWords | null>>,
): readonly Assumption[] {
  const writer = new Writer(settings.messages, settings.format, scenario);
  return Object.entries(words).flatMap(([name, own]) => {
    const parameter = parameters[name];
    if (own === null || parameter === undefined || settings.capabilities.isHidden(name)) return [];
    return writer.rows(parameter, scenario.params[name], own);
  });
}

/** Writes values of parameters with their units. */
class Writer {
  readonly #messages: Messages;
  readonly #format: Format;
  readonly #scale: Scale;

  constructor(messages: Messages, format: Format, scale: Scale) {
    this.#messages = messages;
    this.#format = format;
    this.#scale = scale;
  }

  rows(parameter: Parameter, value: Value, words: ParameterWords): readonly Assumption[] {
    if (words.written !== undefined) return [{ label: words.label ?? '', value: words.written }];
    if (parameter.kind === 'rows') return this.#listed(parameter, value as readonly ParamRow[], words);
    if (parameter.kind === 'thresholds') return this.#thresholds(parameter, value as Readonly<Record<string, Threshold>>, words);
    if (parameter.kind === 'group' && words.label === null) return this.#apart(parameter, value as NamedNumbers, words);
    const written = this.#value(parameter, value, words);
    return written === null ? [] : [{ label: words.label ?? '', value: written }];
  }

  /** A few numbers, each under its own name. */
  #apart({ entries }: GroupParameter, value: NamedNumbers, words: ParameterWords): readonly Assumption[] {
    return Object.entries(entries).flatMap(([name, shape]) => {
      const [label, one] = [words.entries?.[name], value[name]];
      return label === undefined || one === null || one === undefined ? [] : [{ label, value: this.#number(shape, one, words) }];
    });
  }

  /** A row of numbers each, under the name that it has. */
  #listed({ columns }: RowsParameter, rows: readonly ParamRow[], words: ParameterWords): readonly Assumption[] {
    return rows.map((row, place) => {
      const { name } = row;
      const title = typeof name === 'string' ? name : this.#format.whole(place + 1);
      const cells = Object.entries(words.columns ?? {}).flatMap(([key, own]) => this.#cell(columns[key], row[key], own));
      return { label: `${words.label ?? ''}${between}${title}`, value: cells.join(between) };
    });
  }

  #cell(column: RowColumn | undefined, value: Value, words: ParameterWords): readonly string[] {
    if (column === undefined || value === null || isUsual(column, value)) return [];
    const written = column.kind === 'text' ? textOf(value) : this.#value(column, value, words);
    return written === null ? [] : [`${words.label ?? ''} ${written}`.trim()];
  }

  /** Null for what is left out and stands for nothing. */
  #value(parameter: OneValue, value: Value, words: ParameterWords): string | null {
    const named = words.words?.[textOf(value)];
    if (named !== undefined) return named;
    if (value === null || value === undefined) return null;
    switch (parameter.kind) {
      case 'number':
        return this.#number(parameter, value as number | string, words);
      case 'list':
        return this.#list(parameter, value as number | readonly number[], words);
      case 'group':
        return this.#group(parameter, value as NamedNumbers, words);
      case 'flag':
        return value === true ? this.#messages.lab.yes : this.#messages.lab.no;
      case 'date':
      case 'choice':
        return textOf(value);
      default:
        return parameter satisfies never;
    }
  }

  #list(parameter: ListParameter, value: number | readonly number[], words: ParameterWords): string {
    const shape: NumberParameter = { ...parameter, kind: 'number', fallback: null };
    if (typeof value === 'number') return this.#number(shape, value, words);
    const [plain, unit] = [value.slice(0, mostListed).map((one) => this.#bare(shape, one, words)), this.#unit(shape, words)];
    return withUnit(`${plain.join(', ')}${value.length > mostListed ? ', …' : ''}`, unit);
  }

  #group({ entries }: GroupParameter, value: NamedNumbers, words: ParameterWords): string | null {
    const given = Object.entries(entries).flatMap(([name, shape]) => {
      const one = value[name];
      return one === null || one === undefined ? [] : [{ name, shape, one }];
    });
    const [first] = given;
    if (first === undefined) return null;
    const alike = given.length > 1 && given.length === Object.keys(entries).length && given.every(({ one }) => one === first.one);
    if (alike) return this.#number(first.shape, first.one, words);
    return given.map(({ name, shape, one }) => `${words.entries?.[name] ?? ''} ${this.#number(shape, one, words)}`.trim()).join(between);
  }

  #thresholds({ names }: ThresholdsParameter, value: Readonly<Record<string, Threshold>>, words: ParameterWords): readonly Assumption[] {
    return names.map((name) => ({ label: words.entries?.[name] ?? '', value: this.#threshold(value[name] ?? 'median', words) }));
  }

  /** A middle value, a mean, a percentile with its number, or an amount. */
  #threshold(threshold: Threshold, { words = {} }: ParameterWords): string {
    if (typeof threshold === 'number') return `${this.#format.money(threshold)} ${this.#scale.currency}`.trim();
    if (typeof threshold === 'string') return words[threshold] ?? '';
    return `${words.percentile ?? ''} ${this.#format.brief(threshold.percentile)}`.trim();
  }

  #number(shape: NumberParameter, value: number | string, words: ParameterWords): string {
    if (typeof value === 'string') return words.words?.[value] ?? value;
    if (shape.measure === 'units' && words.unit === undefined) return this.#units(value);
    return withUnit(this.#bare(shape, value, words), this.#unit(shape, words));
  }

  #units(value: number): string {
    return this.#messages.terms.count[this.#scale.unit](this.#format.brief(value, 6));
  }

  /** Without a unit; a share of a hundred. */
  #bare(shape: NumberParameter, value: number, words: ParameterWords): string {
    return this.#format.brief(this.#isPercent(shape, words) ? Number((100 * value).toPrecision(12)) : value, 6);
  }

  #isPercent = ({ measure }: Pick<NumberParameter, 'measure'>, { percent }: ParameterWords) => percent ?? measure === 'share-per-unit';

  #unit(shape: Pick<NumberParameter, 'measure'>, words: ParameterWords): string {
    const { currency } = this.#scale;
    const unit = this.#messages.terms.unitsShort[this.#scale.unit];
    if (words.unit !== undefined) return words.unit;
    switch (shape.measure) {
      case 'money':
        return currency;
      case 'money-per-unit':
        return `${currency}/${unit}`;
      case 'money-per-unit-squared':
        return `${currency}/${unit}³`;
      case 'share-per-unit':
        return words.percent === false ? `/${unit}` : `%/${unit}`;
      case 'per-unit':
        return `/${unit}`;
      case 'units':
        return this.#messages.terms.units[this.#scale.unit];
      case 'none':
      case 'customers':
        return words.percent === true ? '%' : '';
      default:
        return shape.measure satisfies never;
    }
  }
}

const withUnit = (number: string, unit: string): string => (/^[%/]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`.trim());

/** A row's number that is what it would be anyway says nothing. */
function isUsual(column: RowColumn, value: Value): boolean {
  if (column.kind === 'number') return column.fallback === value;
  if (column.kind !== 'group' || column.fallback === null) return false;
  return Object.entries(column.fallback).every(([name, usual]) => (value as Readonly<Record<string, unknown>>)[name] === usual);
}

const textOf = (value: Value): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null ? String(value) : '';
