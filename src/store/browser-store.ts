import { Dexie } from 'dexie';
import { readCustomersOf, removeDataset, saveStaged } from './browser-datasets.ts';
import { eraseAll, readEverything, readIndex, restoreAtOnce } from './browser-contents.ts';
import type { Changes } from './changes.ts';
import type { Database } from './database.ts';
import { listedDatasets, listedPins, listedScenarios } from './listings.ts';
import { restorePlan } from './restore-plan.ts';
import { topics, type Store, type StoredDataset, type Topic, type Written } from './store.ts';
import { transact } from './transact.ts';
import { written } from './write-fault.ts';

/**
 * A store in the browser's own database.
 * @param feed tells this tab and the others what was written
 * @param now  the time, ms; only tells saves in progress from abandoned ones
 */
export function browserStore(database: Database, feed: Changes, now: () => number): Store {
  const { datasets, scenarios, pins, settings } = database;
  const told = async <T>(about: readonly Topic[], work: () => Promise<T>): Promise<Written<T>> => {
    const result = await written(work);
    if (result.ok) feed.tell(about);
    return result;
  };
  const write = (topic: 'scenarios' | 'pins' | 'settings', work: () => PromiseLike<unknown>): Promise<Written> =>
    told([topic], () =>
      transact(database, [database[topic]], async () => {
        await work();
      }),
    );
  letGoForNewerVersions(database, feed);
  return {
    kind: 'browser',
    memoryReason: null,
    listDatasets: async () => listedDatasets((await datasets.toArray()).map(({ dataset }) => dataset)),
    readCustomers: (dataset) => readCustomersOf(database, dataset),
    saveDataset: (dataset, customers, createdAt) =>
      told(['datasets'], async () => {
        const stored: StoredDataset = { ...dataset, customers: customers.length, createdAt };
        await saveStaged(database, { dataset: stored, customers }, now());
        return stored;
      }),
    deleteDataset: (dataset) =>
      told(['datasets', 'pins'], () =>
        transact(database, [datasets, database.batches, database.customers, pins], () => removeDataset(database, dataset)),
      ),
    listScenarios: async () => listedScenarios(await scenarios.toArray()),
    saveScenario: (scenario) => write('scenarios', () => scenarios.put(scenario)),
    deleteScenario: (id) => write('scenarios', () => scenarios.delete(id)),
    listPins: async (dataset, customer) =>
      listedPins(await pins.where(pinRange).between([dataset, customer, Dexie.minKey], [dataset, customer, Dexie.maxKey]).toArray()),
    savePin: (pin) => write('pins', () => pins.put(pin)),
    deletePin: (dataset, customer, id) => write('pins', () => pins.delete([dataset, customer, id])),
    readSetting: async (key) => (await settings.get(key))?.value ?? null,
    saveSetting: (key, value) => write('settings', () => settings.put({ key, value })),
    readContents: () => readEverything(database),
    previewRestore: async (contents, mode) => restorePlan(await readIndex(database), contents, mode).counts,
    restore: (contents, mode) => told(topics, () => restoreAtOnce(database, contents, mode, now())),
    erase: () => told(topics, () => eraseAll(database)),
    subscribe: (listener) => feed.subscribe(listener),
    close() {
      database.close();
      feed.close();
    },
  };
}

const pinRange = '[dataset+customer+id]';

/** A tab with a newer program can upgrade the database only when all others have closed it. */
function letGoForNewerVersions(database: Database, feed: Changes): void {
  database.on('versionchange', ({ newVersion }: IDBVersionChangeEvent) => {
    database.close();
    feed.tellClosed(newVersion === null ? 'deleted' : 'newer-version');
    // Ends Dexie's own handling, which would open the database again at the next read.
    return false;
  });
}
