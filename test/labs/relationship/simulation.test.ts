import { describe, expect, it, vi } from 'vitest';
import { keyOf, PopulationSimulation } from '../../../src/labs/relationship/simulation.svelte.ts';
import type { PopulationRequest } from '../../../workers/protocol.ts';
import { requestOf } from '../../workers/population-request.ts';
import { started } from '../../state/environment.ts';

async function simulation() {
  const workbench = await started();
  return { simulation: new PopulationSimulation(() => workbench), engine: await workbench.engines.populator };
}

const many = requestOf({ customers: 20_000, months: 12, detail: 'rates' });
const withRetention = (retention: number): PopulationRequest => requestOf({ customers: 20_000, months: 12, detail: 'rates', retention });
const whole = (one: PopulationSimulation) => vi.waitFor(() => expect(one.shown?.scale).toBe(1), 20_000);

describe('the newest simulation', () => {
  it('answers with a preview first, with everybody when it rests, and says how far that is', async () => {
    const { simulation: one } = await simulation();
    one.ask(many);
    await vi.waitFor(() => expect(one.shown?.scale).toBeGreaterThan(1));
    await vi.waitFor(() => expect(one.progress).toBeGreaterThan(0));
    await whole(one);
    expect(one.progress).toBeNull();
    expect(one.shown?.paid.clp.count).toBe(20_000);
  });

  it('shows requests in their order, and ends with the newest however quickly they come', async () => {
    const { simulation: one, engine } = await simulation();
    const run = vi.spyOn(engine, 'run');
    const seen: number[] = [];
    for (const retention of [0.9, 0.91, 0.92, 0.93, 0.94]) {
      one.ask(withRetention(retention));
      await vi.waitFor(() => expect(run).toHaveBeenCalled());
      const shown = one.shown?.population.request.params.retention.stability;
      if (shown !== undefined) seen.push(shown);
    }
    await whole(one);
    expect(one.shown?.paid.key).toBe(keyOf(withRetention(0.94)));
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('throws everybody away who comes late for an older request', async () => {
    const { simulation: one } = await simulation();
    one.ask(withRetention(0.9));
    await vi.waitFor(() => expect(one.progress).not.toBeNull());
    one.ask(withRetention(0.95));
    await whole(one);
    expect(one.shown?.population.request).toEqual(withRetention(0.95));
  });

  it('keeps the preview when everybody is given up, and simulates them after all', async () => {
    const { simulation: one } = await simulation();
    one.ask(many);
    await vi.waitFor(() => expect(one.progress).not.toBeNull());
    one.cancel();
    expect([one.progress, one.cancelled]).toEqual([null, keyOf(many)]);
    expect(one.shown?.scale).toBeGreaterThan(1);
    one.again();
    await whole(one);
    expect(one.cancelled).toBe('');
  });

  it('pays the same lives at another discount rate, and draws nothing', async () => {
    const { simulation: one, engine } = await simulation();
    one.ask(many);
    await whole(one);
    const lives = one.shown?.population;
    const asked = new Set<PropertyKey>();
    const run = engine.run.bind(engine);
    vi.spyOn(engine, 'run').mockImplementation((work, signal) =>
      run((tasks) => work(new Proxy(tasks, { get: (all, name) => (asked.add(name), Reflect.get(all, name) as unknown) })), signal),
    );
    const dearer = { ...many, params: { ...many.params, discountRate: 0.05 } };
    one.ask(dearer);
    await vi.waitFor(() => expect(one.shown?.paid.key).toBe(keyOf(dearer)), 20_000);
    expect(one.shown?.population).toBe(lives);
    expect([...asked].toSorted()).toEqual(['distribution', 'payAgain']);
    const { simulation: anew } = await simulation();
    anew.ask(dearer);
    await whole(anew);
    expect(one.shown?.paid.clps).toEqual(anew.shown?.paid.clps);
    expect(one.shown?.paid.distribution).toEqual(anew.shown?.paid.distribution);
  });

  it('says that a worker died, and tries again when it is told to', async () => {
    const { simulation: one, engine } = await simulation();
    const dead = vi.spyOn(engine, 'run').mockResolvedValue({ ok: false, error: 'worker-failed' });
    one.ask(many);
    await vi.waitFor(() => expect(one.failed).toBe(keyOf(many)));
    dead.mockRestore();
    one.again();
    await whole(one);
    expect(one.failed).toBe('');
  });

  it('forgets what was under way when it takes another simulation’s population over', async () => {
    const [{ simulation: one }, { simulation: other }] = await Promise.all([simulation(), simulation()]);
    other.ask(many);
    await whole(other);
    one.ask(withRetention(0.9));
    await vi.waitFor(() => expect(one.progress).not.toBeNull());
    const taken = other.shown;
    if (taken === null) throw new Error('nothing was simulated');
    one.take(taken, many);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect([one.shown, one.progress]).toEqual([taken, null]);
  });
});
