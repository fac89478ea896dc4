import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { ensureSample, offeredSamples } from '../../../src/store/samples/more-samples.ts';
import { ensureSamples } from '../../../src/store/samples/ensure-samples.ts';
import { failingWrites } from '../failing-database.ts';
import { early, freshDatabase, kinds, late, valueOf } from '../made-up.ts';

const made = [
  ['hotel', 20_000],
  ['magazine', 10_000],
  ['cdnow-sample', 2357],
] as const;

afterEach(() => {
  vi.restoreAllMocks();
});

it('the offered samples are these, each with two languages', () => {
  expect(offeredSamples.map(({ id }) => id)).toEqual(made.map(([id]) => id));
  for (const { title, about } of offeredSamples) for (const text of [title, about]) expect(Object.keys(text)).toEqual(['zh-CN', 'en']);
});

describe.each(kinds)('a sample asked for in a store in the %s', (_, make) => {
  it.each(made)('%s is made, with its facts, title and page', async (id, customers) => {
    const store = await make();
    const shares: number[] = [];
    const stored = valueOf((await ensureSample(store, id, early, (share) => shares.push(share)))!);
    expect(await store.listDatasets()).toEqual([stored]);
    const log = await store.readLog(id);
    expect(stored).toMatchObject({ id, customers, origin: 'sample', createdAt: early, log: { purchases: log!.day.length } });
    expect([stored.log?.cost, stored.log?.complaints]).toEqual([log!.cost !== null, log!.complaints !== null]);
    for (const note of Object.values(stored.note)) expect(note.split('\n\n').length).toBeGreaterThanOrEqual(4);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    store.close();
  });

  it('is made once: the second time the stored one is given', async () => {
    const store = await make();
    const first = valueOf((await ensureSample(store, 'cdnow-sample', early))!);
    expect(valueOf((await ensureSample(store, 'cdnow-sample', late))!)).toEqual(first);
    store.close();
  });

  it('that nobody knows is none', async () => {
    const store = await make();
    expect(await ensureSample(store, 'toString', early)).toBeNull();
    expect(await store.listDatasets()).toEqual([]);
    store.close();
  });

  it('is not put in by a first start', async () => {
    const store = await make();
    valueOf(await ensureSamples(store, early));
    expect((await store.listDatasets()).map(({ id }) => id)).toEqual(['distributor-channel']);
    store.close();
  });
});

it('a sample that does not fit is said not to, and is not half there', async () => {
  const store = await openStore(freshDatabase());
  failingWrites('chunks', 4, 'QuotaExceededError');
  expect(await ensureSample(store, 'cdnow-sample', early)).toEqual({ ok: false, error: { code: 'storage-full' } });
  expect(await store.listDatasets()).toEqual([]);
  store.close();
});
