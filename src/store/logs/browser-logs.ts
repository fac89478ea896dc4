import type { StoredLog } from '../../scenario/stored-log.ts';
import type { Cargo } from '../browser-datasets.ts';
import type { Database } from '../database.ts';
import { addChunks, chunksOf, readChunks } from './chunks.ts';
import { outlineOf } from './outline.ts';

export function logCargo(log: StoredLog, onProgress?: (share: number) => void): Cargo {
  const outline = outlineOf(log);
  return { log: outline, records: chunksOf(outline), write: (database, batch) => addChunks(database, batch, log, onProgress) };
}

/** The log of a dataset; null where it has none. */
export async function readLogOf(database: Database, dataset: string, onProgress?: (share: number) => void): Promise<StoredLog | null> {
  const { datasets, batches, chunks } = database;
  return database.transaction('r', datasets, batches, chunks, async () => {
    const row = await datasets.get(dataset);
    const batch = row && (await batches.get(row.batch));
    return row && batch?.log ? readChunks(database, row.batch, batch.log, onProgress) : null;
  });
}
