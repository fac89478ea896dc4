import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CompleteCurve } from '../../src/model/fitting-method/valuation.ts';
import { distributorChannelCustomers } from '../../src/store/samples/distributor-channel.ts';
import { startEngine } from '../../workers/client.ts';
import type { Engine } from '../../workers/engine.ts';
import { PageEngine } from '../../workers/page-engine.ts';
import { Pool } from '../../workers/pool.ts';
import type { FitRequest } from '../../workers/protocol.ts';
import { fitTasks as tasks } from '../../workers/fit-tasks.ts';
import { settled, stable } from './threads.ts';

const customers = distributorChannelCustomers().slice(0, 40);
const ended = customers.filter((customer) => customer.ended);
const opened: ReturnType<typeof stable>[] = [];
const threadsOf = (make = () => tasks as typeof tasks | null) => {
  const threads = stable(make);
  opened.push(threads);
  return threads;
};

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const threads of opened.splice(0)) threads.end();
});

describe('the two engines', () => {
  let library: readonly CompleteCurve[];
  let owners: readonly string[];

  beforeAll(() => {
    const curves = tasks.completeCurves(ended.map(({ profit }) => profit));
    const known = curves.flatMap((curve, index) => (curve === null ? [] : [{ curve, id: ended[index]?.id ?? '' }]));
    library = known.map(({ curve }) => curve);
    owners = known.map(({ id }) => id);
  });

  const request = (): FitRequest => ({
    jobs: customers.map(({ id, profit, ended: over }) => ({
      history: profit,
      ended: over,
      own: owners.includes(id) ? owners.indexOf(id) : null,
    })),
    library,
    options: { distance: 'level', monthsPerUnit: 1 },
  });
  const valued = (engine: Engine) => engine.run((remote) => remote.valueCustomers(request()));

  it('give identical valuations', async () => {
    const pool = await valued(new Pool(threadsOf().spawn, 2));
    const page = await valued(new PageEngine(tasks));
    expect(page.ok && page.value).toHaveLength(customers.length);
    expect(pool).toEqual(page);
  });

  it('find identical libraries', async () => {
    const found = (engine: Engine) => engine.run((remote) => remote.completeCurves(ended.map(({ profit }) => profit)));
    expect(await found(new Pool(threadsOf().spawn, 1))).toEqual(await found(new PageEngine(tasks)));
    expect(library.length).toBeGreaterThan(3);
  });

  it('let nobody lend to itself, and count the others by their place in the whole library', () => {
    const all = tasks.valueCustomers(request());
    const lenders = customers.flatMap(({ id }, index) => (owners.includes(id) ? [{ id, valuation: all[index] }] : []));
    expect(lenders.length).toBeGreaterThan(3);
    for (const { id, valuation } of lenders) {
      const places = valuation?.similar.map(({ index }) => index) ?? [];
      expect(places.map((place) => owners[place])).not.toContain(id);
      for (const { index, distance, common } of valuation?.similar ?? []) {
        const own = customers.find((customer) => customer.id === id)?.profit ?? new Float64Array();
        const other = library[index]?.history ?? new Float64Array();
        const squares = Array.from(own, (profit, t) => (profit - (other[t] ?? NaN)) ** 2).filter((square) => !Number.isNaN(square));
        expect(squares).toHaveLength(common);
        expect(squares.reduce((a, b) => a + b, 0) / common).toBeCloseTo(distance, 9);
      }
    }
  });

  it('leave out who has too little history', () => {
    const short = { history: Float64Array.of(1, NaN, 2), ended: false, own: null };
    expect(tasks.valueCustomers({ ...request(), jobs: [short] })).toEqual([null]);
    expect(tasks.completeCurves([short.history])).toEqual([null]);
  });
});

describe('the page as an engine', () => {
  it('works in the order of asking and gives the page its turn in between', async () => {
    const engine = new PageEngine(tasks);
    const order: string[] = [];
    const turns = ['a', 'b'].map((name) => engine.run(() => Promise.resolve(order.push(name))));
    order.push('page');
    await Promise.all(turns);
    expect(order).toEqual(['page', 'a', 'b']);
    expect([engine.place, engine.size]).toEqual(['page', 1]);
  });

  it('leaves out what was cancelled before its turn', async () => {
    const stop = new AbortController();
    const work = vi.fn(() => Promise.resolve());
    const run = new PageEngine(tasks).run(work, stop.signal);
    stop.abort();
    expect(await run).toEqual({ ok: false, error: 'cancelled' });
    expect(work).not.toHaveBeenCalled();
  });
});

describe('starting', () => {
  const onePlace = () => vi.stubGlobal('navigator', { hardwareConcurrency: 3 });

  it('takes workers where they answer, one a core', async () => {
    onePlace();
    const engine = await startEngine(threadsOf().spawn);
    expect([engine.place, engine.size]).toEqual(['workers', 3]);
  });

  it('takes the page where the constructor throws', async () => {
    onePlace();
    const engine = await startEngine(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(engine.place).toBe('page');
    expect(await engine.run((remote) => remote.ready())).toEqual({ ok: true, value: true });
  });

  it('takes the page where workers fail to load', async () => {
    onePlace();
    const threads = threadsOf(() => null);
    const starting = startEngine(threads.spawn);
    await settled();
    threads.workers[0]?.die();
    await settled();
    threads.workers[1]?.die();
    expect((await starting).place).toBe('page');
  });

  it('takes the page where a worker does not answer in time, and stops it', async () => {
    onePlace();
    const limit = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
    const threads = threadsOf(() => null);
    const starting = startEngine(threads.spawn);
    await settled();
    limit.abort();
    expect((await starting).place).toBe('page');
    expect(timeout).toHaveBeenCalledWith(5000);
    expect(threads.workers.map(({ terminated }) => terminated)).toEqual([true]);
  });
});
