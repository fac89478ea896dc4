import type { StoredLog } from '../../scenario/stored-log.ts';
import type { Database } from '../database.ts';
import type { ChunkRow } from '../schema.ts';
import { transact } from '../transact.ts';
import { columnsOf, type Column } from './columns.ts';
import { blank, type LogOutline } from './outline.ts';

/** Entries a chunk. */
const chunkLength = 65_536;
/** Chunks a transaction or a reading, 4 MB at most: long enough to be fast, short enough that the page stays awake. */
const chunksAtOnce = 8;

type Told = (share: number) => void;

/** Writes a batch's log, in several transactions or, within the caller's, in that one. */
export async function addChunks(database: Database, batch: number, log: StoredLog, onProgress?: Told): Promise<void> {
  const columns = columnsOf(log);
  const told = progressOver(columns, onProgress);
  for (const [column, entries] of columns.entries()) {
    for (let from = 0; from < chunksIn(entries.length); from += chunksAtOnce) {
      const rows = rowsOf(batch, column, entries, from);
      await transact(database, [database.chunks], () => database.chunks.bulkAdd(rows));
      told(rows);
    }
  }
}

/** The log of a batch, within the caller's transaction. */
export async function readChunks(database: Database, batch: number, outline: LogOutline, onProgress?: Told): Promise<StoredLog> {
  const { log, columns } = blank(outline);
  const told = progressOver(columns, onProgress);
  for (const [column, entries] of columns.entries()) {
    for (let from = 0; from < chunksIn(entries.length); from += chunksAtOnce) {
      const rows = await database.chunks
        .where('[batch+column+place]')
        .between([batch, column, from], [batch, column, from + chunksAtOnce])
        .toArray();
      for (const row of rows) fill(entries, row);
      told(rows);
    }
  }
  return log;
}

/** How many chunks a log of these columns is. */
export const chunksOf = ({ lengths }: LogOutline): number => lengths.reduce((sum, length) => sum + chunksIn(length), 0);

const chunksIn = (length: number): number => Math.ceil(length / chunkLength);

function rowsOf(batch: number, column: number, entries: Column, from: number): readonly ChunkRow[] {
  const count = Math.min(chunksAtOnce, chunksIn(entries.length) - from);
  return Array.from({ length: count }, (_, index) => {
    const place = from + index;
    return { batch, column, place, entries: entries.slice(place * chunkLength, (place + 1) * chunkLength).buffer };
  });
}

function fill(column: Column, { place, entries }: ChunkRow): void {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  bytes.set(new Uint8Array(entries), place * chunkLength * column.BYTES_PER_ELEMENT);
}

function progressOver(columns: readonly Column[], onProgress: Told = () => undefined): (rows: readonly ChunkRow[]) => void {
  const all = columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
  let done = 0;
  return (rows) => {
    done += rows.reduce((sum, { entries }) => sum + entries.byteLength, 0);
    onProgress(done / all);
  };
}
