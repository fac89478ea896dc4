import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore, type StoreOptions } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { failingWrites, objectStore } from '../failing-database.ts';
import {
  early,
  freshDatabase,
  late,
  logContents,
  logDataset,
  madeCustomers,
  madeDataset,
  madeLog,
  madeSelection,
  manyPurchases,
  nothing,
  valueOf,
} from '../made-up.ts';
import { recordCounts, until } from '../record-counts.ts';

const open: Store[] = [];
const opened = async (options: StoreOptions) => {
  const store = await openStore(options);
  open.push(store);
  return store;
};

afterEach(() => {
  vi.restoreAllMocks();
  for (const store of open.splice(0)) store.close();
});

/** Its columns first, day, amount and two of ids are 1, 5, 5, 4 and 1 chunks. */
const large = manyPurchases(300_000);
const chunksOfLarge = 16;
/** A chunk for every column of {@link madeLog}. */
const chunksOfSmall = 12;

/** A store that holds the small log, and how it failed to save the large one in its place. */
async function failing(table: string, passing: number, name = 'QuotaExceededError') {
  const platform = freshDatabase();
  const store = await opened(platform);
  valueOf(await store.saveLog(logDataset('a'), madeLog(), early));
  valueOf(await store.saveSelection(madeSelection('g', early)));
  const before = await store.readContents();
  const writes = failingWrites(table, passing, name);
  const saved = await store.saveLog(logDataset('a', large), large, late);
  const reached = writes.count();
  vi.restoreAllMocks();
  return { platform, store, before, saved, reached };
}

describe('a log in the browser', () => {
  it('is a record for every 65,536 entries of a column, not one for every purchase', async () => {
    const platform = freshDatabase();
    const store = await opened(platform);
    valueOf(await store.saveLog(logDataset('a', large), large, early));
    expect(await recordCounts(platform)).toMatchObject({ datasets: 1, batches: 1, customers: 0, chunks: chunksOfLarge });
  });

  it('leaves nothing behind once it is replaced or deleted', async () => {
    const platform = freshDatabase();
    const store = await opened(platform);
    valueOf(await store.saveLog(logDataset('a', large), large, early));
    valueOf(await store.saveLog(logDataset('a'), madeLog(), late));
    expect(await recordCounts(platform)).toMatchObject({ batches: 1, chunks: chunksOfSmall });
    valueOf(await store.restore({ ...nothing, datasets: [logContents('a', late, 2)] }, 'replace'));
    expect(await recordCounts(platform)).toMatchObject({ batches: 1, chunks: chunksOfSmall });
    valueOf(await store.saveDataset(madeDataset('a'), madeCustomers(), late));
    expect(await recordCounts(platform)).toMatchObject({ batches: 1, chunks: 0, customers: 3 });
    valueOf(await store.saveLog(logDataset('a'), madeLog(), late));
    valueOf(await store.deleteDataset('a'));
    expect(await recordCounts(platform)).toMatchObject({ datasets: 0, batches: 0, chunks: 0, customers: 0 });
  });
});

describe('a save of a log that does not end', () => {
  const everyWrite = [
    ['batches', 0],
    ...Array.from({ length: chunksOfLarge }, (_, passing) => ['chunks', passing] as const),
    ['datasets', 0],
  ] as const;

  it.each(everyWrite)(
    'when storage is full while writing %s after %d, says so, loses nothing and leaves no remains',
    async (table, passing) => {
      const { platform, store, before, saved, reached } = await failing(table, passing);
      expect(saved).toEqual({ ok: false, error: { code: 'storage-full' } });
      expect(reached).toBeGreaterThan(passing);
      expect(await store.readContents()).toEqual(before);
      expect(await recordCounts(platform)).toMatchObject({ datasets: 1, batches: 1, chunks: chunksOfSmall, selections: 1 });
    },
  );

  it('writes no more than that', async () => {
    const { saved, reached } = await failing('chunks', chunksOfLarge);
    expect([saved.ok, reached]).toEqual([true, chunksOfLarge]);
  });

  it('can be tried again', async () => {
    const { store } = await failing('chunks', 3);
    valueOf(await store.saveLog(logDataset('a', large), large, late));
    expect((await store.readLog('a'))?.day.length).toBe(300_000);
  });

  it('names a failure that is not about space', async () => {
    const { saved } = await failing('chunks', 2, 'UnknownError');
    expect(saved).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
  });

  it.each(['chunks', 'selections'])('undoes a whole restore where %s cannot be written', async (table) => {
    const store = await opened(freshDatabase());
    valueOf(await store.saveLog(logDataset('a'), madeLog(), early));
    const before = await store.readContents();
    const backup = { ...nothing, datasets: [logContents('a', late, 9)], selections: [madeSelection('g', late)] };
    failingWrites(table, 0, 'QuotaExceededError');
    expect(await store.restore(backup, 'replace')).toEqual({ ok: false, error: { code: 'storage-full' } });
    vi.restoreAllMocks();
    expect(await store.readContents()).toEqual(before);
  });

  it('because the tab went away leaves the old log, and its remains go an hour later, not before', async () => {
    const platform = freshDatabase();
    const time = Date.UTC(2024, 0, 1);
    const dying = await opened({ ...platform, now: () => time });
    valueOf(await dying.saveLog(logDataset('a'), madeLog(), early));
    const chunksStarted = new Promise<void>((resolve) => {
      const add = Reflect.get(objectStore, 'add');
      vi.spyOn(objectStore, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
        if (this.name === 'chunks') resolve();
        return add.apply(this, args);
      });
    });
    const saving = dying.saveLog(logDataset('a', large), large, late);
    await chunksStarted;
    dying.close();
    expect(await saving).toEqual({ ok: false, error: { code: 'store-closed' } });
    const soon = await opened({ ...platform, now: () => time + 3_000_000 });
    expect(await soon.readLog('a')).toEqual(madeLog());
    expect(await recordCounts(platform)).toMatchObject({ datasets: 1, batches: 2 });
    await opened({ ...platform, now: () => time + 4_000_000 });
    expect(await recordCounts(platform)).toMatchObject({ datasets: 1, batches: 1, chunks: chunksOfSmall });
  });

  it('because another tab erased everything meanwhile is reported, and nothing comes back', async () => {
    const platform = freshDatabase();
    const [here, there] = [await opened(platform), await opened(platform)];
    const saving = here.saveLog(logDataset('a', large), large, early);
    await until(async () => (await recordCounts(platform))['batches'] === 1);
    valueOf(await there.erase());
    expect(await saving).toEqual({ ok: false, error: { code: 'interrupted' } });
    expect(await recordCounts(platform)).toMatchObject({ datasets: 0, batches: 0, chunks: 0 });
  });
});
