import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore, type StoreOptions } from '../../src/store/open-store.ts';
import type { Store, StoreChange } from '../../src/store/store.ts';
import { failingWrites, objectStore } from './failing-database.ts';
import {
  early,
  freshDatabase,
  late,
  madeContents,
  madeCustomers,
  madeDataset,
  madePin,
  madeScenario,
  manyCustomers,
  nothing,
  valueOf,
} from './made-up.ts';
import { recordCounts, until } from './record-counts.ts';

const open: Store[] = [];
const opened = async (options: StoreOptions) => {
  const store = await openStore(options);
  open.push(store);
  expect(store.kind).toBe('browser');
  return store;
};

afterEach(() => {
  vi.restoreAllMocks();
  for (const store of open.splice(0)) store.close();
});

/** Resolves at the first change that a store hears of. */
const firstChange = (store: Store) => new Promise<StoreChange>((resolve) => store.subscribe(resolve));

describe('the store in the browser', () => {
  it('finds everything again when it is opened anew', async () => {
    const platform = freshDatabase();
    const first = await opened(platform);
    valueOf(await first.saveDataset(madeDataset('a'), madeCustomers(), early));
    valueOf(await first.saveScenario(madeScenario('s', late)));
    const before = await first.readContents();
    first.close();
    expect(await (await opened(platform)).readContents()).toEqual(before);
  });

  it('keeps namespaces apart', async () => {
    const platform = freshDatabase();
    const [one, other] = [await opened({ ...platform, namespace: 'one' }), await opened({ ...platform, namespace: 'other' })];
    valueOf(await one.saveSetting('language', 'en'));
    expect(await other.readSetting('language')).toBeNull();
    expect((await platform.indexedDB!.databases()).map(({ name }) => name).sort()).toEqual(['lifecurve:one', 'lifecurve:other']);
  });

  it('hears what another tab wrote', async () => {
    const platform = freshDatabase();
    const [here, there] = [await opened(platform), await opened(platform)];
    const heard = firstChange(here);
    valueOf(await there.savePin(madePin('C-1', 'p', early)));
    expect(await heard).toEqual({ kind: 'changed', topics: ['pins'] });
    expect(await here.listPins('a', 'C-1')).toHaveLength(1);
  });

  it('ignores what other programs say on a channel of the same name', async () => {
    const here = await opened(freshDatabase());
    const heard = firstChange(here);
    const foreign = new BroadcastChannel('lifecurve');
    for (const message of ['hello', { topics: ['pins'] }, ['pins', 'secrets'], null]) foreign.postMessage(message);
    foreign.postMessage(['settings']);
    expect(await heard).toEqual({ kind: 'changed', topics: ['settings'] });
    foreign.close();
  });

  it('leaves nothing behind of a dataset that was replaced or deleted', async () => {
    const platform = freshDatabase();
    const store = await opened(platform);
    valueOf(await store.saveDataset(madeDataset('a'), manyCustomers(1200), early));
    valueOf(await store.saveDataset(madeDataset('a'), madeCustomers(), late));
    expect(await recordCounts(platform)).toMatchObject({ datasets: 1, batches: 1, customers: 3 });
    valueOf(await store.restore({ ...nothing, datasets: [madeContents('a', late, 3)] }, 'replace'));
    expect(await recordCounts(platform)).toMatchObject({ datasets: 1, batches: 1, customers: 3 });
    valueOf(await store.deleteDataset('a'));
    expect(await recordCounts(platform)).toMatchObject({ datasets: 0, batches: 0, customers: 0 });
  });

  it('reads many customers in the order they were saved', async () => {
    const store = await opened(freshDatabase());
    const customers = manyCustomers(1201);
    valueOf(await store.saveDataset(madeDataset('a'), customers, early));
    expect((await store.readCustomers('a')).map(({ id }) => id)).toEqual(customers.map(({ id }) => id));
  });
});

describe('a save that does not end', () => {
  it.each([
    ['customers', 700],
    ['datasets', 0],
    ['batches', 0],
  ])('when storage is full while writing %s, says so, leaves the old dataset and no remains', async (table, passing) => {
    const platform = freshDatabase();
    const store = await opened(platform);
    valueOf(await store.saveDataset(madeDataset('a'), madeCustomers(), early));
    const heard = vi.fn();
    store.subscribe(heard);
    const writes = failingWrites(table, passing, 'QuotaExceededError');
    expect(await store.saveDataset(madeDataset('a'), manyCustomers(1200), late)).toEqual({ ok: false, error: { code: 'storage-full' } });
    expect(writes.count()).toBeGreaterThan(passing);
    vi.restoreAllMocks();
    expect(heard).not.toHaveBeenCalled();
    expect(await store.readCustomers('a')).toEqual(madeCustomers());
    expect((await store.listDatasets())[0]?.createdAt).toBe(early);
    expect(await recordCounts(platform)).toMatchObject({ datasets: 1, batches: 1, customers: 3 });
    valueOf(await store.saveDataset(madeDataset('a'), manyCustomers(1200), late));
    expect(await store.readCustomers('a')).toHaveLength(1200);
  });

  it.each(['scenarios', 'settings', 'pins'])('is reported for %s too', async (table) => {
    const store = await opened(freshDatabase());
    failingWrites(table, 0, 'QuotaExceededError');
    const full = { ok: false, error: { code: 'storage-full' } };
    if (table === 'scenarios') expect(await store.saveScenario(madeScenario('s', early))).toEqual(full);
    if (table === 'settings') expect(await store.saveSetting('language', 'en')).toEqual(full);
    if (table === 'pins') expect(await store.savePin(madePin('C-1', 'p', early))).toEqual(full);
    vi.restoreAllMocks();
    expect((await store.readContents())[table as 'pins']).toEqual([]);
  });

  it.each(['merge', 'replace'] as const)('undoes a whole restore by %s', async (mode) => {
    const platform = freshDatabase();
    const store = await opened(platform);
    valueOf(await store.saveDataset(madeDataset('a'), madeCustomers(), early));
    valueOf(await store.saveSetting('language', 'en'));
    const before = await store.readContents();
    failingWrites('pins', 0, 'QuotaExceededError');
    const backup = { ...before, datasets: [madeContents('a', late), madeContents('b', late)], pins: [madePin('C-1', 'p', late)] };
    expect(await store.restore(backup, mode)).toEqual({ ok: false, error: { code: 'storage-full' } });
    vi.restoreAllMocks();
    expect(await store.readContents()).toEqual(before);
    expect(await recordCounts(platform)).toMatchObject({ datasets: 1, batches: 1, customers: 3 });
  });

  // Chromium calls a disk that refuses its files a DataError, as it calls a key that is wrong.
  it.each(['UnknownError', 'DataError'])('names a failure that is not about space: %s', async (name) => {
    const store = await opened(freshDatabase());
    failingWrites('settings', 0, name);
    expect(await store.saveSetting('language', 'en')).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
  });

  it('because the tab went away leaves the old dataset, and its remains go an hour later, not before', async () => {
    const platform = freshDatabase();
    const time = Date.UTC(2024, 0, 1);
    const dying = await opened({ ...platform, now: () => time });
    valueOf(await dying.saveDataset(madeDataset('a'), madeCustomers(), early));
    const customersStarted = new Promise<void>((resolve) => {
      const add = Reflect.get(objectStore, 'add');
      vi.spyOn(objectStore, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
        if (this.name === 'customers') resolve();
        return add.apply(this, args);
      });
    });
    const saving = dying.saveDataset(madeDataset('a'), manyCustomers(3000), late);
    await customersStarted;
    dying.close();
    expect(await saving).toEqual({ ok: false, error: { code: 'store-closed' } });
    const soon = await opened({ ...platform, now: () => time + 3_000_000 });
    expect(await soon.readCustomers('a')).toEqual(madeCustomers());
    expect(await recordCounts(platform)).toMatchObject({ datasets: 1, batches: 2 });
    await opened({ ...platform, now: () => time + 4_000_000 });
    expect(await recordCounts(platform)).toMatchObject({ datasets: 1, batches: 1, customers: 3 });
  });

  it('because another tab erased everything meanwhile is reported, and nothing comes back', async () => {
    const platform = freshDatabase();
    const [here, there] = [await opened(platform), await opened(platform)];
    const saving = here.saveDataset(madeDataset('a'), manyCustomers(3000), early);
    await until(async () => (await recordCounts(platform))['batches'] === 1);
    valueOf(await there.erase());
    expect(await saving).toEqual({ ok: false, error: { code: 'interrupted' } });
    expect(await recordCounts(platform)).toMatchObject({ datasets: 0, batches: 0, customers: 0 });
  });
});

describe('another tab with a newer program', () => {
  it('gets the database: this one lets go, says so, and writes no more', async () => {
    const platform = freshDatabase();
    const store = await opened(platform);
    const heard = firstChange(store);
    const newer = new Dexie('lifecurve', { indexedDB: platform.indexedDB!, IDBKeyRange: platform.IDBKeyRange! });
    newer.version(1000).stores({ settings: 'key' });
    await newer.open();
    newer.close();
    expect(await heard).toEqual({ kind: 'closed', reason: 'newer-version' });
    expect(await store.saveSetting('language', 'en')).toEqual({ ok: false, error: { code: 'store-closed' } });
  });

  it('may delete it: this one says so, and keeps what is written from then on', async () => {
    const platform = freshDatabase();
    const store = await opened(platform);
    await store.savePack({ id: 'before', text: '{}', savedAt: early });
    const heard = firstChange(store);
    platform.indexedDB!.deleteDatabase('lifecurve');
    expect(await heard).toEqual({ kind: 'closed', reason: 'deleted' });
    valueOf(await store.savePack({ id: 'after', text: '{}', savedAt: early }));
    expect((await store.listPacks()).map(({ id }) => id)).toEqual(['after']);
  });

  it('may erase everything: this one says so, and writes nothing back', async () => {
    const platform = freshDatabase();
    const [here, there] = [await opened(platform), await opened(platform)];
    const told = new Promise<StoreChange>((resolve) => here.subscribe((change) => change.kind === 'closed' && resolve(change)));
    valueOf(await there.erase());
    expect(await told).toEqual({ kind: 'closed', reason: 'erased' });
    expect(await here.saveSetting('language', 'en')).toEqual({ ok: false, error: { code: 'interrupted' } });
    expect(await here.listPacks()).toEqual([]);
    valueOf(await there.saveSetting('language', 'en'));
  });
});

describe('our own mistakes', () => {
  it('are thrown, not reported as a fault of the storage', async () => {
    const store = await opened(freshDatabase());
    const unclonable = { ...madeScenario('s', early), text: (() => 'x') as unknown as string };
    await expect(store.saveScenario(unclonable)).rejects.toThrow();
  });
});
