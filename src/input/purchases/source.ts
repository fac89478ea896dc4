import { err, ok, type Result } from '../../model/result.ts';
import { decodeBytes, type BytesFault } from '../bytes.ts';
import { readWorkbook, type WorkbookFault } from './workbook.ts';

/** A file, or its bytes, or text that was pasted. */
export type PurchaseSource = Blob | Uint8Array | string;

/** Bytes that can be read piece by piece. */
export interface OpenSource {
  readonly size: number;
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
  /** The bytes are UTF-8 of our own making, so that no encoding needs to be guessed; of a workbook, cells between commas, too. */
  readonly plain: 'pasted' | 'workbook' | null;
  /** Of a workbook: the sheet that was read, and all there are. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
}

export type SourceFault = Extract<BytesFault, { readonly code: 'not-text' }> | WorkbookFault;

export async function openSource(source: PurchaseSource): Promise<Result<OpenSource, SourceFault>> {
  if (typeof source === 'string') return ok({ ...ofBytes(new TextEncoder().encode(source)), plain: 'pasted' });
  const open = source instanceof Blob ? ofBlob(source) : ofBytes(source);
  const foreign = decodeBytes(await open.read(0, 8));
  if (foreign.ok || foreign.error.code !== 'not-text') return ok(open);
  if (foreign.error.looksLike !== 'workbook-or-archive') return err(foreign.error);
  const sheet = await readWorkbook(await open.read(0, open.size));
  return sheet.ok ? ok({ ...ofBytes(sheet.value.text), plain: 'workbook', sheet: sheet.value.name, sheets: sheet.value.names }) : sheet;
}

const withoutSheets = { plain: null, sheet: null, sheets: [] };

const ofBytes = (bytes: Uint8Array): OpenSource => ({
  ...withoutSheets,
  size: bytes.length,
  read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
});

const ofBlob = (blob: Blob): OpenSource => ({
  ...withoutSheets,
  size: blob.size,
  read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
});
