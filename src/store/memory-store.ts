import { err } from '../model/result.ts';
import type { Changes } from './changes.ts';
import { compact } from './compact.ts';
import { listedDatasets, listedPins, listedScenarios } from './listings.ts';
import { indexOf, pinKey, restorePlan } from './restore-plan.ts';
import { topics, type Contents, type MemoryReason, type SettingValue, type Store, type Topic, type Written } from './store.ts';
import type { DatasetContents, StoredDataset, StoredPin, StoredScenario } from './store.ts';
import { written } from './write-fault.ts';

interface Shelves {
  readonly datasets: Map<string, DatasetContents>;
  readonly scenarios: Map<string, StoredScenario>;
  readonly pins: Map<string, StoredPin>;
  readonly settings: Map<string, SettingValue>;
}

/** A store for this tab and this session, where the browser's database cannot be had. */
export function memoryStore(reason: MemoryReason, feed: Changes): Store {
  const shelves: Shelves = { datasets: new Map(), scenarios: new Map(), pins: new Map(), settings: new Map() };
  const { datasets, scenarios, pins, settings } = shelves;
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
        const stored: StoredDataset = { ...dataset, customers: customers.length, createdAt };
        datasets.set(dataset.id, structuredClone({ dataset: stored, customers: customers.map(compact) }));
        return stored;
      }),
    deleteDataset: (dataset) => write(['datasets', 'pins'], () => removeDataset(shelves, dataset)),
    listScenarios: () => read(() => listedScenarios([...scenarios.values()])),
    saveScenario: (scenario) => write(['scenarios'], () => void scenarios.set(scenario.id, structuredClone(scenario))),
    deleteScenario: (id) => write(['scenarios'], () => void scenarios.delete(id)),
    listPins: (dataset, customer) =>
      read(() => listedPins([...pins.values()].filter((pin) => pin.dataset === dataset && pin.customer === customer))),
    savePin: (pin) => write(['pins'], () => void pins.set(pinKey(pin), structuredClone(pin))),
    deletePin: (dataset, customer, id) => write(['pins'], () => void pins.delete(pinKey({ dataset, customer, id }))),
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

const contentsOf = ({ datasets, scenarios, pins, settings }: Shelves): Contents => ({
  datasets: [...datasets.values()],
  scenarios: [...scenarios.values()],
  pins: [...pins.values()],
  settings: [...settings].map(([key, value]) => ({ key, value })),
});

function fill({ datasets, scenarios, pins, settings }: Shelves, put: Contents): void {
  for (const one of put.datasets) datasets.set(one.dataset.id, one);
  for (const scenario of put.scenarios) scenarios.set(scenario.id, scenario);
  for (const pin of put.pins) pins.set(pinKey(pin), pin);
  for (const { key, value } of put.settings) settings.set(key, value);
}

function removeDataset({ datasets, pins }: Shelves, dataset: string): void {
  if (!datasets.delete(dataset)) return;
  for (const [key, pin] of pins) if (pin.dataset === dataset) pins.delete(key);
}

function empty(shelves: Shelves): void {
  for (const shelf of Object.values(shelves) as readonly Map<string, unknown>[]) shelf.clear();
}
