import { faultSentence, type FaultSentences } from './locales/fault-sentences.ts';
import { faults as en } from './locales/en/faults.ts';
import { faults as zhCN } from './locales/zh-CN/faults.ts';
import type { Column } from './model/definition.ts';
import type { Fault } from './model/fault.ts';
import { otherSpecifications } from './model/other-specifications.ts';
import { takeSpecifications } from './model/specifications.ts';
import { scenarioSchema } from './scenario/json-schema.ts';
import { languages, type Language } from './scenario/language.ts';
import { parseScenario } from './scenario/parse.ts';
import { runScenario, type ScenarioRun } from './scenario/run.ts';

export interface CommandOutcome {
  readonly exitCode: 0 | 2;
  readonly output: string;
  /** For people, one line each. */
  readonly errors: readonly string[];
}

const usage = `Usage: npm run -s scenario -- FILE | - | schema [--lang ${languages.join('|')}]`;
const sentences: Readonly<Record<Language, FaultSentences>> = { en, 'zh-CN': zhCN };

/**
 * The headless command: a document in, its results as JSON out.
 * @param args a file name, `-` for standard input, or `schema` for the JSON Schema of documents; `--lang` for the language
 * @param read the text of a file, or of standard input for `-`; rejects where there is none
 */
export async function command(args: readonly string[], read: (file: string) => Promise<string>): Promise<CommandOutcome> {
  takeSpecifications(otherSpecifications);
  const order = orderOf(args);
  if (order === null) return refused([usage]);
  if (order.file === 'schema') return { exitCode: 0, output: json(scenarioSchema()), errors: [] };
  const text = await read(order.file).catch(() => null);
  const run = text === null ? unreadable(order.file) : runText(text);
  return run.ok ? { exitCode: 0, output: json(printed(run.value)), errors: [] } : refused(said(run.error, sentences[order.language]));
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const refused = (errors: readonly string[]): CommandOutcome => ({ exitCode: 2, output: '', errors });
const said = (faults: readonly Fault[], language: FaultSentences) => faults.map((fault) => faultSentence(fault, language));
const unreadable = (file: string) => ({ ok: false, error: [{ code: 'unreadable', path: [], file }] }) as const;

function orderOf(args: readonly string[]): { readonly file: string; readonly language: Language } | null {
  const at = args.indexOf('--lang');
  const files = at < 0 ? args : args.toSpliced(at, 2);
  const language = at < 0 ? 'en' : languages.find((known) => known === args[at + 1]);
  const [file] = files;
  return file === undefined || files.length > 1 || language === undefined ? null : { file, language };
}

function runText(text: string) {
  const scenario = parseScenario(text);
  return scenario.ok ? runScenario(scenario.value) : scenario;
}

/** A run as JSON holds it: columns as lists with null for gaps, and only the parameters that have a value. */
const printed = ({ model, params, results }: ScenarioRun) => ({
  model,
  params: Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null)),
  results: mapped(results, (column) =>
    column === null || typeof column !== 'object' || Array.isArray(column) || column instanceof Float64Array
      ? listed(column)
      : mapped(column as Readonly<Record<string, Column>>, listed),
  ),
});

const listed = (column: Column) => (column instanceof Float64Array ? Array.from(column) : column);
const mapped = <T>(record: Readonly<Record<string, Column>>, how: (column: Column) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).map(([name, column]) => [name, how(column)]));
