import { Dexie, type Table } from 'dexie';
import type { Customer } from '../scenario/dataset.ts';
import { compact } from './compact.ts';
import type { Database } from './database.ts';
import type { BatchRow, CustomerRow } from './schema.ts';
import { transact } from './transact.ts';

/** Customers a transaction: long enough to be fast, short enough that other tabs get in between. */
const rowsAtOnce = 500;

/** A new batch that no dataset points to yet. */
export const addBatch = async (database: Database, batch: BatchRow): Promise<number> => database.batches.add(batch);

/** Writes a batch's customers, in several transactions or, within the caller's, in that one. */
export async function addCustomers(database: Database, batch: number, customers: readonly Customer[]): Promise<void> {
  for (let from = 0; from < customers.length; from += rowsAtOnce) {
    await transact(database, [database.customers], () => database.customers.bulkAdd(rowsOf(batch, customers, from)));
  }
}

const rowsOf = (batch: number, customers: readonly Customer[], from: number): readonly CustomerRow[] =>
  customers.slice(from, from + rowsAtOnce).map((customer, index) => ({ batch, place: from + index, customer: compact(customer) }));

export async function readBatch(database: Database, batch: number): Promise<readonly Customer[]> {
  return (await customersOf(database, batch).toArray()).map(({ customer }) => customer);
}

/** Whether a batch is there with all its customers and chunks. */
export async function isWhole(database: Database, batch: number, records: number): Promise<boolean> {
  if ((await database.batches.get(batch)) === undefined) return false;
  return (await customersOf(database, batch).count()) + (await chunksOf(database, batch).count()) === records;
}

export async function deleteBatch(database: Database, batch: number): Promise<void> {
  await customersOf(database, batch).delete();
  await chunksOf(database, batch).delete();
  await database.batches.delete(batch);
}

/** No save takes this long: an older batch without a dataset belongs to a tab that was closed, ms. */
const abandonedAfter = 3_600_000;

/** Deletes what interrupted saves left behind, without touching those that another tab may be at. */
export async function deleteAbandoned(database: Database, now: number): Promise<void> {
  await transact(database, [database.datasets, ...batchTables(database)], async () => {
    const owned = new Set((await database.datasets.toArray()).map(({ batch }) => batch));
    for (const batch of await database.batches.toCollection().primaryKeys()) {
      const row = await database.batches.get(batch);
      if (!owned.has(batch) && row !== undefined && now - row.startedAt > abandonedAfter) await deleteBatch(database, batch);
    }
  });
}

/** The tables that {@link deleteBatch} needs. */
export const batchTables = ({ batches, customers, chunks }: Database): readonly Table[] => [batches, customers, chunks];

const customersOf = ({ customers }: Database, batch: number) =>
  customers.where('[batch+place]').between([batch, Dexie.minKey], [batch, Dexie.maxKey]);

const chunksOf = ({ chunks }: Database, batch: number) =>
  chunks.where('[batch+column+place]').between([batch, Dexie.minKey, Dexie.minKey], [batch, Dexie.maxKey, Dexie.maxKey]);
