import { describe, expect, it } from 'vitest';
import { views } from '../../src/state/life-curve.svelte.ts';
import { encodeScenario } from '../../src/scenario/link.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { scenarioText } from '../../src/scenario/scenario-text.ts';
import type { Workbench } from '../../src/state/workbench.svelte.ts';
import type { Customer, Dataset } from '../../src/scenario/dataset.ts';
import { expectNear } from '../model/near.ts';
import { memory, sampleStore, started } from './environment.ts';
import { quiet } from './held-engine.ts';

const curve = {
  lifecurve: 1,
  model: 'life-curve',
  params: { h1: 0.025, v: 3.4, g1: 24, N: 2.2, now: 18, horizon: 60, discountRate: 0.0125 },
};
const mine: Dataset = {
  ...{ id: 'mine', title: 'Mine', note: '', unit: 'year', currency: '$', dated: false, origin: 'imported', pools: [], log: null },
};
const customer = (id: string, profit: readonly number[]): Customer => ({
  ...{ id, firstUnit: 1, ended: false, profit: Float64Array.from(profit) },
  ...{ revenue: null, cost: null, indirectBenefit: null, use: null },
});
const kinds = ({ messages }: Workbench) => messages.map(({ kind }) => kind);

describe('the first start', () => {
  it('shows the first course case with its stored customer, and says where long fits run', async () => {
    const workbench = await started();
    expect(workbench.lifeCurve.scenario.id).toBe('course-case-1');
    expectNear(workbench.lifeCurve.run.clp, 820.8745735);
    expect(workbench.lifeCurve.subject.customer?.id).toBe('C-001');
    expect(kinds(workbench)).toEqual(['engine-on-page']);
    expect([workbench.lab, workbench.datasets.length]).toEqual(['life-curve', 1]);
  });

  it('in an empty store shows the curve, without its history and with a message', async () => {
    const workbench = await started({ store: await memory() });
    expectNear(workbench.lifeCurve.run.clp, 820.8745735);
    expect(workbench.lifeCurve.subject).toMatchObject({ dataset: null, customer: null });
    expect(workbench.lifeCurve.valuation).toBeNull();
    expect(workbench.messages).toContainEqual({ kind: 'customer-missing', dataset: 'distributor-channel', customer: 'C-001' });
  });
});

describe('opening', () => {
  it('a reference shows the stored customer, from another dataset too', async () => {
    const store = await sampleStore();
    await store.saveDataset(mine, [customer('A', [1, 2, 4, 7])], '2024-02-01T00:00:00.000Z');
    const data = { dataset: 'mine', customer: 'A' };
    const workbench = await started({ store, wanted: { kind: 'document', document: { ...curve, unit: 'year', data } } });
    expect(workbench.current.dataset.id).toBe('mine');
    expect([...workbench.lifeCurve.subject.history]).toEqual([1, 2, 4, 7]);
    expect(workbench.lifeCurve.subject.customer?.id).toBe('A');
    expectNear(workbench.lifeCurve.run.clp, 820.8745735);
  });

  it('rows in the document shows them and needs no dataset', async () => {
    const document = { ...curve, data: { history: [3, 3.5, null, 5] } };
    const workbench = await started({ wanted: { kind: 'document', document } });
    expect([...workbench.lifeCurve.subject.history]).toEqual([3, 3.5, NaN, 5]);
    expect(workbench.lifeCurve.subject.customer).toBeNull();
    expect(workbench.lifeCurve.valuation?.fit.points).toBe(3);
  });

  it.each([
    ['customer', { dataset: 'distributor-channel', customer: 'nobody' }],
    ['dataset', { dataset: 'elsewhere', customer: 'C-001' }],
  ])('a %s that is not here shows the curve alone and says so', async (_, data) => {
    const workbench = await started({ wanted: { kind: 'document', document: { ...curve, data } } });
    expect(workbench.messages).toContainEqual({ kind: 'customer-missing', ...data });
    expectNear(workbench.lifeCurve.run.clp, 820.8745735);
    expect(workbench.lifeCurve.subject.history).toHaveLength(0);
    expect(workbench.current.dataset.id).toBe('distributor-channel');
  });

  it('a link restores parameters, pin and view exactly', async () => {
    const workbench = await started();
    const { lifeCurve } = workbench;
    lifeCurve.pinUp(lifeCurve.params);
    lifeCurve.turn('g1', 21.37);
    lifeCurve.turn('discountRate', 0.0173);
    lifeCurve.show('tab', 'similar', views);
    const payload = await encodeScenario(lifeCurve.scenario, { rows: false });
    const elsewhere = await started({ wanted: { kind: 'payload', payload } });
    expect(elsewhere.lifeCurve.params).toEqual(lifeCurve.params);
    expect(elsewhere.lifeCurve.run.clp).toBe(lifeCurve.run.clp);
    expect(elsewhere.lifeCurve.pin).toEqual(lifeCurve.pin);
    expect([elsewhere.lifeCurve.tab, elsewhere.lifeCurve.distance]).toEqual([lifeCurve.tab, lifeCurve.distance]);
    expect(elsewhere.lifeCurve.subject.customer?.id).toBe('C-001');
  });

  it('a damaged link shows the first course case and says so', async () => {
    const workbench = await started({ wanted: { kind: 'payload', payload: '1.xyz' } });
    expect(workbench.messages).toContainEqual({ kind: 'link-refused', faults: [{ code: 'damaged-link', path: [] }] });
    expect(workbench.lifeCurve.scenario.id).toBe('course-case-1');
  });

  it('an address with a wrong parameter opens the rest and says what was wrong', async () => {
    const document = { ...curve, params: { ...curve.params, lambda: 'fast' } };
    const workbench = await started({ wanted: { kind: 'document', document } });
    expect(workbench.lifeCurve.params.lambda).toBe(1);
    const [told] = workbench.messages.filter(({ kind }) => kind === 'link-notices');
    expect(told).toMatchObject({ faults: [{ code: 'not-a-number', path: ['params', 'lambda'] }] });
  });

  it('a scenario that does not exist shows the first and says so', async () => {
    const workbench = await started({ wanted: { kind: 'scenario', id: 'nowhere' } });
    expect(workbench.messages).toContainEqual({ kind: 'scenario-missing', id: 'nowhere' });
    expect(workbench.lifeCurve.scenario.id).toBe('course-case-1');
  });

  it('a file opens it, and a damaged one changes nothing', async () => {
    const workbench = await started();
    expect(await workbench.openFile('{"lifecurve":1,')).toBe(false);
    expect(kinds(workbench)).toContain('file-refused');
    expect(workbench.lifeCurve.scenario.id).toBe('course-case-1');
    const parsed = parseScenario({ ...curve, id: 'x', params: { ...curve.params, timing: 'none' } });
    expect(await workbench.openFile(parsed.ok ? scenarioText(parsed.value) : '')).toBe(true);
    expectNear(workbench.lifeCurve.run.clp, 1168.894651);
  });
});

describe('a message', () => {
  it('is told once a kind, the newest, and can be dismissed', async () => {
    const workbench = await started();
    workbench.tell({ kind: 'scenario-missing', id: 'a' });
    workbench.tell({ kind: 'scenario-missing', id: 'b' });
    const told = workbench.messages.filter(({ kind }) => kind === 'scenario-missing');
    expect(told).toEqual([{ kind: 'scenario-missing', id: 'b' }]);
    for (const message of told) workbench.dismiss(message);
    expect(kinds(workbench)).toEqual(['engine-on-page']);
  });

  it('tells what was not saved', async () => {
    const store = await sampleStore();
    const workbench = await started({ store });
    store.close();
    expect(await workbench.kept.keepScenario(workbench.shown.scenario, 'x').catch(() => false)).toBe(false);
    expect(kinds(workbench)).toContain('outdated');
  });
});

describe('datasets', () => {
  it('saved opens, deleted gives way to another, and the last leaves nothing behind', async () => {
    const workbench = await started();
    expect(await workbench.saveDataset(mine, [customer('A', [1, 2, 4])])).toBe(true);
    expect([workbench.current.dataset.id, workbench.datasets.length]).toEqual(['mine', 2]);
    await workbench.deleteDataset('mine');
    expect(workbench.current.dataset.id).toBe('distributor-channel');
    await workbench.deleteDataset('distributor-channel');
    expect([workbench.datasets, workbench.current.customers, workbench.current.dataset.id]).toEqual([[], [], '']);
  });

  it('asked for one after the other show the last, whichever is read first', async () => {
    const store = await sampleStore();
    for (const id of ['slow', 'quick']) await store.saveDataset({ ...mine, id }, [customer(id, [1, 2, 3])], '2024-03-01T00:00:00.000Z');
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    const readCustomers: typeof store.readCustomers = async (id) => {
      if (id === 'slow') await slow;
      return store.readCustomers(id);
    };
    const workbench = await started({ store: { ...store, readCustomers } });
    const first = workbench.openDataset('slow');
    await workbench.openDataset('quick');
    release();
    await first;
    expect(workbench.current.dataset.id).toBe('quick');
  });

  it('written elsewhere are noticed', async () => {
    const store = await sampleStore();
    const workbench = await started({ store });
    await store.saveDataset(mine, [customer('A', [1, 2, 4])], '2024-03-01T00:00:00.000Z');
    await quiet();
    expect(workbench.datasets.map(({ id }) => id)).toEqual(['distributor-channel', 'mine']);
  });
});

describe('a kept scenario', () => {
  it('can be opened again as it was, under its title, and be deleted', async () => {
    const workbench = await started();
    workbench.lifeCurve.turn('g1', 20);
    const { clp } = workbench.lifeCurve.run;
    expect(await workbench.kept.keepScenario(workbench.shown.scenario, 'Mine')).toBe(true);
    const [kept] = workbench.kept.scenarios;
    workbench.lifeCurve.reset();
    await workbench.openFile(kept?.text ?? '');
    expect(workbench.lifeCurve.run.clp).toBe(clp);
    expect([workbench.lifeCurve.scenario.title, workbench.lifeCurve.scenario.id]).toEqual(['Mine', null]);
    await workbench.kept.deleteScenario(kept?.id ?? '');
    expect(workbench.kept.scenarios).toEqual([]);
  });
});

describe('a lab of whole datasets', () => {
  const matrix = { lifecurve: 1, model: 'value-matrix', title: 'Mine', data: { dataset: 'distributor-channel' } };

  it('opens with its own sample, which is put in for it, in place of the dataset that every start opens', async () => {
    const workbench = await started();
    await workbench.showLab('rfm');
    const { reference } = workbench.shown.scenario.data;
    expect([workbench.lab, workbench.current.dataset.id]).toEqual(['rfm', reference?.dataset]);
    expect(workbench.current.dataset.log).not.toBeNull();
    expect(workbench.current.customers.length).toBeGreaterThan(0);
  });

  it('shows a dataset that is opened in it, under the scenario’s numbers and without its words', async () => {
    const store = await sampleStore();
    await store.saveDataset(mine, [customer('A', [1, 2, 4, 7])], '2024-02-01T00:00:00.000Z');
    const workbench = await started({ store, wanted: { kind: 'document', document: matrix } });
    await workbench.openDataset('mine');
    expect(workbench.shown.scenario).toMatchObject({ title: null, data: { reference: { dataset: 'mine', customer: null } } });
    await workbench.showLab('data');
    await workbench.openDataset('distributor-channel');
    await workbench.showLab('value-matrix');
    expect(workbench.shown.scenario.data.reference).toEqual({ dataset: 'distributor-channel', customer: null });
  });

  it('says so where a scenario’s dataset is neither stored nor a sample', async () => {
    const document = { ...matrix, data: { dataset: 'theirs' } };
    const workbench = await started({ wanted: { kind: 'document', document } });
    expect(workbench.messages).toContainEqual({ kind: 'dataset-missing', dataset: 'theirs' });
    expect(workbench.current.dataset.id).toBe('distributor-channel');
  });

  it('says that it is opening one, and of two that are asked for one after the other the last is shown', async () => {
    const store = await sampleStore();
    await store.saveDataset(mine, [customer('A', [1, 2, 4, 7])], '2024-02-01T00:00:00.000Z');
    const workbench = await started({ store });
    const slow = workbench.openDataset('magazine');
    expect(workbench.opening).toBe(true);
    const last = workbench.openDataset('mine');
    expect(await Promise.all([slow, last])).toEqual([false, true]);
    expect([workbench.current.dataset.id, workbench.opening]).toEqual(['mine', false]);
  });

  it('leaves a reference of another kind of lab alone', async () => {
    const data = { dataset: 'theirs', customer: 'A' };
    const document = {
      lifecurve: 1,
      model: 'retention',
      title: 'Mine',
      params: { retention: 0.8, profit: 10, discountRate: 0.1, periods: 3 },
      data,
    };
    const workbench = await started({ wanted: { kind: 'document', document } });
    expect(workbench.shown.scenario).toMatchObject({ model: 'retention', title: 'Mine', data: { reference: data } });
    expect(kinds(workbench)).not.toContain('dataset-missing');
  });
});
