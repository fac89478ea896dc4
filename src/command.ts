import { withLog, type ReadFile } from './command-log.ts';
import { commandTexts, type CommandTexts } from './command-texts.ts';
import { faultSentence } from './locales/fault-sentences.ts';
import type { Column } from './model/definition.ts';
import type { Fault } from './model/fault.ts';
import { otherSpecifications } from './model/other-specifications.ts';
import { err, ok, type Result } from './model/result.ts';
import { takeSpecifications } from './model/specifications.ts';
import { modelsOfLogs } from './scenario/data-of-log.ts';
import { scenarioSchema } from './scenario/json-schema.ts';
import { parseJson } from './scenario/json.ts';
import { languages, type Language } from './scenario/language.ts';
import { readDocument } from './scenario/parse.ts';
import { runScenario, type ScenarioRun } from './scenario/run.ts';

export interface CommandOutcome {
  readonly exitCode: 0 | 2;
  readonly output: string;
  /** For people, one line each: what is wrong or, beside an output, what should be known of it. */
  readonly errors: readonly string[];
}

/**
 * The headless command: a document in, its results as JSON out.
 * @param args a file name, `-` for standard input, or `schema` for the JSON Schema of documents; `--data` for a purchase log in place of
 *             the document's data; `--lang` for the language
 * @param read the bytes of a file, or of standard input for `-`; rejects where there is none
 */
export async function command(args: readonly string[], read: ReadFile): Promise<CommandOutcome> {
  takeSpecifications(otherSpecifications);
  const order = orderOf(args);
  if (order === null) return refused(commandTexts.en.command.usage(languages, modelsOfLogs));
  if (order.file === 'schema') return { exitCode: 0, output: json(scenarioSchema()), errors: [] };
  const texts = commandTexts[order.language];
  const outcome = await run(order, read, texts);
  if (!outcome.ok) return refused(outcome.error);
  return { exitCode: 0, output: json(printed(outcome.value.run)), errors: outcome.value.notes };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const refused = (errors: readonly string[]): CommandOutcome => ({ exitCode: 2, output: '', errors });

interface Order {
  readonly file: string;
  /** Of a purchase log. */
  readonly log: string | null;
  readonly language: Language;
}

function orderOf(args: readonly string[]): Order | null {
  const [afterLog, log = null] = withoutOption(args, '--data');
  const [files, tag] = withoutOption(afterLog, '--lang');
  const language = files.length === afterLog.length ? 'en' : languages.find((known) => known === tag);
  const [file] = files;
  const isWhole = log !== null || afterLog.length === args.length;
  // Standard input is one of the two.
  if (file === undefined || files.length > 1 || language === undefined || !isWhole || (file === '-' && log === '-')) return null;
  return { file, log, language };
}

/** The arguments without an option and its value, and the value. */
function withoutOption(args: readonly string[], option: string): readonly [readonly string[], string | undefined] {
  const at = args.indexOf(option);
  return at < 0 ? [args, undefined] : [args.toSpliced(at, 2), args[at + 1]];
}

async function run(
  { file, log }: Order,
  read: ReadFile,
  texts: CommandTexts,
): Promise<Result<{ readonly run: ScenarioRun; readonly notes: readonly string[] }, readonly string[]>> {
  const bytes = await read(file).catch(() => null);
  if (bytes === null) return err([faultSentence({ code: 'unreadable', path: [], file }, texts.faults)]);
  const document = parseJson(new TextDecoder().decode(bytes));
  if (!document.ok) return err(said(document.error, texts));
  const whole = log === null ? ok({ document: document.value, notes: [] }) : await withLog(document.value, log, read, texts);
  if (!whole.ok) return whole;
  const scenario = readDocument(whole.value.document);
  const ran = scenario.ok ? runScenario(scenario.value) : scenario;
  return ran.ok ? ok({ run: ran.value, notes: whole.value.notes }) : err(said(ran.error, texts));
}

const said = (faults: readonly Fault[], { faults: sentences }: CommandTexts) => faults.map((fault) => faultSentence(fault, sentences));

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
