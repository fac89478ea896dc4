import { deleteAbandoned } from './batches.ts';
import { browserStore } from './browser-store.ts';
import { changes } from './changes.ts';
import { openDatabase, type Database, type DatabaseOptions } from './database.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** Keeps learners or course packages apart that share one origin. */
  readonly namespace?: string | undefined;
  /** A course platform keeps the answers; what else there is stays in memory. */
  readonly course?: boolean;
  readonly timeoutMs?: number;
  /** The browser's database; undefined where there is none. Left out: the global one. */
  readonly indexedDB?: IDBFactory | undefined;
  readonly IDBKeyRange?: typeof globalThis.IDBKeyRange | undefined;
  /** ms since 1970 */
  readonly now?: () => number;
}

/** How long a browser may take to open its database, ms. Some embedded pages never get an answer. */
const patience = 3000;

/** The browser's store, or one in memory where the browser does not give one; it never fails. */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const { namespace, course = false, timeoutMs = patience, now = Date.now } = options;
  if (course) return (await import('./memory-store.ts')).memoryStore('course', changes(null));
  const name = namespace === undefined ? 'lifecurve' : `lifecurve:${namespace}`;
  const platform: Platform = 'indexedDB' in options ? { indexedDB: options.indexedDB, IDBKeyRange: options.IDBKeyRange } : globalDatabase();
  const opened = await openDatabase({ name, timeoutMs, ...platform });
  if (!opened.ok) return (await import('./memory-store.ts')).memoryStore(opened.error, changes(null));
  await tidied(opened.value, now());
  return browserStore(opened.value, changes(name), now);
}

type Platform = Pick<DatabaseOptions, 'indexedDB' | 'IDBKeyRange'>;

/** Reading the globals throws in some frames without an origin. */
function globalDatabase(): Platform {
  try {
    return { indexedDB: globalThis.indexedDB, IDBKeyRange: globalThis.IDBKeyRange };
  } catch {
    return { indexedDB: undefined, IDBKeyRange: undefined };
  }
}

/** Tidying only saves space: where it fails, it is left to the next start. */
async function tidied(database: Database, now: number): Promise<void> {
  try {
    await deleteAbandoned(database, now);
  } catch {
    return;
  }
}
