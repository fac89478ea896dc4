import { err } from '../model/result.ts';
import type { Changes } from './changes.ts';
import { compact, ownSelection } from './compact.ts';
import { datasetOfHistories } from './dataset-of-histories.ts';
import { listedDatasets, latestFirst, listedPins, listedSelections } from './listings.ts';
import { ownLog } from './logs/columns.ts';
import { indexOf, pinKey, restorePlan } from './restore-plan.ts';
import { topics, type Contents, type MemoryReason, type SettingValue, type Store, type Topic, type Written } from './store.ts';
import type { DatasetContents, StoredDataset, StoredPack, StoredPin, StoredProgress, StoredScenario, StoredSelection } from './store.ts';
import { written } from './write-fault.ts';

interface Shelves {
  readonly datasets: Map<string, DatasetContents>;
  readonly scenarios: Map<string, StoredScenario>;
  readonly pins: Map<string, StoredPin>;
  readonly selections: Map<string, StoredSelection>;
  readonly packs: Map<string, StoredPack>;
  readonly progress: Map<string, StoredProgress>;
  readonly settings: Map<string, SettingValue>;
}

/** A store for this tab and this session, where the browser's database cannot be had. */
export function memoryStore(reason: MemoryReason, feed: Changes): Store {
  const shelves = emptyShelves();
  const { datasets, scenarios, pins, selections, packs, progress, settings } = shelves;
  let open = true;
  const read = <T>(value: () => T): Promise<T> =>
    open ? Promise.resolve(structuredClone(value())) : Promise.reject(new Error('the store is closed'));
  const write = async <T>(about: readonly Topic[], work: () => T): Promise<Written<T>> => {
    if (!open) return err({ code: 'store-closed' });
    const result = await written(() => Promise.resolve(work()));
    if (result.ok) feed.tell(about);
    return result;
  };
  return {
    kind: 'memory',
    memoryReason: reason,
    listDatasets: () => read(() => listedDatasets([...datasets.values()].map(({ dataset }) => dataset))),
    readCustomers: (dataset) => read(() => datasets.get(dataset)?.customers ?? []),
    saveDataset: (dataset, customers, createdAt) =>
      write(['datasets'], () => {
        const stored = datasetOfHistories(dataset, customers.length, createdAt);
        datasets.set(dataset.id, structuredClone({ dataset: stored, customers: customers.map(compact), log: null }));
        return stored;
      }),
    saveLog: (dataset, log, createdAt, onProgress) =>
      write(['datasets'], () => {
        const stored: StoredDataset = { ...dataset, customers: log.customers, createdAt };
        datasets.set(dataset.id, { dataset: structuredClone(stored), customers: [], log: ownLog(log) });
        onProgress?.(1);
        return stored;
      }),
    readLog: async (dataset, onProgress) => {
      const log = await read(() => datasets.get(dataset)?.log ?? null);
      if (log !== null) onProgress?.(1);
      return log;
    },
    deleteDataset: (dataset) => write(['datasets', 'pins', 'selections'], () => removeDataset(shelves, dataset)),
    listScenarios: () => read(() => latestFirst([...scenarios.values()])),
    saveScenario: (scenario) => write(['scenarios'], () => void scenarios.set(scenario.id, structuredClone(scenario))),
    deleteScenario: (id) => write(['scenarios'], () => void scenarios.delete(id)),
    listPins: (dataset, customer) =>
      read(() => listedPins([...pins.values()].filter((pin) => pin.dataset === dataset && pin.customer === customer))),
    savePin: (pin) => write(['pins'], () => void pins.set(pinKey(pin), structuredClone(pin))),
    deletePin: (dataset, customer, id) => write(['pins'], () => void pins.delete(pinKey({ dataset, customer, id }))),
    listSelections: (dataset) => read(() => listedSelections([...selections.values()].filter((one) => one.dataset === dataset))),
    saveSelection: (selection) => write(['selections'], () => void selections.set(selection.id, structuredClone(ownSelection(selection)))),
    deleteSelection: (id) => write(['selections'], () => void selections.delete(id)),
    listPacks: () => read(() => latestFirst([...packs.values()])),
    savePack: (pack) => write(['packs'], () => void packs.set(pack.id, structuredClone(pack))),
    deletePack: (id) => write(['packs'], () => void packs.delete(id)),
    readProgress: (pack) => read(() => progress.get(pack) ?? null),
    saveProgress: (made) => write(['progress'], () => void progress.set(made.id, structuredClone(made))),
    deleteProgress: (pack) => write(['progress'], () => void progress.delete(pack)),
    readSetting: (key) => read(() => settings.get(key) ?? null),
    saveSetting: (key, value) => write(['settings'], () => void settings.set(key, value)),
    readContents: () => read(() => contentsOf(shelves)),
    previewRestore: (contents, mode) => read(() => restorePlan(indexOf(contentsOf(shelves)), contents, mode).counts),
    restore: (contents, mode) =>
      write(topics, () => {
        const { put, counts } = structuredClone(restorePlan(indexOf(contentsOf(shelves)), contents, mode));
        if (mode === 'replace') empty(shelves);
        fill(shelves, put);
        return counts;
      }),
    erase: () => write(topics, () => empty(shelves)),
    subscribe: (listener) => feed.subscribe(listener),
    close() {
      open = false;
      feed.close();
    },
  };
}

const emptyShelves = (): Shelves => ({
  ...{ datasets: new Map(), scenarios: new Map(), pins: new Map() },
  ...{ selections: new Map(), packs: new Map(), progress: new Map(), settings: new Map() },
});

const contentsOf = ({ datasets, scenarios, pins, selections, packs, progress, settings }: Shelves): Contents => ({
  datasets: [...datasets.values()],
  scenarios: [...scenarios.values()],
  pins: [...pins.values()],
  selections: [...selections.values()],
  packs: [...packs.values()],
  progress: [...progress.values()],
  settings: [...settings].map(([key, value]) => ({ key, value })),
});

function fill({ datasets, scenarios, pins, selections, packs, progress, settings }: Shelves, put: Contents): void {
  for (const one of put.datasets) datasets.set(one.dataset.id, one);
  for (const scenario of put.scenarios) scenarios.set(scenario.id, scenario);
  for (const pin of put.pins) pins.set(pinKey(pin), pin);
  for (const selection of put.selections) selections.set(selection.id, selection);
  for (const pack of put.packs) packs.set(pack.id, pack);
  for (const made of put.progress) progress.set(made.id, made);
  for (const { key, value } of put.settings) settings.set(key, value);
}

function removeDataset({ datasets, pins, selections }: Shelves, dataset: string): void {
  if (!datasets.delete(dataset)) return;
  for (const [id, selection] of selections) if (selection.dataset === dataset) selections.delete(id);
  for (const [key, pin] of pins) if (pin.dataset === dataset) pins.delete(key);
}

function empty(shelves: Shelves): void {
  for (const shelf of Object.values(shelves) as readonly Map<string, unknown>[]) shelf.clear();
}
