import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { textColumnOf } from '../../src/model/purchases/text-column.ts';
import type { Customer, Dataset } from '../../src/scenario/dataset.ts';
import type { LogFacts, StoredLog } from '../../src/scenario/stored-log.ts';
import { changes } from '../../src/store/changes.ts';
import { factsOf } from '../../src/scenario/log-facts.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { openStore, type StoreOptions } from '../../src/store/open-store.ts';
import type { Contents, DatasetContents, StoredPack, StoredPin, StoredScenario, StoredSelection } from '../../src/store/store.ts';

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
  log: null,
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
  log: null,
});
export const madeScenario = (id: string, savedAt: string, text = '{}'): StoredScenario => ({ id, text, savedAt });
export const madePack = (id: string, savedAt: string, text = '{}'): StoredPack => ({ id, text, savedAt });
export const madePin = (customer: string, id: string, savedAt: string, dataset = 'a'): StoredPin => ({
  dataset,
  customer,
  id,
  text: '{"x":1}',
  savedAt,
});
export const madeSelection = (id: string, createdAt: string, dataset = 'a'): StoredSelection => ({
  ...{ id, dataset, datasetCreatedAt: early, name: '老客户', rule: 'recency > 90', asOf: 19_800, createdAt },
  members: Uint32Array.of(0, 2),
});
export const nothing: Contents = { datasets: [], scenarios: [], pins: [], selections: [], packs: [], progress: [], settings: [] };

/** A log with every kind of column, three customers (the second without a purchase), a gap and a refund. */
export const madeLog = (amount = 0.1): StoredLog => ({
  customers: 3,
  first: Uint32Array.of(0, 2, 2, 5),
  day: Int32Array.of(-3, 19_000, 19_000, 19_000, 19_730),
  amount: Float64Array.of(amount, 0, -1 / 3, 4e300, 12),
  cost: Float64Array.of(0.05, NaN, 0, 1, 7),
  complaints: Float64Array.of(0, 1, 0, 0, 2),
  use: { visits: Float64Array.of(1, 0, 0, 2.5, 3) },
  ids: textColumnOf(['客-1', '__proto__', '00003']),
  attributes: [
    { name: 'nights', values: { kind: 'number', column: Float64Array.of(1, NaN, 2, 3, 4) } },
    { name: 'channel', values: { kind: 'text', codes: Uint32Array.of(1, 0, 2, 1, 1), words: textColumnOf(['', 'direct', '旅行社']) } },
  ],
});

/** A log of many purchases without other columns, one customer for every ten. */
export const manyPurchases = (rows: number): StoredLog => ({
  ...madeLog(),
  customers: rows / 10,
  first: Uint32Array.from({ length: rows / 10 + 1 }, (_, i) => i * 10),
  day: Int32Array.from({ length: rows }, (_, i) => 10_000 + (i % 10)),
  amount: Float64Array.from({ length: rows }, (_, i) => i / 7),
  ...{ cost: null, complaints: null, use: null, attributes: [] },
  ids: textColumnOf(Array.from({ length: rows / 10 }, (_, i) => `C-${i}`)),
});

export const logDataset = (id: string, log: StoredLog = madeLog()): Dataset & { readonly log: LogFacts } => ({
  ...madeDataset(id),
  log: factsOf(log, { margin: 0.4, pseudonymous: true }),
});
export const logContents = (id: string, createdAt: string, amount = 0.1): DatasetContents => ({
  dataset: { ...logDataset(id), customers: 3, createdAt },
  customers: [],
  log: madeLog(amount),
});

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
