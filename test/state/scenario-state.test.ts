import { describe, expect, it } from 'vitest';
import type { RetentionParams } from '../../src/model/retention/specification.ts';
import { encodeScenario } from '../../src/scenario/link.ts';
import type { ScenarioState } from '../../src/state/scenario-state.svelte.ts';
import { opened } from '../scenario/documents.ts';
import { started } from './environment.ts';

const document = { lifecurve: 1, model: 'retention', params: { retention: [0.7, 0.8], profit: 10, discountRate: 0.1, periods: 2 } };
const projection = { lifecurve: 1, model: 'retention-projection', params: {}, data: { survivors: [1000, 631, 468, 382] } };
const tabs = ['explain', 'table'] as const;

async function shown(wanted: object) {
  const workbench = await started({ wanted: { kind: 'document', document: wanted } });
  return { workbench, state: workbench.shown as unknown as ScenarioState<RetentionParams> };
}

describe('a scenario of another lab', () => {
  it('is shown in its lab when a link asks for it, and the life curve waits unchanged', async () => {
    const { workbench, state } = await shown(document);
    expect([workbench.lab, state.params.retention]).toEqual(['retention', [0.7, 0.8]]);
    await workbench.showLab('life-curve');
    expect(workbench.shown.scenario.id).toBe('course-case-1');
    await workbench.showLab('retention');
    expect(workbench.shown).toBe(state);
  });

  it('is the first of the catalogue where the lab was never opened', async () => {
    const workbench = await started();
    await workbench.showLab('retention');
    expect(workbench.shown.scenario.id).toBe('magazine-renewals');
    await workbench.showLab('data');
    expect([workbench.lab, workbench.shown.scenario.id]).toEqual(['data', 'magazine-renewals']);
  });

  it('of labs asked for one after the other shows the last', async () => {
    const workbench = await started();
    await Promise.all([workbench.showLab('retention'), workbench.showLab('data')]);
    expect(workbench.lab).toBe('data');
  });
});

describe('its numbers', () => {
  it('change in steps that can be taken back, what is open beside them stays', async () => {
    const { state } = await shown(document);
    expect(state.change({ ...state.params, retention: 0.9 })).toEqual([]);
    state.show('tab', 'table', tabs);
    state.undo();
    expect([state.params.retention, state.shown('tab', tabs), state.changed]).toEqual([[0.7, 0.8], 'table', false]);
    state.redo();
    expect([state.params.retention, state.changed]).toEqual([0.9, true]);
    state.reset();
    expect([state.params.retention, state.shown('tab', tabs), state.changed]).toEqual([[0.7, 0.8], 'table', false]);
  });

  it('that a document would refuse change nothing, and say why', async () => {
    const { state } = await shown(document);
    expect(state.change({ ...state.params, retention: 1.2 })).toMatchObject([{ code: 'out-of-range', path: ['params', 'retention'] }]);
    expect(state.params.retention).toEqual([0.7, 0.8]);
  });

  it('are pinned and compared, one step of undo each', async () => {
    const { state } = await shown(document);
    state.pinUp(state.params);
    state.change({ ...state.params, retention: 0.9 });
    expect(state.pin?.retention).toEqual([0.7, 0.8]);
    state.undo();
    state.undo();
    expect(state.pin).toBeNull();
  });
});

describe('a link', () => {
  it('carries counts that are nobody’s records, also where rows are left out', async () => {
    const payload = await encodeScenario(opened(projection), { rows: false });
    const workbench = await started({ wanted: { kind: 'payload', payload } });
    expect([workbench.lab, workbench.shown.scenario.data.inline]).toEqual(['projection', { survivors: [1000, 631, 468, 382] }]);
  });
});
