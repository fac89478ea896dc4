import { afterEach, describe, expect, it } from 'vitest';
import type { StatedEvent } from '../../src/model/events/specification.ts';
import { events as model } from '../../src/model/events/model.ts';
import type { Engine } from '../../workers/engine.ts';
import { newestWins } from '../../workers/newest-wins.ts';
import { PageEngine } from '../../workers/page-engine.ts';
import { Pool } from '../../workers/pool.ts';
import type { SimulationRequest, SimulationTasks } from '../../workers/protocol.ts';
import { sharedHistogram } from '../../workers/shared-histogram.ts';
import { simulateEvents } from '../../workers/simulate-events.ts';
import { simulationTasks as tasks } from '../../workers/simulation-tasks.ts';
import { stable } from './threads.ts';

const event = (t: number, probability: number, revenue: number, cost: number, sure: number): StatedEvent => ({
  ...{ name: null, expert: null, t, probability, revenue, cost, sure },
});
const tables = [[event(3, 0.8, 120, 30, 0.6), event(12, 0.3, 400, 90, 0.2), event(20, 0.5, 0, 60, 1)], [event(3, 0.5, 120, 30, 0.9)]];
const request = (draws = 1000): SimulationRequest => ({ tables, params: { discountRate: 0.0125, timing: 'first-unit', draws }, seed: 7 });
const page = new PageEngine(tasks);
const whole = async (engine: Engine<SimulationTasks>, slice: number) => {
  const simulated = await simulateEvents(engine, request(), {}, slice);
  if (!simulated.ok) throw new Error(simulated.error);
  return simulated.value;
};

const threads = stable(() => tasks);
afterEach(() => {
  threads.end();
});

describe('a simulation of experts’ tables', () => {
  it('is bit for bit the same however it is cut', async () => {
    const uncut = await whole(page, 1000);
    for (const slice of [37, 100, 999]) expect(await whole(page, slice)).toEqual(uncut);
  });

  it('in a worker is the simulation on the page', async () => {
    expect(await whole(new Pool<SimulationTasks>(threads.spawn, 1), 300)).toEqual(await whole(page, 300));
  });

  it('has the spreads that the model gives each table alone', async () => {
    const { judgement, luck } = await whole(page, 400);
    const { params, seed } = request();
    for (const [place, table] of tables.entries()) {
      const alone = model.evaluate(params, { events: table }, seed);
      expect(judgement.spreads[place]).toEqual(alone.spread);
      expect(luck.spreads[place]).toEqual(alone.luck);
    }
  });

  it('makes other tables ready when others are asked for', () => {
    const other = { ...request(), tables: tables.toReversed() };
    const [first, second] = tasks.simulate(request(), 0, 5);
    expect(tasks.simulate(other, 0, 5)).toEqual([second, first]);
  });

  it('tells its progress, which only grows', async () => {
    const shares: number[] = [];
    await simulateEvents(page, request(), { onProgress: (share) => shares.push(share) }, 300);
    expect(shares).toEqual([0.3, 0.6, 0.9, 1]);
  });

  it('without draws has no spread', async () => {
    const simulated = await simulateEvents(page, request(0));
    expect(simulated.ok && simulated.value.judgement.spreads[0]?.mean).toBeNull();
    expect(simulated.ok && simulated.value.luck.edges).toHaveLength(0);
  });

  it('ends behind the slice under way when a newer one is asked for', async () => {
    const drawn: number[] = [];
    const counting = new PageEngine<SimulationTasks>({
      ...tasks,
      simulate(asked, first, draws) {
        drawn.push(asked.seed);
        return tasks.simulate(asked, first, draws);
      },
    });
    const newest = newestWins((signal, seed: number) => simulateEvents(counting, { ...request(), seed }, { signal }, 100));
    const [old, fresh] = await Promise.all([newest(1), newest(2)]);
    expect(old).toEqual({ ok: false, error: 'cancelled' });
    expect(fresh.ok).toBe(true);
    expect(drawn.filter((seed) => seed === 1)).toHaveLength(1);
    expect(drawn.filter((seed) => seed === 2)).toHaveLength(10);
  });
});

describe('bins that tables share', () => {
  const even = Float64Array.from({ length: 1000 }, (_, k) => k);

  it('cover the middle of each table', () => {
    const { edges, counts } = sharedHistogram([even, even.map((value) => value + 500)]);
    expect(edges).toHaveLength(61);
    expect([edges[0], edges.at(-1)].map((edge) => Math.round(edge ?? NaN))).toEqual([5, 1494]);
    for (const one of counts) expect(one.reduce((sum, count) => sum + count, 0)).toBe(995);
  });

  it('are one without width where nothing is in doubt', () => {
    expect(sharedHistogram([Float64Array.of(4, 4, 4)])).toEqual({ edges: Float64Array.of(4, 4), counts: [Float64Array.of(3)] });
  });
});
