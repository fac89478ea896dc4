import { readBatch } from './batches.ts';
import { cargoOf, saveAtOnce } from './browser-datasets.ts';
import { ownSelection } from './compact.ts';
import type { Database } from './database.ts';
import { logCargo, readLogOf } from './logs/browser-logs.ts';
import { indexOf, restorePlan, type RestoreCounts, type RestoreMode, type StoreIndex } from './restore-plan.ts';
import type { Contents, DatasetContents } from './store.ts';
import { transact } from './transact.ts';

/** Everything, read in one transaction. */
export async function readEverything(database: Database): Promise<Contents> {
  return database.transaction('r', database.tables, async () => {
    const datasets: DatasetContents[] = [];
    for (const { dataset, batch } of await database.datasets.toArray()) {
      const log = await readLogOf(database, dataset.id);
      datasets.push({ dataset, customers: await readBatch(database, batch), log });
    }
    return { datasets, ...(await readSmallTables(database)) };
  });
}

async function readSmallTables({ scenarios, pins, selections, packs, progress, settings }: Database): Promise<Omit<Contents, 'datasets'>> {
  return {
    scenarios: await scenarios.toArray(),
    pins: await pins.toArray(),
    selections: await selections.toArray(),
    packs: await packs.toArray(),
    progress: await progress.toArray(),
    settings: await settings.toArray(),
  };
}

/** What a restore would do. */
export async function previewRestore(database: Database, contents: Contents, mode: RestoreMode): Promise<RestoreCounts> {
  return restorePlan(await readIndex(database), contents, mode).counts;
}

/** What is there, without what the datasets hold. */
async function readIndex(database: Database): Promise<StoreIndex> {
  const { datasets, scenarios, pins, selections, packs, progress, settings } = database;
  return database.transaction('r', [datasets, scenarios, pins, selections, packs, progress, settings], async () =>
    indexOf({ datasets: await datasets.toArray(), ...(await readSmallTables(database)) }),
  );
}

/** Puts a backup in, in one transaction: all of it or nothing. */
export async function restoreAtOnce(database: Database, contents: Contents, mode: RestoreMode, now: number): Promise<RestoreCounts> {
  return transact(database, database.tables, async () => {
    const { put, counts } = restorePlan(await readIndex(database), contents, mode);
    if (mode === 'replace') await eraseAll(database);
    for (const { dataset, customers, log } of put.datasets) {
      await saveAtOnce(database, dataset, log === null ? cargoOf(customers) : logCargo(log), now);
    }
    await database.scenarios.bulkPut([...put.scenarios]);
    await database.pins.bulkPut([...put.pins]);
    await database.selections.bulkPut(put.selections.map(ownSelection));
    await database.packs.bulkPut([...put.packs]);
    await database.progress.bulkPut([...put.progress]);
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
