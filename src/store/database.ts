import { Dexie, type EntityTable, type Table } from 'dexie';
import { err, ok, type Result } from '../model/result.ts';
import { declareVersions, newest, schemaVersions } from './schema.ts';
import type {
  BatchRow,
  ChunkRow,
  CustomerRow,
  DatasetRow,
  PackRow,
  PinRow,
  ProgressRow,
  ScenarioRow,
  SchemaVersion,
  SelectionRow,
  SettingRow,
} from './schema.ts';
import type { MemoryReason } from './store.ts';

/** The open database with its tables. */
export type Database = Dexie & {
  readonly datasets: EntityTable<DatasetRow, 'id'>;
  readonly batches: Table<BatchRow, number>;
  readonly customers: Table<CustomerRow, [number, number]>;
  readonly chunks: Table<ChunkRow, [number, number, number]>;
  readonly scenarios: EntityTable<ScenarioRow, 'id'>;
  readonly pins: Table<PinRow, [string, string, string]>;
  readonly selections: EntityTable<SelectionRow, 'id'>;
  readonly packs: EntityTable<PackRow, 'id'>;
  readonly progress: EntityTable<ProgressRow, 'id'>;
  readonly settings: EntityTable<SettingRow, 'key'>;
};

export interface DatabaseOptions {
  readonly name: string;
  /** How long the browser may take to open it, ms. */
  readonly timeoutMs: number;
  readonly indexedDB: IDBFactory | undefined;
  readonly IDBKeyRange: typeof globalThis.IDBKeyRange | undefined;
  /** For tests of the upgrading itself. */
  readonly versions?: readonly SchemaVersion[];
}

/**
 * Opens the database for real, because nothing less tells whether it can be: an embedded page may be denied it, and some
 * browsers never answer.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Result<Database, MemoryReason>> {
  const { name, timeoutMs, indexedDB, IDBKeyRange, versions = schemaVersions } = options;
  if (!indexedDB || !IDBKeyRange) return err('absent');
  const database = new Dexie(name, { indexedDB, IDBKeyRange }) as Database;
  declareVersions(database, versions);
  const reason = await inTime(opening(database, indexedDB, newest(versions)), timeoutMs);
  if (reason === null) return ok(database);
  database.close();
  return err(reason);
}

/** Dexie multiplies version numbers by ten. */
const nativeFactor = 10;

/** Dexie would open, and extend, a database of a newer version without a word; so its version is asked for before. */
async function opening(database: Database, indexedDB: IDBFactory, version: number): Promise<MemoryReason | null> {
  try {
    const installed = await installedVersion(indexedDB, database.name);
    if (Math.floor(installed / nativeFactor) > version) return 'newer-version';
    await database.open();
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** The native version of a database; 0 where it does not exist or cannot be opened, which Dexie then finds out too. */
function installedVersion(indexedDB: IDBFactory, name: string): Promise<number> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    // Called for a database that does not exist: undone, or it would exist in a version of no use.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = (event) => {
      event.preventDefault();
      resolve(0);
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    };
  });
}

const deniedNames: readonly string[] = ['SecurityError', 'InvalidStateError', 'InvalidAccessError'];

/** Dexie wraps the browser's own error; the innermost name tells most. */
function reasonOf(error: unknown): MemoryReason {
  if (!(error instanceof Object) || !('name' in error)) return 'failed';
  if ('inner' in error && error.inner instanceof Object) return reasonOf(error.inner);
  if (error.name === 'MissingAPIError') return 'absent';
  return deniedNames.includes(String(error.name)) ? 'denied' : 'failed';
}

async function inTime(answer: Promise<MemoryReason | null>, timeoutMs: number): Promise<MemoryReason | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<MemoryReason>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), timeoutMs);
  });
  const reason = await Promise.race([answer, late]);
  clearTimeout(timer);
  return reason;
}
