import { ok, type Result } from '../../model/result.ts';
import { guessPurchaseLayout, type PurchaseGuess } from './guess-layout.ts';
import { readHead, type Head, type HeadFault, type PurchaseReading } from './head.ts';
import type { SampledRow } from './sampled-rows.ts';
import { openSource, type PurchaseSource, type SourceFault } from './source.ts';

/** A purchase log as it would be imported, with its first rows. */
export interface PurchasePreview extends Pick<Head, 'encoding' | 'marked' | 'delimiter' | 'width' | 'headerLine' | 'names'> {
  readonly bytes: number;
  /** Of a workbook: the sheet that is read, and all there are. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly rows: readonly SampledRow[];
  readonly guess: PurchaseGuess;
}

export type PreviewFault = SourceFault | HeadFault;

const shown = 20;

/** What a source would be imported as, told from its beginning and pieces of its rest. */
export async function previewPurchases(from: PurchaseSource, reading: PurchaseReading): Promise<Result<PurchasePreview, PreviewFault>> {
  const source = await openSource(from);
  if (!source.ok) return source;
  const read = await readHead(source.value, reading);
  if (!read.ok) return read;
  const { first, rows: _, ...head } = read.value;
  const { size, sheet, sheets } = source.value;
  return ok({ ...head, bytes: size, sheet, sheets, rows: first.slice(0, shown), guess: guessPurchaseLayout(read.value) });
}
