import { describe, expect, it } from 'vitest';
import { relationship } from '../../src/model/relationship/model.ts';
import type { Engine } from '../../workers/engine.ts';
import { PageEngine } from '../../workers/page-engine.ts';
import { populationTasks } from '../../workers/population-tasks.ts';
import type { PopulationTasks } from '../../workers/protocol.ts';
import { payAgain, simulatePopulation } from '../../workers/simulate-population.ts';
import { requestOf } from './population-request.ts';

const request = requestOf({ customers: 9000, months: 24, detail: 'rates', arrivals: 12.5 });
const page = () => new PageEngine(populationTasks);

/** Several places that work at the same time and end in any order. */
function shuffled(size: number): Engine<PopulationTasks> {
  const inner = page();
  let turn = 0;
  return {
    ...{ place: 'workers', size },
    async run(work, signal) {
      const waits = (turn++ * 7) % 5;
      for (let wait = 0; wait < waits; wait++) await new Promise((resolve) => setTimeout(resolve));
      return inner.run(work, signal);
    },
  };
}

describe('a population on an engine', () => {
  it('is the same to the last bit in any number of pieces, whichever ends first', async () => {
    const [one, five] = await Promise.all([simulatePopulation(page(), request), simulatePopulation(shuffled(5), request)]);
    expect(one.ok && one.value.outcome).toEqual(five.ok && five.value.outcome);
    expect(one.ok && one.value.customers).toEqual(five.ok && five.value.customers);
  });

  it('is the population of the headless model', async () => {
    const run = await simulatePopulation(page(), request);
    const results = relationship.evaluate(request.params, {}, request.seed);
    if (!run.ok) throw new Error(run.error);
    const { clp } = run.value.outcome.statusQuo.all;
    expect(clp.sum / clp.count).toBe(results.meanClp);
    expect(run.value.distribution.quantiles).toEqual(results.quantiles);
  });

  it('tells its progress, which only rises, up to the end', async () => {
    const told: number[] = [];
    await simulatePopulation(page(), request, { onProgress: (share) => told.push(share) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('ends behind the chunks under way when it is not wanted any more', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const onProgress = (share: number) => {
      told.push(share);
      stop.abort();
    };
    expect(await simulatePopulation(shuffled(2), request, { signal: stop.signal, onProgress })).toEqual({ ok: false, error: 'cancelled' });
    expect(told.length).toBeLessThanOrEqual(2);
  });

  it('is reported, not hung, when its workers die', async () => {
    const dead: Engine<PopulationTasks> = { place: 'workers', size: 3, run: () => Promise.resolve({ ok: false, error: 'worker-failed' }) };
    expect(await simulatePopulation(dead, request)).toEqual({ ok: false, error: 'worker-failed' });
  });

  it('is tried again on another worker, then reported, when a worker never answers', async () => {
    const inner = page();
    let asked = 0;
    const silent = (deaf: (turn: number) => boolean): Engine<PopulationTasks> => ({
      ...{ place: 'workers', size: 1 },
      run: (work, signal) =>
        deaf(++asked)
          ? new Promise((resolve) => signal?.addEventListener('abort', () => resolve({ ok: false, error: 'cancelled' })))
          : inner.run(work, signal),
    });
    const once = await simulatePopulation(
      silent((turn) => turn === 2),
      request,
      {},
      50,
    );
    const whole = await simulatePopulation(page(), request);
    expect(once.ok && once.value.outcome).toEqual(whole.ok && whole.value.outcome);
    const never = silent(() => true);
    expect(await simulatePopulation(never, request, {}, 50)).toEqual({ ok: false, error: 'worker-failed' });
  });

  it('is paid again at another rate as if it had been simulated at it', async () => {
    const dearer = { ...request, params: { ...request.params, discountRate: 0.04, timing: 'end-of-unit' as const } };
    const [once, anew] = await Promise.all([simulatePopulation(page(), request), simulatePopulation(page(), dearer)]);
    if (!once.ok || !anew.ok) throw new Error('no population');
    const paid = await payAgain(page(), once.value, dearer);
    expect(paid.ok && paid.value.clps).toEqual(anew.value.customers.map(({ clp }) => clp));
  });
});
