import { Dexie } from 'dexie';
import type { Customer } from '../scenario/dataset.ts';
import { addBatch, addCustomers, batchTables, deleteBatch, isWhole, readBatch } from './batches.ts';
import type { Database } from './database.ts';
import type { LogOutline } from './logs/outline.ts';
import type { StoredDataset } from './store.ts';
import { transact } from './transact.ts';
import { Interrupted } from './write-fault.ts';

/** What a dataset holds, and how it is written. */
export interface Cargo {
  readonly log: LogOutline | null;
  /** How many records it becomes. */
  readonly records: number;
  /** In several transactions or, within the caller's, in that one. */
  readonly write: (database: Database, batch: number) => Promise<void>;
}

export const cargoOf = (customers: readonly Customer[]): Cargo => ({
  log: null,
  records: customers.length,
  write: (database, batch) => addCustomers(database, batch, customers),
});

export async function readCustomersOf(database: Database, dataset: string): Promise<readonly Customer[]> {
  return database.transaction('r', database.datasets, database.customers, async () => {
    const row = await database.datasets.get(dataset);
    return row === undefined ? [] : readBatch(database, row.batch);
  });
}

/**
 * Puts a dataset in that may be too large for one transaction: what it holds is staged as a batch of its own, and one
 * short transaction points the dataset to it and removes the old batch.
 */
export async function saveStaged(database: Database, dataset: StoredDataset, cargo: Cargo, startedAt: number): Promise<void> {
  const row = { dataset: dataset.id, startedAt, log: cargo.log };
  const batch = await transact(database, [database.batches], () => addBatch(database, row));
  try {
    await cargo.write(database, batch);
    await transact(database, [database.datasets, ...batchTables(database)], async () => {
      if (!(await isWhole(database, batch, cargo.records))) throw new Interrupted();
      await pointTo(database, dataset, batch);
    });
  } catch (error) {
    await forget(database, batch);
    throw error;
  }
}

/** {@link saveStaged} within the caller's transaction over the same tables. */
export async function saveAtOnce(database: Database, dataset: StoredDataset, cargo: Cargo, startedAt: number): Promise<void> {
  const batch = await addBatch(database, { dataset: dataset.id, startedAt, log: cargo.log });
  await cargo.write(database, batch);
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
    await transact(database, batchTables(database), () => deleteBatch(database, batch));
  } catch {
    return;
  }
}

/** Removes a dataset, what it holds, its pins and its selections, within the caller's transaction. */
export async function removeDataset(database: Database, dataset: string): Promise<void> {
  const row = await database.datasets.get(dataset);
  if (row === undefined) return;
  await deleteBatch(database, row.batch);
  await database.datasets.delete(dataset);
  await database.selections.where({ dataset }).delete();
  await database.pins
    .where('[dataset+customer+id]')
    .between([dataset, Dexie.minKey, Dexie.minKey], [dataset, Dexie.maxKey, Dexie.maxKey])
    .delete();
}
