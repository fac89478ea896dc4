import { proxy } from 'comlink';
import type { PurchaseReading } from '../src/input/purchases/head.ts';
import type { PurchaseOptions } from '../src/input/purchases/import-purchases.ts';
import type { PurchaseLayout } from '../src/input/purchases/layout.ts';
import type { Result } from '../src/model/result.ts';
import type { Progress } from './chunks.ts';
import type { Engine, WorkFailure } from './engine.ts';
import type { ImportTasks, PurchaseImportResult, PurchasePreviewResult } from './protocol.ts';

/** What a file, or pasted text, would be imported as; see `Tasks`. */
export const previewPurchases = (
  engine: Engine<ImportTasks>,
  source: Blob | string,
  reading: PurchaseReading,
  signal: AbortSignal,
): Promise<Result<PurchasePreviewResult, WorkFailure>> =>
  engine.run<PurchasePreviewResult>((tasks) => tasks.previewPurchases(source, reading), signal);

/** Makes a purchase log of a file, or of pasted text; nothing is saved. */
export function importPurchases(
  engine: Engine<ImportTasks>,
  source: Blob | string,
  reading: PurchaseReading,
  layout: PurchaseLayout,
  options: PurchaseOptions,
  { onProgress = () => undefined, signal }: Progress,
): Promise<Result<PurchaseImportResult, WorkFailure>> {
  return engine.run<PurchaseImportResult>((tasks) => tasks.importPurchases(source, reading, layout, options, proxy(onProgress)), signal);
}
