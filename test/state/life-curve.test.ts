import { beforeEach, describe, expect, it } from 'vitest';
import { ceilingOf, turned } from '../../src/model/life-curve/levers.ts';
import { catalogueScenario } from '../../src/scenario/catalogue.ts';
import { views, type LifeCurveState } from '../../src/state/life-curve.svelte.ts';
import type { Workbench } from '../../src/state/workbench.svelte.ts';
import { expectNear } from '../model/near.ts';
import { sampleStore, started } from './environment.ts';
import { HeldEngine, quiet } from './held-engine.ts';

let engine: HeldEngine;
let workbench: Workbench;
let state: LifeCurveState;

beforeEach(async () => {
  engine = new HeldEngine();
  workbench = await started({ engine });
  state = workbench.lifeCurve;
});

async function opened(id: string): Promise<void> {
  const customer = workbench.current.customer(id);
  if (customer === null) throw new Error(`no ${id}`);
  await workbench.openCustomer(customer);
}

describe('turning a lever', () => {
  it('changes curve, CLP and scenario together, and is one step', () => {
    const before = state.run.clp;
    expectNear(before, 820.8745735);
    state.turn('ceiling', 22);
    expect(state.run.clp).toBeGreaterThan(before);
    expect(state.scenario.params).toBe(state.params);
    expectNear(ceilingOf(state.params), 22, 1e-12);
    state.undo();
    expect([state.run.clp, state.steps.canUndo, state.steps.canRedo]).toEqual([before, false, true]);
  });

  it('by a drag of many values is one step', () => {
    const start = state.params;
    state.steps.hold();
    for (let g1 = 23; g1 >= 15; g1--) state.turn('g1', g1);
    expect(state.params.g1).toBe(15);
    state.steps.release();
    state.undo();
    expect(state.params).toBe(start);
    state.redo();
    expect(state.params.g1).toBe(15);
  });

  it('loses nothing when the language is switched in the middle of a drag', async () => {
    const start = state.params;
    state.steps.hold();
    state.turn('g1', 22);
    await workbench.settings.speak('zh-CN');
    expect([state.params.g1, state.steps.holding]).toEqual([22, true]);
    state.turn('g1', 20);
    state.steps.release();
    expect(state.params.g1).toBe(20);
    expect(workbench.settings.messages.lab.undo).toBe('撤销');
    state.undo();
    expect(state.params).toBe(start);
  });

  it('to what a document would refuse changes nothing', () => {
    const before = state.scenario;
    state.change({ ...state.params, g2: 3, h2: 0.1 });
    expect(state.scenario).toBe(before);
    expect(state.steps.canUndo).toBe(false);
  });

  it('can be taken back as a whole, and by undo again', () => {
    expect(state.changed).toBe(false);
    state.turn('g1', 20);
    state.turn('discountRate', 0.02);
    expect(state.changed).toBe(true);
    state.show('tab', 'table', views);
    state.reset();
    expect([state.changed, state.tab]).toEqual([false, 'table']);
    expect(state.params).toEqual(state.start.params);
    state.undo();
    expect(state.params).toMatchObject({ g1: 20, discountRate: 0.02 });
  });
});

describe('a fit', () => {
  it('of the open history tells where each parameter comes from, and who lends', () => {
    expect(state.valuation?.fit.shape).toBe('growth');
    expect(state.similar).toHaveLength(5);
    expect(state.similar.map(({ id }) => id)).not.toContain('C-001');
    expect([...state.similar].sort((a, b) => a.distance - b.distance)).toEqual(state.similar);
    expect(state.fitting).toBe(false);
  });

  it('again discards what was turned, counts as before, and undo brings it back', () => {
    state.turn('h1', 0.04);
    state.turn('discountRate', 0.02);
    state.refit();
    expectNear(state.params.h1, 0.025, 1e-9);
    expect(state.params.discountRate).toBe(0.02);
    state.undo();
    expect(state.params.h1).toBe(0.04);
  });

  it('compared by shape asks the past customers again, and keeps what is turned', async () => {
    state.turn('g1', 20);
    const before = state.valuation?.similar;
    await state.compareBy('shape', workbench.current);
    expect(state.distance).toBe('shape');
    expect(state.params.g1).toBe(20);
    expect(state.valuation?.similar).not.toEqual(before);
  });

  it('asked for twice shows the newer, and nothing half done in between', async () => {
    const before = state.valuation;
    engine.holding = true;
    const first = state.compareBy('shape', workbench.current);
    const second = state.compareBy('level', workbench.current);
    await quiet();
    engine.go(0);
    await first;
    expect([state.valuation, state.fitting]).toEqual([before, true]);
    engine.go(0);
    await second;
    expect([state.distance, state.fitting]).toEqual(['level', false]);
    expect(state.valuation).toEqual(before);
  });
});

describe('a customer', () => {
  it('opens with its own fit, counted as the one before', async () => {
    state.turn('horizon', 24);
    state.change({ ...state.params, timing: 'mid-unit' });
    await opened('C-002');
    expect(state.subject.customer?.id).toBe('C-002');
    expect(state.params).toMatchObject({ now: 14, horizon: 24, timing: 'mid-unit' });
    expectNear(state.params.g1, 12, 1e-6);
    expect(state.scenario.data.reference).toEqual({ dataset: 'distributor-channel', customer: 'C-002' });
    expect(state.scenario.unit).toBe('month');
    expect(state.steps.canUndo).toBe(false);
  });

  it('keeps the view of the one before', async () => {
    state.show('tab', 'similar', views);
    await state.compareBy('shape', workbench.current);
    await opened('C-002');
    expect([state.tab, state.distance, state.pin]).toEqual(['similar', 'shape', null]);
  });

  it('opened before the fit of another ends is the only one shown', async () => {
    engine.holding = true;
    const first = opened('C-002');
    await quiet();
    const second = opened('C-003');
    await quiet();
    expect(engine.waiting).toBe(2);
    engine.go(1);
    await second;
    const shown = { scenario: state.scenario, valuation: state.valuation, similar: state.similar };
    engine.go(0);
    await first;
    expect({ scenario: state.scenario, valuation: state.valuation, similar: state.similar }).toEqual(shown);
    expect(state.subject.customer?.id).toBe('C-003');
    expect(state.params.now).toBe(36);
    expect(state.fitting).toBe(false);
  });

  it('opened while another distance is tried opens all the same, by that distance', async () => {
    engine.holding = true;
    const opening = opened('C-002');
    await quiet();
    const comparing = state.compareBy('shape', workbench.current);
    await quiet();
    while (engine.waiting > 0) engine.go(0);
    await Promise.all([opening, comparing]);
    expect(state.params.now).toBe(14);
    expectNear(state.params.g1, 12, 1e-6);
    expect(state.distance).toBe('shape');
  });

  it('whose fit fails holds its last level', async () => {
    engine.failing = true;
    await opened('C-002');
    const last = state.subject.history.at(-1) ?? NaN;
    expect(state.valuation).toBeNull();
    expect(state.similar).toEqual([]);
    expect([...state.run.profit]).toEqual(Array.from({ length: 60 }, () => last));
  });
});

describe('a pin', () => {
  it('stays while the curve is turned, is a step of its own, and comes off', () => {
    const pinned = state.params;
    state.pinUp(pinned);
    state.turn('g1', 20);
    expect(state.pin).toEqual(pinned);
    state.undo();
    state.undo();
    expect(state.pin).toBeNull();
    state.redo();
    state.pinUp(null);
    expect(state.pin).toBeNull();
  });

  it('is kept with its customer and there when it is opened again, unchanged', async () => {
    await opened('C-002');
    state.turn('ceiling', 12);
    const pinned = state.params;
    state.pinUp(pinned);
    await opened('C-003');
    expect(state.pin).toBeNull();
    await opened('C-002');
    expect(state.pin).toEqual(pinned);
    expect(state.changed).toBe(false);
    state.show('tab', 'table', views);
    expect(state.changed).toBe(false);
    state.pinUp(null);
    expect(state.changed).toBe(false);
    await opened('C-001');
    await opened('C-002');
    expect(state.pin).toBeNull();
  });

  it('that no document would take is none', async () => {
    const scenario = catalogueScenario('course-case-1');
    if (scenario === null) throw new Error('no scenario');
    await state.open({ ...scenario, view: { pin: { h1: 'x' }, tab: 'nowhere', distance: 3 } }, state.subject, workbench.current);
    expect([state.tab, state.distance, state.pin]).toEqual(['explain', 'level', null]);
  });
});

describe('a scenario with a history', () => {
  it('becomes the life curve of its fit', async () => {
    await workbench.open({ kind: 'scenario', id: 'history-with-a-gap' });
    expect(state.scenario.model).toBe('life-curve');
    expectNear(state.params.h1, 0.0301, 5e-4);
    expect(state.params.now).toBe(18);
    expect(Number.isNaN(state.subject.history[5])).toBe(true);
    expect(state.steps.canUndo).toBe(false);
  });

  it('whose fit fails still shows its own history, at its last level', async () => {
    engine.failing = true;
    await workbench.open({ kind: 'scenario', id: 'history-with-a-gap' });
    expect([state.scenario.model, state.params.now, state.params.v]).toEqual(['life-curve', 18, 12.24]);
  });

  it('gives its rows away only where they are asked for, gaps as null', async () => {
    const store = await sampleStore();
    const other = await started({ store, wanted: { kind: 'scenario', id: 'history-with-a-gap' } });
    const rows = other.lifeCurve.scenarioWithRows.data.inline.history as readonly (number | null)[];
    expect(rows.slice(4, 8)).toEqual([2.76, null, null, 4.33]);
    const bare = state.scenarioWithRows.data;
    expect(bare.inline.history).toHaveLength(18);
    expect(state.scenario.data.inline).toEqual({});
  });
});

it('a customer of another time unit is counted at the same effective rate', () => {
  state.change({ ...turned(state.params, 'discountRate', 0.02), timing: 'end-of-unit' });
  const yearly = state.countingFor('year');
  expectNear(yearly.discountRate, 1.02 ** 12 - 1, 1e-12);
  expect([yearly.timing, yearly.horizon]).toEqual(['end-of-unit', 5]);
});
