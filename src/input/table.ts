import { err, ok, type Result } from '../model/result.ts';
import { decodeBytes, type BytesFault, type DecodedText, type Encoding } from './bytes.ts';
import { cutOf } from './delimiter.ts';
import { isHeader } from './header.ts';
import { mostBrokenQuotes, splitRows, type Delimiter, type TableRow } from './split-rows.ts';
import type { Cancelled, Watch } from './watch.ts';

/** Text cut into rows and cells; nothing is interpreted yet. */
export interface Table {
  readonly delimiter: Delimiter;
  /** Cells of a whole row. */
  readonly width: number;
  /** The names of the columns, as many as `width`; null where the first row is data. */
  readonly header: readonly string[] | null;
  /** Every row that is neither header nor blank, whatever its number of cells. */
  readonly rows: readonly TableRow[];
  /** Rows with nothing in them, skipped. */
  readonly blank: number;
}

export interface TableOptions extends Watch {
  /** Guessed where not given. */
  readonly delimiter?: Delimiter | null;
  /** Whether the first whole row names the columns; guessed where not given. */
  readonly header?: boolean | null;
}

export type TableFault =
  | { readonly code: 'nothing' }
  | { readonly code: 'too-much-text'; readonly size: number; readonly max: number }
  | { readonly code: 'too-many-rows'; readonly size: number; readonly max: number }
  | { readonly code: 'too-many-columns'; readonly size: number; readonly max: number }
  /** So many quotation marks are not closed, or out of place, that they must mean something else; the first is on this line. */
  | { readonly code: 'broken-quotes'; readonly line: number }
  | Cancelled;

export const mostCharacters = 64 * 2 ** 20;
const mostRows = 1_000_000;
export const mostColumns = 2_000;
const headerSearch = 10;
const headerSample = 200;

/** Cuts text into a table: delimiter, quotes, header, line numbers. A row that is not whole stays, to be refused by name later. */
export function readTable(text: string, options: TableOptions = {}): Result<Table, TableFault> {
  if (text.length > mostCharacters) return err({ code: 'too-much-text', size: text.length, max: mostCharacters });
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '');
  const { delimiter, width } = cutOf(lines, options.delimiter ?? null);
  if (width > mostColumns) return err({ code: 'too-many-columns', size: width, max: mostColumns });
  const all = splitRows(lines, delimiter, width, options);
  if (all === null) return err({ code: 'cancelled' });
  const fault = faultOf(all);
  if (fault !== null) return err(fault);
  const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return err({ code: 'nothing' });
  const headerRow = headerOf(filled, width, options.header ?? null);
  return ok({
    delimiter,
    width,
    header: headerRow?.cells.slice(0, width).map((cell) => cell.trim()) ?? null,
    rows: headerRow === null ? filled : filled.filter((row) => row !== headerRow),
    blank: all.length - filled.length,
  });
}

/** {@link decodeBytes}, then {@link readTable}. */
export function readBytes(
  bytes: Uint8Array,
  options: TableOptions & { readonly encoding?: Encoding | null } = {},
): Result<{ readonly table: Table; readonly decoded: Omit<DecodedText, 'text'> }, BytesFault | TableFault> {
  const decoded = decodeBytes(bytes, options.encoding ?? null);
  if (!decoded.ok) return decoded;
  const { text, ...rest } = decoded.value;
  const table = readTable(text, options);
  return table.ok ? ok({ table: table.value, decoded: rest }) : table;
}

function faultOf(rows: readonly TableRow[]): TableFault | null {
  const broken = rows.filter((row) => row.broken !== null);
  if (broken.length > mostBrokenQuotes && broken[0] !== undefined) return { code: 'broken-quotes', line: broken[0].line };
  return rows.length > mostRows ? { code: 'too-many-rows', size: rows.length, max: mostRows } : null;
}

/** The first whole row near the top, if it is a header; lines above it are left to be refused as rows. */
function headerOf(rows: readonly TableRow[], width: number, wanted: boolean | null): TableRow | null {
  const whole = rows.slice(0, headerSample).filter(({ cells, broken }) => cells.length >= width && broken === null);
  const first = whole[0];
  if (first === undefined || wanted === false || rows.indexOf(first) >= headerSearch) return null;
  return wanted === true || isHeader(first, whole.slice(1)) ? first : null;
}
