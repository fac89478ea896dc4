import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Customer, Dataset } from '../../src/scenario/dataset.ts';
import { changes } from '../../src/store/changes.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { openStore, type StoreOptions } from '../../src/store/open-store.ts';
import type { Contents, DatasetContents, StoredPin, StoredScenario } from '../../src/store/store.ts';

export const early = '2024-01-01T00:00:00.000Z';
export const late = '2024-06-01T00:00:00.000Z';

export const madeDataset = (id: string): Dataset => ({
  id,
  title: { 'zh-CN': '渠道', en: 'Channel' },
  note: 'made up',
  unit: 'month',
  currency: '万元',
  dated: true,
  origin: 'imported',
  pools: [{ activity: 'visits', label: 'Visits', cost: 1.2, volume: 40 }],
});

const madeCustomer = (id: string, first = 0.1): Customer => ({
  id,
  firstUnit: 24_290,
  ended: false,
  profit: Float64Array.of(first, NaN, 1 / 3, -1e-17),
  revenue: Float64Array.of(1, NaN, 3, 4e300),
  cost: null,
  indirectBenefit: Float64Array.of(0, NaN, 0, 0.7),
  use: { visits: Float64Array.of(1, NaN, 0, 12) },
});

/** Not in alphabetical order: the order of saving counts. */
export const madeCustomers = (first = 0.1): readonly Customer[] => ['C-2', 'C-10', 'C-1'].map((id, i) => madeCustomer(id, first + i));
export const manyCustomers = (count: number): readonly Customer[] => Array.from({ length: count }, (_, i) => madeCustomer(`C-${i}`, i));

export const madeContents = (id: string, createdAt: string, first = 0.1): DatasetContents => ({
  dataset: { ...madeDataset(id), customers: 3, createdAt },
  customers: madeCustomers(first),
});
export const madeScenario = (id: string, savedAt: string, text = '{}'): StoredScenario => ({ id, text, savedAt });
export const madePin = (customer: string, id: string, savedAt: string, dataset = 'a'): StoredPin => ({
  dataset,
  customer,
  id,
  text: '{"x":1}',
  savedAt,
});
export const nothing: Contents = { datasets: [], scenarios: [], pins: [], settings: [] };

/** A browser's database of its own, as an option of the store. */
export const freshDatabase = (): Pick<StoreOptions, 'indexedDB' | 'IDBKeyRange'> => ({ indexedDB: new IDBFactory(), IDBKeyRange });

export const kinds = [
  ['browser', () => openStore(freshDatabase())],
  ['memory', () => Promise.resolve(memoryStore('absent', changes(null)))],
] as const;

/** The value of a result that has to be there. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
