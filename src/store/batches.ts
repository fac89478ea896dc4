import { Dexie } from 'dexie';
import type { Customer } from '../scenario/dataset.ts';
import { compact } from './compact.ts';
import type { Database } from './database.ts';
import type { CustomerRow } from './schema.ts';
import { transact } from './transact.ts';

/** Customers a transaction: long enough to be fast, short enough that other tabs get in between. */
const rowsAtOnce = 500;

/** A new batch that no dataset points to yet. */
export const addBatch = async (database: Database, dataset: string, startedAt: number): Promise<number> =>
  database.batches.add({ dataset, startedAt });

/** Writes a batch's customers, in several transactions or, within the caller's, in that one. */
export async function addCustomers(database: Database, batch: number, customers: readonly Customer[]): Promise<void> {
  for (let from = 0; from < customers.length; from += rowsAtOnce) {
    await transact(database, [database.customers], () => database.customers.bulkAdd(rowsOf(batch, customers, from)));
  }
}

const rowsOf = (batch: number, customers: readonly Customer[], from: number): readonly CustomerRow[] =>
  customers.slice(from, from + rowsAtOnce).map((customer, index) => ({ batch, place: from + index, customer: compact(customer) }));

export async function readBatch(database: Database, batch: number): Promise<readonly Customer[]> {
  return (await rangeOf(database, batch).toArray()).map(({ customer }) => customer);
}

/** Whether a batch is there with all its customers. */
export async function isWhole(database: Database, batch: number, customers: number): Promise<boolean> {
  return (await database.batches.get(batch)) !== undefined && (await rangeOf(database, batch).count()) === customers;
}

export async function deleteBatch(database: Database, batch: number): Promise<void> {
  await rangeOf(database, batch).delete();
  await database.batches.delete(batch);
}

/** No save takes this long: an older batch without a dataset belongs to a tab that was closed, ms. */
const abandonedAfter = 3_600_000;

/** Deletes what interrupted saves left behind, without touching those that another tab may be at. */
export async function deleteAbandoned(database: Database, now: number): Promise<void> {
  await transact(database, [database.datasets, database.batches, database.customers], async () => {
    const owned = new Set((await database.datasets.toArray()).map(({ batch }) => batch));
    for (const batch of await database.batches.toCollection().primaryKeys()) {
      const row = await database.batches.get(batch);
      if (!owned.has(batch) && row !== undefined && now - row.startedAt > abandonedAfter) await deleteBatch(database, batch);
    }
  });
}

const rangeOf = (database: Database, batch: number) =>
  database.customers.where('[batch+place]').between([batch, Dexie.minKey], [batch, Dexie.maxKey]);
