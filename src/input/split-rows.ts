import Papa from 'papaparse';
import { rowCheck, type Watch } from './watch.ts';

/** What parts the cells of a row. `blanks`: any run of spaces and tabs. */
export const delimiters = ['\t', ';', ',', 'blanks'] as const;
export type Delimiter = (typeof delimiters)[number];

export interface TableRow {
  /** Line of the text on which the row begins, from 1. A quoted cell may make a row several lines long. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark is not closed, or stands where none can be. The row ends with its first line, uncut. */
  readonly broken: 'open-quote' | 'stray-quote' | null;
}

/** A text with more broken quotes than this is not read on: its quotation marks mean something else. */
export const mostBrokenQuotes = 100;

/**
 * Splits text into rows, blank ones included. After a broken quote reading goes on with the next line.
 * @param text  lines end with `\n`
 * @param width the cells of a whole row: a row over several lines with another number of cells has an unclosed quote; null: not known
 * @returns     null where cancelled; ends early after more than {@link mostBrokenQuotes} of them
 */
export function splitRows(text: string, delimiter: Delimiter, width: number | null, watch: Watch = {}): TableRow[] | null {
  const stop = rowCheck(watch);
  if (delimiter === 'blanks') return splitAtBlanks(text, stop);
  const reading: Reading = { text, delimiter, width, stop, start: 0, line: 1, brokenQuotes: 0, cancelled: false, rows: [] };
  while (reading.start < text.length && !reading.cancelled && reading.brokenQuotes <= mostBrokenQuotes) readOn(reading);
  return reading.cancelled ? null : reading.rows;
}

interface Reading {
  readonly text: string;
  readonly delimiter: string;
  readonly width: number | null;
  readonly stop: ReturnType<typeof rowCheck>;
  readonly rows: TableRow[];
  /** Where the next row begins: characters from 0, lines from 1. */
  start: number;
  line: number;
  brokenQuotes: number;
  cancelled: boolean;
}

/** Reads on to the end of the text, or to the first broken quote, whose line becomes a broken row of its own. */
function readOn(reading: Reading): void {
  const { text, delimiter, stop } = reading;
  const from = reading.start;
  const step = ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
    const goOn = addRow(reading, text.slice(reading.start, from + meta.cursor), data[0] ?? [], errors);
    reading.cancelled = stop(() => reading.start / text.length);
    if (!goOn || reading.cancelled) parser.abort();
  };
  // The parser gives a step its one row inside a list, and no second argument; the types describe the layer above it.
  const parser = new Papa.Parser({ delimiter, newline: '\n', step: step as never });
  parser.parse(text.slice(from), 0, false);
}

/** @returns false where the row is cut short behind its first line, where reading must start again */
function addRow(reading: Reading, raw: string, cells: readonly string[], errors: readonly Papa.ParseError[]): boolean {
  const { line, rows, width } = reading;
  const lines = linesIn(raw);
  const broken = errors.length > 0 || (lines > 1 && width !== null && cells.length !== width);
  const read = broken && lines > 1 ? raw.slice(0, raw.indexOf('\n') + 1) : raw;
  reading.start += read.length;
  reading.line += broken ? 1 : lines;
  if (broken) reading.brokenQuotes++;
  rows.push(broken ? { line, cells: [read.trimEnd()], broken: brokenQuote(read) } : { line, cells, broken: null });
  return read.length === raw.length;
}

/** An even number of marks on a line: they are closed, and one of them is where none can be. */
const brokenQuote = (line: string): 'open-quote' | 'stray-quote' => (line.split('"').length % 2 === 1 ? 'stray-quote' : 'open-quote');

/** Lines that a piece of text covers; its closing line end, if any, belongs to its last line. */
function linesIn(raw: string): number {
  let lines = 1;
  for (let at = raw.indexOf('\n'); at >= 0 && at < raw.length - 1; at = raw.indexOf('\n', at + 1)) lines++;
  return lines;
}

const token = /"((?:[^"]|"")*)"(?=\s|$)|(\S+)/g;

function splitAtBlanks(text: string, stop: ReturnType<typeof rowCheck>): TableRow[] | null {
  const lines = text.split('\n');
  const rows: TableRow[] = [];
  for (const [index, line] of lines.entries()) {
    let broken: TableRow['broken'] = null;
    const cells = Array.from(line.matchAll(token), ([, quoted, bare = '']) => {
      if (bare.startsWith('"')) broken = 'open-quote';
      return quoted?.replaceAll('""', '"') ?? bare;
    });
    rows.push({ line: index + 1, cells: cells.length > 0 ? cells : [''], broken });
    if (stop(() => index / lines.length)) return null;
  }
  return rows;
}
