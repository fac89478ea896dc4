import { unzipSync, zipSync, type Unzipped } from 'fflate';
import { readSheet, type SheetData } from 'read-excel-file/universal';
import { err, ok, type Result } from '../../model/result.ts';
import { csvText } from '../csv.ts';

export type WorkbookFault =
  /** Not a workbook, or one that cannot be read. */
  | { readonly code: 'damaged-workbook' }
  | { readonly code: 'empty-workbook' }
  | { readonly code: 'too-many-workbook-rows'; readonly sheet: string; readonly size: number; readonly max: number }
  | { readonly code: 'too-large-workbook'; readonly size: number; readonly max: number };

export interface ReadSheet {
  readonly name: string;
  /** All sheets. */
  readonly names: readonly string[];
  /** The sheet as UTF-8 with commas, a line for each of its rows. */
  readonly text: Uint8Array;
}

export const mostWorkbookRows = 200_000;
/** Unpacked, in bytes: a sheet of so many rows and ten columns has half of it. */
const mostUnpacked = 256 * 2 ** 20;

/** Reads the first sheet of an .xlsx workbook that has rows. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<ReadSheet, WorkbookFault>> {
  try {
    return await read(bytes);
  } catch {
    // Both packages throw on whatever they do not understand, and cannot say more.
    return err({ code: 'damaged-workbook' });
  }
}

async function read(bytes: Uint8Array): Promise<Result<ReadSheet, WorkbookFault>> {
  const parts = unpacked(bytes);
  if (!parts.ok) return parts;
  const sheets = sheetsOf(parts.value);
  if (sheets.length === 0) return err({ code: 'damaged-workbook' });
  const names = sheets.map(({ name }) => name);
  for (const [index, { name, path }] of sheets.entries()) {
    const size = rowsIn(parts.value[path]);
    if (size === 0) continue;
    if (size > mostWorkbookRows) return err({ code: 'too-many-workbook-rows', sheet: name, size, max: mostWorkbookRows });
    const rows = await readSheet(repacked(parts.value), index + 1, { trim: false });
    if (rows.length > 0) return ok({ name, names, text: textOf(rows) });
  }
  return err({ code: 'empty-workbook' });
}

function unpacked(bytes: Uint8Array): Result<Unzipped, WorkbookFault> {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(?:xml|rels)$/.test(name)) return false;
      size += originalSize;
      return size <= mostUnpacked;
    },
  });
  return size > mostUnpacked ? err({ code: 'too-large-workbook', size, max: mostUnpacked }) : ok(parts);
}

/** Stored, not packed: the reader unpacks by fflate's asynchronous calls, which start workers, and those never answer under the page's policy. */
function repacked(parts: Unzipped): ArrayBuffer {
  const archive = zipSync(parts, { level: 0 });
  return archive.buffer.slice(archive.byteOffset, archive.byteOffset + archive.byteLength);
}

const decoder = new TextDecoder();

/** The sheets in their order, with the parts that hold their rows. */
function sheetsOf(parts: Unzipped): readonly { readonly name: string; readonly path: string }[] {
  const workbook = decoder.decode(parts['xl/workbook.xml']);
  const relations = new Map(
    elements(decoder.decode(parts['xl/_rels/workbook.xml.rels']), 'Relationship').map((relation) => [
      attribute(relation, 'Id'),
      attribute(relation, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  return elements(workbook, 'sheet').map((sheet) => ({
    name: unescaped(attribute(sheet, 'name')),
    path: relations.get(attribute(sheet, String.raw`\w+:id`)) ?? '',
  }));
}

const elements = (xml: string, name: string): readonly string[] => xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
const attribute = (element: string, name: string): string => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1] ?? '';

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '');

/** Rows of a sheet, counted in its XML: what it says of its own dimension is often wrong. */
function rowsIn(sheet: Uint8Array | undefined): number {
  if (sheet === undefined) return 0;
  let rows = 0;
  for (let place = sheet.indexOf(60); place >= 0; place = sheet.indexOf(60, place + 1)) {
    if (sheet[place + 1] === 114 && sheet[place + 2] === 111 && sheet[place + 3] === 119 && isNameEnd(sheet[place + 4])) rows++;
  }
  return rows;
}

/** A blank, `>` or `/`. */
const isNameEnd = (byte: number | undefined): boolean => byte === 32 || byte === 62 || byte === 47 || byte === 10 || byte === 13;

function textOf(rows: SheetData): Uint8Array {
  const lines = rows.map((row) => row.map(cellOf));
  return new TextEncoder().encode(csvText([], lines, { defuse: false }).slice(2));
}

/** Line ends become blanks, so that lines are the sheet's rows. */
function cellOf(cell: SheetData[number][number]): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  if (cell instanceof Date) return dateText(cell);
  return String(cell).replace(/\r\n?|\n/g, ' ');
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '?';
  return date.toISOString().replace(/T00:00:00\.000Z$|\.\d+Z$/, '');
}
