import type { Draw } from '../../../exercise/pack.ts';
import type { Measure, Parameter } from '../../../model/parameters.ts';
import { specificationOf } from '../../../model/specifications.ts';
import type { JsonObject } from '../../../scenario/json.ts';
import { languages, type Language } from '../../../scenario/language.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { ModelWords } from './parameter-words.ts';

/** What an author wants of a parameter. */
export interface ParameterWish {
  /** Its value is told in the text. */
  readonly given: boolean;
  readonly locked: boolean;
  readonly hidden: boolean;
  /** How it differs from learner to learner; null where it is the same for all. */
  readonly draw: Draw | null;
}

/** A parameter that an author can say something about. */
export interface TaskParameter {
  readonly name: string;
  /** One number, so that it can be drawn and turned. */
  readonly number: number | null;
  /** A few numbers, told one after the other. */
  readonly numbers: readonly number[];
  readonly measure: Measure;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

/** Numbers of a list that are told in a text. */
const mostTold = 6;

/** The parameters that the scenario gives a value, the numbers first as the model lists them. */
export function parametersOf({ model, params }: Scenario): readonly TaskParameter[] {
  return Object.entries(specificationOf(model).parameters).flatMap(([name, parameter]): readonly TaskParameter[] => {
    const value: unknown = params[name] ?? null;
    if (value === null) return [];
    const number = typeof value === 'number' ? value : null;
    const list = Array.isArray(value) && value.length <= mostTold ? value.filter((one) => typeof one === 'number') : [];
    return [{ name, number, numbers: number === null ? list : [number], ...limitsOf(parameter) }];
  });
}

function limitsOf(parameter: Parameter): Pick<TaskParameter, 'measure' | 'min' | 'max' | 'integer'> {
  if (parameter.kind !== 'number' && parameter.kind !== 'list') return { measure: 'none', min: 0, max: 0, integer: false };
  const { measure, min, max, integer } = parameter;
  return { measure, min, max, integer };
}

/** A number in a pack's text, in full: an amount is not rounded to cents. */
export const placeholder = (name: string, { measure }: Pick<TaskParameter, 'measure'>, currency: string): string => {
  const isAmount = measure === 'money' || measure === 'money-per-unit';
  return measure === 'share-per-unit' ? `{${name}|percent}` : `{${name}}${isAmount && currency !== '' ? ` ${currency}` : ''}`;
};

export interface Givens {
  /** Numbers that are the same for everybody, by the names that the text calls them. */
  readonly compute: JsonObject;
  /** `retention {retention|percent}, profit {profit|money}`; '' where nothing is given. */
  readonly told: Readonly<Record<Language, string>>;
}

/** What a text tells of the parameters. @param nameOf the name of a parameter that is drawn */
export function givensOf(
  parameters: readonly TaskParameter[],
  wishes: Readonly<Record<string, ParameterWish>>,
  words: Readonly<Record<Language, ModelWords>>,
  nameOf: (parameter: string) => string | null,
  currency: string,
): Givens {
  const given = parameters.filter(({ name, numbers }) => wishes[name]?.given === true && numbers.length > 0);
  const compute: Record<string, { readonly formula: string }> = {};
  const told = given.map((parameter) => {
    const drawn = nameOf(parameter.name);
    const names = parameter.numbers.map((_, place) => drawn ?? fixedName(parameter, place));
    if (drawn === null) names.forEach((name, place) => (compute[name] = { formula: String(parameter.numbers[place]) }));
    return { parameter, places: names.map((name) => placeholder(name, parameter, currency)) };
  });
  const sentence = (language: Language) => {
    const { editor, parameter: label } = words[language];
    return editor.listed(told.map(({ parameter, places }) => editor.given(label(parameter.name), editor.listed(places))));
  };
  return { compute, told: Object.fromEntries(languages.map((language) => [language, sentence(language)])) as Record<Language, string> };
}

/** What formulas do not know as words of their own. */
const fixedName = ({ name, numbers }: TaskParameter, place: number): string => (numbers.length > 1 ? `${name}_${place + 1}` : `${name}_0`);
