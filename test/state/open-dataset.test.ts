import { beforeEach, describe, expect, it } from 'vitest';
import { OpenDataset } from '../../src/state/open-dataset.svelte.ts';
import { pageEngine, sampleStore } from './environment.ts';
import { HeldEngine, quiet } from './held-engine.ts';

let engine: HeldEngine;
let open: OpenDataset;

beforeEach(async () => {
  const store = await sampleStore();
  const [dataset] = await store.listDatasets();
  if (dataset === undefined) throw new Error('no dataset');
  engine = new HeldEngine();
  open = new OpenDataset(dataset, await store.readCustomers(dataset.id), Promise.resolve(engine));
});

describe('the library', () => {
  it('is the complete curves of ended customers, fitted once', async () => {
    const [one, two] = await Promise.all([open.library(), open.library()]);
    expect(two).toBe(one);
    if (!one.ok) throw new Error(one.error);
    expect(one.value.owners).toHaveLength(one.value.curves.length);
    expect(one.value.curves.length).toBeGreaterThan(5);
    one.value.owners.forEach((owner, index) => {
      expect(open.customer(owner)?.ended).toBe(true);
      expect(one.value.curves[index]?.history).toEqual(open.customer(owner)?.profit);
    });
  });

  it('that failed is tried again', async () => {
    engine.failing = true;
    expect(await open.library()).toEqual({ ok: false, error: 'worker-failed' });
    engine.failing = false;
    expect((await open.library()).ok).toBe(true);
  });
});

describe('fitting every customer', () => {
  it('values each as it is valued alone, and reports its progress', async () => {
    const shares: (number | null)[] = [];
    const run = engine.run.bind(engine);
    engine.run = (work, signal) => {
      shares.push(open.progress);
      return run(work, signal);
    };
    expect(await open.valueAll('level')).toEqual({ ok: true, value: undefined });
    expect([open.progress, open.valuations.size]).toEqual([null, open.customers.length]);
    expect(shares.every((share) => share !== null && share >= 0 && share <= 1)).toBe(true);
    for (const id of ['C-001', 'C-002', open.customers.find(({ ended }) => ended)?.id ?? '']) {
      const customer = open.customer(id);
      if (customer === null) throw new Error(`no ${id}`);
      const alone = await open.value(
        { history: customer.profit, ended: customer.ended, id },
        { distance: 'level' },
        new AbortController().signal,
      );
      expect(alone).toEqual({ ok: true, value: open.valuations.get(id) });
    }
  });

  it('is the same by another engine', async () => {
    const other = new OpenDataset(open.dataset, open.customers, Promise.resolve(pageEngine()));
    await Promise.all([open.valueAll('shape'), other.valueAll('shape')]);
    expect(other.valuations).toEqual(open.valuations);
  });

  it('that is cancelled keeps what was there', async () => {
    await open.valueAll('level');
    const before = open.valuations;
    engine.holding = true;
    const again = open.valueAll('shape');
    await quiet();
    expect(open.progress).not.toBeNull();
    open.cancel();
    expect(open.progress).toBeNull();
    while (engine.waiting > 0) engine.go(0);
    expect(await again).toEqual({ ok: false, error: 'cancelled' });
    expect(open.valuations).toBe(before);
    expect(open.progress).toBeNull();
  });

  it('cancelled while the library is made leaves none half made', async () => {
    engine.holding = true;
    const all = open.valueAll('level');
    await quiet();
    open.cancel();
    while (engine.waiting > 0) engine.go(0);
    expect((await all).ok).toBe(false);
    engine.holding = false;
    expect((await open.library()).ok).toBe(true);
  });

  it('asked for again starts again, and only the newer is shown', async () => {
    await open.library();
    engine.holding = true;
    const first = open.valueAll('level');
    await quiet();
    const second = open.valueAll('shape');
    await quiet();
    engine.holding = false;
    while (engine.waiting > 0) engine.go(0);
    expect(await first).toEqual({ ok: false, error: 'cancelled' });
    expect((await second).ok).toBe(true);
    const shape = await open.value(
      { history: open.customers[0]?.profit ?? new Float64Array(), ended: false, id: 'C-001' },
      { distance: 'shape' },
      new AbortController().signal,
    );
    expect(shape).toEqual({ ok: true, value: open.valuations.get('C-001') });
  });

  it('of a customer with too little history gives null', async () => {
    const short = { ...open.customers[0]!, id: 'short', profit: Float64Array.of(1, NaN, 2) };
    const other = new OpenDataset(open.dataset, [short], Promise.resolve(engine));
    await other.valueAll('level');
    expect([...other.valuations]).toEqual([['short', null]]);
  });
});

describe('one history', () => {
  it('of nobody in the dataset can borrow from everybody in it', async () => {
    const ended = open.customers.find((customer) => customer.ended);
    if (ended === undefined) throw new Error('nobody ended');
    const value = (id: string | null) =>
      open.value({ history: ended.profit, ended: true, id }, { distance: 'level' }, new AbortController().signal);
    const library = await open.library();
    if (!library.ok) throw new Error(library.error);
    const nearest = async (id: string | null) => {
      const valued = await value(id);
      return valued.ok ? library.value.owners[valued.value?.similar[0]?.index ?? -1] : null;
    };
    if (library.value.owners.includes(ended.id)) expect(await nearest(null)).toBe(ended.id);
    expect(await nearest(ended.id)).not.toBe(ended.id);
  });

  it('that nobody wants any more is cancelled', async () => {
    await open.library();
    expect(
      await open.value({ history: Float64Array.of(1, 2, 3), ended: false, id: null }, { distance: 'level' }, AbortSignal.abort()),
    ).toEqual({
      ok: false,
      error: 'cancelled',
    });
  });
});
