import { proxy } from 'comlink';
import type { Layout } from '../src/input/layout.ts';
import type { Result } from '../src/model/result.ts';
import type { Progress } from './chunks.ts';
import type { Engine, WorkFailure } from './engine.ts';
import type { ImportOptions, ImportResult, ImportTasks, PreviewResult, TableReading } from './protocol.ts';

/** What a file's bytes would be imported as; see `Tasks`. */
export const previewTable = (
  engine: Engine<ImportTasks>,
  bytes: Uint8Array,
  reading: TableReading,
  signal: AbortSignal,
): Promise<Result<PreviewResult, WorkFailure>> => engine.run<PreviewResult>((tasks) => tasks.previewTable(bytes, reading), signal);

/** Makes a dataset of a file's bytes; nothing is saved. */
export function importTable(
  engine: Engine<ImportTasks>,
  bytes: Uint8Array,
  reading: TableReading,
  layout: Layout,
  options: ImportOptions,
  { onProgress = () => undefined, signal }: Progress,
): Promise<Result<ImportResult, WorkFailure>> {
  return engine.run<ImportResult>((tasks) => tasks.importTable(bytes, reading, layout, options, proxy(onProgress)), signal);
}
