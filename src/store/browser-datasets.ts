import { Dexie } from 'dexie';
import type { Customer } from '../scenario/dataset.ts';
import { addBatch, addCustomers, deleteBatch, isWhole, readBatch } from './batches.ts';
import type { Database } from './database.ts';
import type { DatasetContents, StoredDataset } from './store.ts';
import { transact } from './transact.ts';
import { Interrupted } from './write-fault.ts';

export async function readCustomersOf(database: Database, dataset: string): Promise<readonly Customer[]> {
  return database.transaction('r', database.datasets, database.customers, async () => {
    const row = await database.datasets.get(dataset);
    return row === undefined ? [] : readBatch(database, row.batch);
  });
}

/**
 * Puts a dataset in whose customers may be too many for one transaction: they are staged as a batch of their own, and one
 * short transaction points the dataset to it and removes the old batch.
 */
export async function saveStaged(database: Database, { dataset, customers }: DatasetContents, startedAt: number): Promise<void> {
  const batch = await transact(database, [database.batches], () => addBatch(database, dataset.id, startedAt));
  try {
    await addCustomers(database, batch, customers);
    await transact(database, [database.datasets, database.batches, database.customers], async () => {
      if (!(await isWhole(database, batch, customers.length))) throw new Interrupted();
      await pointTo(database, dataset, batch);
    });
  } catch (error) {
    await forget(database, batch);
    throw error;
  }
}

/** {@link saveStaged} within the caller's transaction over the same tables. */
export async function saveAtOnce(database: Database, { dataset, customers }: DatasetContents, startedAt: number): Promise<void> {
  const batch = await addBatch(database, dataset.id, startedAt);
  await addCustomers(database, batch, customers);
  await pointTo(database, dataset, batch);
}

async function pointTo(database: Database, dataset: StoredDataset, batch: number): Promise<void> {
  const before = await database.datasets.get(dataset.id);
  await database.datasets.put({ id: dataset.id, dataset, batch });
  if (before !== undefined) await deleteBatch(database, before.batch);
}

/** What cannot be removed now, on a full or closed database, is removed as abandoned at a later start. */
async function forget(database: Database, batch: number): Promise<void> {
  try {
    await transact(database, [database.batches, database.customers], () => deleteBatch(database, batch));
  } catch {
    return;
  }
}

/** Removes a dataset, its customers and its pins, within the caller's transaction. */
export async function removeDataset(database: Database, dataset: string): Promise<void> {
  const row = await database.datasets.get(dataset);
  if (row === undefined) return;
  await deleteBatch(database, row.batch);
  await database.datasets.delete(dataset);
  await database.pins
    .where('[dataset+customer+id]')
    .between([dataset, Dexie.minKey, Dexie.minKey], [dataset, Dexie.maxKey, Dexie.maxKey])
    .delete();
}
