import { Dexie } from 'dexie';
import type { StoreOptions } from '../../src/store/open-store.ts';

/** How many records each table holds, seen past the store. */
export async function recordCounts({ indexedDB, IDBKeyRange }: StoreOptions): Promise<Record<string, number>> {
  const database = new Dexie('lifecurve', { indexedDB: indexedDB!, IDBKeyRange: IDBKeyRange! });
  await database.open();
  const found = await Promise.all(database.tables.map(async (table) => [table.name, await table.count()] as const));
  database.close();
  return Object.fromEntries(found);
}

/** Looks again and again, each look being a turn of the database itself. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}
