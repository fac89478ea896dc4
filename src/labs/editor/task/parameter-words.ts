import { labTextsIn, messagesIn, type LabTexts, type Messages } from '../../../locales/index.ts';
import type { ModelName } from '../../../model/index.ts';
import { specificationOf } from '../../../model/specifications.ts';
import { languages, type Language } from '../../../scenario/language.ts';
import { labWords } from './lab-words.ts';

/** How the screens call a model's parameters and results, in one language. */
export interface ModelWords {
  readonly editor: LabTexts['editor'];
  readonly parameter: (name: string) => string;
  /** A word in a parameter's place, as the screens say it. */
  readonly value: (name: string, value: string) => string;
  readonly flag: (isOn: boolean) => string;
  /** A result by its place: `worth.base`, `survivors[last]`. */
  readonly outcome: (place: string) => string;
}

/** The words in every language, for texts that are written in all of them. */
export async function modelWords(model: ModelName): Promise<Readonly<Record<Language, ModelWords>>> {
  const entries = await Promise.all(languages.map(async (language) => [language, await wordsIn(model, language)] as const));
  return Object.fromEntries(entries) as Record<Language, ModelWords>;
}

async function wordsIn(model: ModelName, language: Language): Promise<ModelWords> {
  const [messages, editor, exercises, own] = await Promise.all([
    messagesIn(language),
    labTextsIn(language, 'editor'),
    labTextsIn(language, 'exercises'),
    labWords(model, language),
  ]);
  const sources = [own.names, named(messages), editor.parameters, exercises.names];
  const { lab, terms, lifeCurve } = messages;
  const horizon = { auto: lifeCurve.lifeAuto };
  const values = { timing: terms.timings, pastZero: terms.pastZero, shape: terms.shapes, horizon, ...own.values };
  return {
    editor,
    value: (name, value) => firstText([(values as Readonly<Record<string, unknown>>)[name], { yes: lab.yes, no: lab.no }], value) ?? value,
    flag: (isOn) => (isOn ? lab.yes : lab.no),
    parameter: (name) => firstText(sources, name) ?? symbolOf(model, name),
    outcome: (place) => outcomeWords(place, editor.outcomes, editor.part),
  };
}

const named = ({ terms, lab }: Messages): Readonly<Record<string, string>> => ({ ...terms.turned, timing: lab.timing });

function firstText(sources: readonly unknown[], name: string): string | null {
  for (const source of sources) {
    const found = typeof source === 'object' && source !== null ? (source as Readonly<Record<string, unknown>>)[name] : undefined;
    if (typeof found === 'string') return found;
  }
  return null;
}

function symbolOf(model: ModelName, name: string): string {
  const parameter = specificationOf(model).parameters[name];
  return parameter !== undefined && 'symbol' in parameter ? parameter.symbol : name;
}

/** The words of the longest beginning that has some, and the rest as documents write it. */
function outcomeWords(place: string, words: Readonly<Record<string, string>>, part: (whole: string, rest: string) => string): string {
  const whole = words[place];
  if (whole !== undefined) return whole;
  const base = /^\w+/.exec(place)?.[0] ?? place;
  const rest = place.slice(base.length).replace(/^\./, '');
  return rest === '' ? (words[base] ?? base) : part(words[base] ?? base, rest);
}
