import { err, ok, type Result } from '../../model/result.ts';
import type { Encoding } from '../bytes.ts';
import { commonest } from '../commonest.ts';
import { readNumber } from '../number.ts';
import { readPeriod } from '../period.ts';
import { purchaseDelimiters, type PurchaseDelimiter } from './delimiters.ts';
import { encodingOf, markOf, sampleOf, type Sample } from './encoding.ts';
import { columnNames, headerRow } from './header-row.ts';
import { sampledRows, type SampledRow } from './sampled-rows.ts';
import type { OpenSource } from './source.ts';
import { toUtf8 } from './utf8.ts';

/** How a source is to be cut into a table; null where it is to be guessed. */
export interface PurchaseReading {
  readonly encoding: Encoding | null;
  readonly delimiter: PurchaseDelimiter | null;
  /** Whether the first whole row names the columns. */
  readonly header: boolean | null;
}

/** What the beginning of a source, and pieces of its rest, say of it. */
export interface Head {
  readonly encoding: Encoding;
  readonly marked: boolean;
  readonly delimiter: PurchaseDelimiter;
  /** Cells of a whole row. */
  readonly width: number;
  /** The line that names the columns; 0 where none does. */
  readonly headerLine: number;
  /** All different; a column without a name has its number. */
  readonly names: readonly string[];
  /** The first rows as they stand, whole or not, without the header. */
  readonly first: readonly SampledRow[];
  /** Whole rows of the beginning and of the pieces. */
  readonly rows: readonly (readonly string[])[];
}

export type HeadFault = { readonly code: 'nothing' } | { readonly code: 'too-many-columns'; readonly size: number; readonly max: number };

const mostColumns = 500;
const judgedBytes = 2 ** 16;
const judgedRows = 100;
const headRows = 1_500;
const pieceRows = 100;

export async function readHead(source: OpenSource, reading: PurchaseReading): Promise<Result<Head, HeadFault>> {
  const sample = await sampleOf(source);
  const encoding = source.plain === null ? (reading.encoding ?? encodingOf(sample)) : 'utf-8';
  const texts = inUtf8(sample, encoding);
  const wanted = source.plain === 'workbook' ? ',' : reading.delimiter;
  const { delimiter, width } = cutOf(texts, wanted);
  if (width === 0) return err({ code: 'nothing' });
  if (width > mostColumns) return err({ code: 'too-many-columns', size: width, max: mostColumns });
  const first = sampledRows(texts[0]!, delimiter, width, headRows);
  const header = headerRow(first, width, reading.header);
  const without = first.filter((row) => row !== header);
  const others = texts.slice(1).flatMap((text) => sampledRows(text, delimiter, width, pieceRows));
  const rows = [...without, ...others].filter(({ cells, broken }) => !broken && cells.length === width).map(({ cells }) => cells);
  const names = columnNames(header?.cells ?? null, width);
  return ok({
    encoding,
    marked: markOf(sample.head) === encoding,
    delimiter,
    width,
    headerLine: header?.line ?? 0,
    names,
    first: without,
    rows,
  });
}

/** The head and the pieces, without the line at which each is cut off. */
function inUtf8({ head, whole, pieces }: Sample, encoding: Encoding): readonly Uint8Array[] {
  const converted = (bytes: Uint8Array) => toUtf8(encoding)(bytes, true);
  const usable = encoding.startsWith('utf-16') ? [] : pieces;
  return [whole ? converted(head) : cut(converted(head)), ...usable.map((piece) => cut(converted(piece)))];
}

/** Up to the last line end; nothing where there is none, for then it is a piece of a line. */
const cut = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13)) + 1);

interface Cut {
  readonly delimiter: PurchaseDelimiter;
  /** Cells of most rows; 0 of nothing. */
  readonly width: number;
  readonly score: number;
}

/** The delimiter under which most rows are of one width and most cells read as numbers or dates. */
function cutOf(texts: readonly Uint8Array[], wanted: PurchaseDelimiter | null): Cut {
  const judgedTexts = texts.map((text, index) => shortened(text, index === 0 ? judgedBytes : judgedBytes / 8));
  const cuts = (wanted === null ? purchaseDelimiters : [wanted]).map((delimiter) => judged(judgedTexts, delimiter));
  return cuts.reduce((best, one) => (one.score > best.score ? one : best));
}

const shortened = (text: Uint8Array, most: number): Uint8Array => (text.length > most ? cut(text.subarray(0, most)) : text);

function judged(texts: readonly Uint8Array[], delimiter: PurchaseDelimiter): Cut {
  const rows = texts.flatMap((text, index) => sampledRows(text, delimiter, null, index === 0 ? judgedRows : judgedRows / 10));
  const counts = rows.filter(({ broken }) => !broken).map(({ cells }) => cells.length);
  const width = commonest(counts.filter((count) => count > 1)) ?? Math.min(1, rows.length);
  const whole = rows.filter(({ cells, broken }) => !broken && cells.length === width);
  const readable = whole.flatMap(({ cells }) => cells).filter(isReadable).length / Math.max(1, whole.length * width);
  return { delimiter, width, score: width < 2 ? 0 : whole.length / rows.length + readable };
}

const isReadable = (cell: string): boolean =>
  readNumber(cell).ok || readNumber(cell, { decimalMark: ',' }).ok || readPeriod(cell, { dateOrder: 'day-first' }).ok;
