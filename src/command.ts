import { checkDocument } from './command-check.ts';
import { withLog, type ReadFile } from './command-log.ts';
import { commandTexts, type CommandTexts } from './command-texts.ts';
import { messagesSchema } from './embed/frame/protocol-schema.ts';
import { packSchema } from './exercise/pack-schema.ts';
import { faultSentence } from './locales/fault-sentences.ts';
import type { Column } from './model/definition.ts';
import type { Fault } from './model/fault.ts';
import { otherSpecifications } from './model/other-specifications.ts';
import { err, ok, type Result } from './model/result.ts';
import { takeSpecifications } from './model/specifications.ts';
import { modelsOfLogs } from './scenario/data-of-log.ts';
import { scenarioSchema } from './scenario/json-schema.ts';
import { parseJson, type Json } from './scenario/json.ts';
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
 * @param args a file name, `-` for standard input, or `schema` for the JSON Schema of documents (`schema pack`: of packs, `schema messages`:
 *             of what a page and a frame say to each other); `check` before
 *             a name for what is wrong with a document or a pack; `--data` for a purchase log in place of the document's data; `--lang`
 *             for the language
 * @param read the bytes of a file, or of standard input for `-`; rejects where there is none
 */
export async function command(args: readonly string[], read: ReadFile): Promise<CommandOutcome> {
  takeSpecifications(otherSpecifications);
  const order = orderOf(args);
  if (order === null) return refused(commandTexts.en.command.usage(languages, modelsOfLogs));
  if (order.task === 'schema') return { exitCode: 0, output: json(schemas[order.file as Published]()), errors: [] };
  const texts = commandTexts[order.language];
  const document = await readJson(order.file, read, texts);
  if (!document.ok) return refused(document.error);
  if (order.task === 'check') {
    const checked = checkDocument(document.value);
    return checked.ok ? { exitCode: 0, output: json(checked.value), errors: [] } : refused(said(checked.error, texts));
  }
  const outcome = await run(document.value, order.log, read, texts);
  if (!outcome.ok) return refused(outcome.error);
  return { exitCode: 0, output: json(printed(outcome.value.run)), errors: outcome.value.notes };
}

const schemas = { scenario: scenarioSchema, pack: packSchema, messages: messagesSchema } as const;
type Published = keyof typeof schemas;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const refused = (errors: readonly string[]): CommandOutcome => ({ exitCode: 2, output: '', errors });

interface Order {
  readonly task: 'run' | 'check' | 'schema';
  /** Of a schema: which. */
  readonly file: string;
  /** Of a purchase log. */
  readonly log: string | null;
  readonly language: Language;
}

function orderOf(args: readonly string[]): Order | null {
  const [afterLog, log = null] = withoutOption(args, '--data');
  const [files, tag] = withoutOption(afterLog, '--lang');
  const language = files.length === afterLog.length ? 'en' : languages.find((known) => known === tag);
  const isWhole = log !== null || afterLog.length === args.length;
  const asked = taskOf(files);
  // Standard input is one of the two.
  if (asked === null || language === undefined || !isWhole || (asked.file === '-' && log === '-')) return null;
  return asked.task !== 'run' && log !== null ? null : { ...asked, log, language };
}

function taskOf([first, second, ...more]: readonly string[]): Pick<Order, 'task' | 'file'> | null {
  if (first === undefined || more.length > 0) return null;
  if (first === 'schema') return Object.hasOwn(schemas, second ?? 'scenario') ? { task: 'schema', file: second ?? 'scenario' } : null;
  if (first === 'check') return second === undefined ? null : { task: 'check', file: second };
  return second === undefined ? { task: 'run', file: first } : null;
}

/** The arguments without an option and its value, and the value. */
function withoutOption(args: readonly string[], option: string): readonly [readonly string[], string | undefined] {
  const at = args.indexOf(option);
  return at < 0 ? [args, undefined] : [args.toSpliced(at, 2), args[at + 1]];
}

async function readJson(file: string, read: ReadFile, texts: CommandTexts): Promise<Result<Json, readonly string[]>> {
  const bytes = await read(file).catch(() => null);
  if (bytes === null) return err([faultSentence({ code: 'unreadable', path: [], file }, texts.faults)]);
  const document = parseJson(new TextDecoder().decode(bytes));
  return document.ok ? document : err(said(document.error, texts));
}

async function run(
  document: Json,
  log: string | null,
  read: ReadFile,
  texts: CommandTexts,
): Promise<Result<{ readonly run: ScenarioRun; readonly notes: readonly string[] }, readonly string[]>> {
  const whole = log === null ? ok({ document, notes: [] }) : await withLog(document, log, read, texts);
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
