import type { CommandTexts } from './command-texts.ts';
import { importPurchases } from './input/purchases/import-purchases.ts';
import { usualPolicies } from './input/purchases/policies.ts';
import { previewPurchases, type PurchasePreview } from './input/purchases/preview-purchases.ts';
import type { PurchaseReport } from './input/purchases/report.ts';
import { faultSentence } from './locales/fault-sentences.ts';
import type { ColumnName } from './locales/import-sentences.ts';
import { sourceSentence } from './locales/purchase-sentences.ts';
import { err, ok, type Result } from './model/result.ts';
import { isModelName } from './model/specifications.ts';
import { referenceKeys } from './scenario/contents.ts';
import { dataOfLog, modelsOfLogs } from './scenario/data-of-log.ts';
import { isJsonObject, type Json } from './scenario/json.ts';
import type { StoredLog } from './scenario/stored-log.ts';

/** The bytes of a file, or of standard input for `-`; rejects where there is none. */
export type ReadFile = (file: string) => Promise<Uint8Array>;

export interface FilledDocument {
  readonly document: Json;
  /** What people should know of how the log was read. */
  readonly notes: readonly string[];
}

/**
 * A document with a purchase log as its data. One that is wrong by itself is left as it is: what is wrong is said where it is read.
 * @returns sentences where the two do not go together or the log cannot be used
 */
export async function withLog(
  document: Json,
  file: string,
  read: ReadFile,
  texts: CommandTexts,
): Promise<Result<FilledDocument, readonly string[]>> {
  if (!isJsonObject(document) || !isModelName(document.model)) return ok({ document, notes: [] });
  const { model, data = {} } = document;
  const twice = isJsonObject(data) ? Object.keys(data).filter((key) => data[key] !== null && !isReference(key)) : [];
  if (twice.length > 0)
    return err(twice.map((key) => faultSentence({ code: 'excludes', path: ['data', key], other: '--data' }, texts.faults)));
  if (!modelsOfLogs.includes(model)) return err([texts.command.notOfLogs(model, modelsOfLogs)]);
  const bytes = await read(file).catch(() => null);
  if (bytes === null) return err([faultSentence({ code: 'unreadable', path: ['--data'], file }, texts.faults)]);
  const found = await readLog(bytes, texts);
  return found.ok ? ok({ document: { ...document, data: dataOfLog(model, found.value.log) }, notes: found.value.notes }) : found;
}

const isReference = (key: string): boolean => (referenceKeys as readonly string[]).includes(key);

interface ReadLog {
  readonly log: StoredLog;
  readonly notes: readonly string[];
}

const guessAll = { encoding: null, delimiter: null, header: null };

/**
 * The purchase log of a table as the app reads it where nobody corrects what it guesses. Rows that cannot be read are left out.
 * @returns sentences where nothing is left
 */
async function readLog(bytes: Uint8Array, texts: CommandTexts): Promise<Result<ReadLog, readonly string[]>> {
  const preview = await previewPurchases(bytes, guessAll);
  if (!preview.ok) return err([`--data: ${sourceSentence(preview.error, texts.purchases)}`]);
  const { layout } = preview.value.guess;
  const read = await importPurchases(bytes, guessAll, layout, { policies: usualPolicies, margin: 1, pseudonymKey: null });
  if (!read.ok) return err(faultSentences(read.error, preview.value, texts).map((sentence) => `--data: ${sentence}`));
  const { log, report } = read.value;
  const refused = refusedSentence(report, texts);
  if (log === null) return err(refused.length > 0 ? refused : [`--data: ${sourceSentence({ code: 'nothing' }, texts.purchases)}`]);
  return ok({ log, notes: [...doubts(preview.value, texts), ...refused] });
}

type ImportFault = Extract<Awaited<ReturnType<typeof importPurchases>>, { readonly ok: false }>['error'];

function faultSentences(
  fault: ImportFault,
  { names, headerLine }: PurchasePreview,
  { purchases, imports }: CommandTexts,
): readonly string[] {
  if (fault.code !== 'layout') return [sourceSentence(fault, purchases)];
  const named: ColumnName = (place) => imports.column(headerLine > 0 ? (names[place] ?? null) : null, place + 1);
  return fault.faults.map((one) => purchases.layout(one, named));
}

function refusedSentence({ refused, rows, reasons }: PurchaseReport, texts: CommandTexts): readonly string[] {
  const [most] = reasons;
  return most === undefined ? [] : [texts.command.refused(refused, rows, most.first[0]?.line ?? 0, texts.purchases.reasons[most.code])];
}

function doubts({ guess }: PurchasePreview, texts: CommandTexts): readonly string[] {
  const { dateForm, decimalMark } = guess.layout;
  return [
    ...(guess.dateDoubtful ? [texts.command.doubtfulDates(texts.purchases.dateForms[dateForm])] : []),
    ...(guess.markDoubtful ? [texts.command.doubtfulMark(decimalMark)] : []),
  ];
}
