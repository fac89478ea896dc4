import { readBatch } from './batches.ts';
import { saveAtOnce } from './browser-datasets.ts';
import type { Database } from './database.ts';
import { indexOf, restorePlan, type RestoreCounts, type RestoreMode, type StoreIndex } from './restore-plan.ts';
import type { Contents, DatasetContents } from './store.ts';
import { transact } from './transact.ts';

/** Everything, read in one transaction. */
export async function readEverything(database: Database): Promise<Contents> {
  return database.transaction('r', database.tables, async () => {
    const datasets: DatasetContents[] = [];
    for (const { dataset, batch } of await database.datasets.toArray())
      datasets.push({ dataset, customers: await readBatch(database, batch) });
    const { scenarios, pins, settings } = database;
    return { datasets, scenarios: await scenarios.toArray(), pins: await pins.toArray(), settings: await settings.toArray() };
  });
}

/** What is there, without the customers' histories. */
export async function readIndex(database: Database): Promise<StoreIndex> {
  const { datasets, scenarios, pins, settings } = database;
  return database.transaction('r', [datasets, scenarios, pins, settings], async () =>
    indexOf({
      datasets: await datasets.toArray(),
      scenarios: await scenarios.toArray(),
      pins: await pins.toArray(),
      settings: await settings.toArray(),
    }),
  );
}

/** Puts a backup in, in one transaction: all of it or nothing. */
export async function restoreAtOnce(database: Database, contents: Contents, mode: RestoreMode, now: number): Promise<RestoreCounts> {
  return transact(database, database.tables, async () => {
    const { put, counts } = restorePlan(await readIndex(database), contents, mode);
    if (mode === 'replace') await eraseAll(database);
    for (const dataset of put.datasets) await saveAtOnce(database, dataset, now);
    await database.scenarios.bulkPut([...put.scenarios]);
    await database.pins.bulkPut([...put.pins]);
    await database.settings.bulkPut([...put.settings]);
    return counts;
  });
}

/** Empties every table, in one transaction. */
export async function eraseAll(database: Database): Promise<void> {
  await transact(database, database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
}
