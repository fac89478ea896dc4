import { Dexie } from 'dexie';
import { err } from '../model/result.ts';
import { batchTables } from './batches.ts';
import { cargoOf, readCustomersOf, removeDataset, saveStaged } from './browser-datasets.ts';
import type { Changes } from './changes.ts';
import { ownSelection } from './compact.ts';
import type { Database } from './database.ts';
import { datasetOfHistories } from './dataset-of-histories.ts';
import { listedDatasets, latestFirst, listedPins, listedSelections } from './listings.ts';
import { topics, type Store, type StoredDataset, type Topic, type Written } from './store.ts';
import { transact } from './transact.ts';
import { written } from './write-fault.ts';

/**
 * A store in the browser's own database.
 * @param feed tells this tab and the others what was written
 * @param now  the time, ms; only tells saves in progress from abandoned ones
 */
export function browserStore(database: Database, feed: Changes, now: () => number): Store {
  const { datasets, scenarios, pins, selections, packs, progress, settings } = database;
  let isErased = false;
  const told = async <T>(about: readonly Topic[], work: () => Promise<T>): Promise<Written<T>> => {
    // Whoever erased everything wants nothing back from a page that still shows it.
    if (isErased) return err({ code: 'interrupted' });
    const result = await written(work);
    if (result.ok) feed.tell(about);
    return result;
  };
  const write = (topic: Exclude<Topic, 'datasets'>, work: () => PromiseLike<unknown>): Promise<Written> =>
    told([topic], () =>
      transact(database, [database[topic]], async () => {
        await work();
      }),
    );
  feed.subscribe((change) => (isErased ||= change.kind === 'closed' && change.reason === 'erased'));
  letGo(database, feed);
  return {
    kind: 'browser',
    memoryReason: null,
    listDatasets: async () => listedDatasets((await datasets.toArray()).map(({ dataset }) => dataset)),
    readCustomers: (dataset) => readCustomersOf(database, dataset),
    saveDataset: (dataset, customers, createdAt) =>
      told(['datasets'], async () => {
        const stored = datasetOfHistories(dataset, customers.length, createdAt);
        await saveStaged(database, stored, cargoOf(customers), now());
        return stored;
      }),
    saveLog: (dataset, log, createdAt, onProgress) =>
      told(['datasets'], async () => {
        const { logCargo } = await import('./logs/browser-logs.ts');
        const stored: StoredDataset = { ...dataset, customers: log.customers, createdAt };
        await saveStaged(database, stored, logCargo(log, onProgress), now());
        return stored;
      }),
    readLog: async (dataset, onProgress) => (await import('./logs/browser-logs.ts')).readLogOf(database, dataset, onProgress),
    deleteDataset: (dataset) =>
      told(['datasets', 'pins', 'selections'], () =>
        transact(database, [datasets, ...batchTables(database), pins, selections], () => removeDataset(database, dataset)),
      ),
    listScenarios: async () => latestFirst(await scenarios.toArray()),
    saveScenario: (scenario) => write('scenarios', () => scenarios.put(scenario)),
    deleteScenario: (id) => write('scenarios', () => scenarios.delete(id)),
    listPins: async (dataset, customer) =>
      listedPins(await pins.where(pinRange).between([dataset, customer, Dexie.minKey], [dataset, customer, Dexie.maxKey]).toArray()),
    savePin: (pin) => write('pins', () => pins.put(pin)),
    deletePin: (dataset, customer, id) => write('pins', () => pins.delete([dataset, customer, id])),
    listSelections: async (dataset) => listedSelections(await selections.where({ dataset }).toArray()),
    saveSelection: (selection) => write('selections', () => selections.put(ownSelection(selection))),
    deleteSelection: (id) => write('selections', () => selections.delete(id)),
    listPacks: async () => latestFirst(await packs.toArray()),
    savePack: (pack) => write('packs', () => packs.put(pack)),
    deletePack: (id) => write('packs', () => packs.delete(id)),
    readProgress: async (pack) => (await progress.get(pack)) ?? null,
    saveProgress: (made) => write('progress', () => progress.put(made)),
    deleteProgress: (pack) => write('progress', () => progress.delete(pack)),
    readSetting: async (key) => (await settings.get(key))?.value ?? null,
    saveSetting: (key, value) => write('settings', () => settings.put({ key, value })),
    readContents: async () => (await whole()).readEverything(database),
    previewRestore: async (contents, mode) => (await whole()).previewRestore(database, contents, mode),
    restore: (contents, mode) => told(topics, async () => (await whole()).restoreAtOnce(database, contents, mode, now())),
    async erase() {
      isErased = false;
      const erased = await told(topics, async () => (await whole()).eraseAll(database));
      if (erased.ok) feed.tellErased();
      return erased;
    },
    subscribe: (listener) => feed.subscribe(listener),
    close() {
      // First, so that nobody takes it for the browser's doing.
      feed.close();
      database.close();
    },
  };
}

/** Loaded when it is asked for, as all that the first screen does without. */
const whole = () => import('./browser-contents.ts');

const pinRange = '[dataset+customer+id]';

/**
 * A tab with a newer program can upgrade the database only when all others have closed it. Where it is deleted instead, by a tab or by
 * the browser, which then closes it, the next read or write opens an empty one.
 */
function letGo(database: Database, feed: Changes): void {
  let reason: 'newer-version' | 'deleted' = 'deleted';
  database.on('versionchange', ({ newVersion }: IDBVersionChangeEvent) => {
    reason = newVersion === null ? 'deleted' : 'newer-version';
    database.close({ disableAutoOpen: newVersion !== null });
    // Ends Dexie's own handling, which would open the database again at the next read.
    return false;
  });
  database.on('close', () => feed.tellClosed(reason));
}
