import { expect, test } from 'vitest';
import { AbcView } from '../../../src/labs/segments/abc/abc-view.svelte.ts';
import { lorenzData, rankedData } from '../../../src/labs/segments/abc/chart-data.ts';
import { findings } from '../../../src/labs/segments/abc/findings.ts';
import type { Ranking } from '../../../src/model/abc-classes/ranking.ts';
import type { Customer } from '../../../src/scenario/dataset.ts';
import type { Wanted } from '../../../src/state/wanted.ts';
import { distributorChannel } from '../../../src/store/samples/distributor-channel.ts';
import type { Store } from '../../../src/store/store.ts';
import { sampleStore, started } from '../../state/environment.ts';
import { settledView } from './settled-view.ts';

async function shown(wanted: Wanted, store?: Store): Promise<AbcView> {
  const workbench = await started({ wanted, ...(store && { store }) });
  await workbench.settings.learn('segments');
  const view = new AbcView(() => workbench);
  await settledView(view, () => view.partition !== null);
  return view;
}

const textbook = { kind: 'scenario', id: 'abc-43-customers' } as const;
const values = (...list: number[]) =>
  ({ kind: 'document', document: { lifecurve: 1, model: 'abc-classes', data: { values: list } } }) as const;
const losing = (id: string): Customer => ({
  ...{ id, firstUnit: 24_000, ended: false, profit: Float64Array.of(-1, -2) },
  ...{ revenue: null, cost: null, indirectBenefit: null, use: null },
});
const rankingOf = (view: AbcView): Ranking => {
  if (view.ranking === null) throw new Error('no ranking');
  return view.ranking;
};

test('the textbook’s 43 customers stand in classes of 12, 15 and 16, on the screen as in the model', async () => {
  const view = await shown(textbook);
  expect(view.figures.map(({ customers }) => customers)).toEqual([12, 15, 16]);
  expect(view.partition?.regions.map(({ label }) => label)).toEqual(['A · VIP', 'B · important', 'C · ordinary']);
});

test('a cut does not pass its neighbour', async () => {
  const view = await shown(textbook);
  view.cut(0, 0.99);
  expect(view.cuts).toEqual([0.85, 0.85]);
  view.cut(1, 0.2);
  expect(view.cuts).toEqual([0.85, 0.85]);
});

test('the handles stand on the curve, and the spans are as wide as their classes', async () => {
  const view = await shown(textbook);
  const { handles = [], spans = [] } = rankedData(view, rankingOf(view));
  expect(handles.map(({ x, y }) => [x, y])).toEqual([
    [12 / 43, 0.55],
    [27 / 43, 0.85],
  ]);
  expect(spans.map(({ from, to }) => Math.round(43 * (to - from)))).toEqual([12, 15, 16]);
});

test('the Lorenz curve’s handle stands where the rest hold what the best do not', async () => {
  const view = await shown(textbook);
  const [top] = lorenzData(view, rankingOf(view)).handles ?? [];
  expect([top?.x, top?.y]).toEqual([0.8, 1 - view.topShare]);
});

test('values that add up to nothing have no shares, and the screen says so', async () => {
  const store = await sampleStore();
  await store.saveDataset({ ...distributorChannel, id: 'losses' }, [losing('A'), losing('B')], '2024-02-01T00:00:00.000Z');
  const document = { lifecurve: 1, model: 'abc-classes', data: { dataset: 'losses' } };
  const view = await shown({ kind: 'document', document }, store);
  expect(view.withoutTotal).toBe(true);
  expect(findings(view)).toEqual([]);
});

test('customers who cost more than they bring are counted in words', async () => {
  const view = await shown(values(50, 30, 20, -10, -5));
  expect(findings(view).some((sentence) => sentence.startsWith('2 customers cost more'))).toBe(true);
});

test('a change that a document would be refused for changes nothing, and the screen has the reason until something else is changed', async () => {
  const view = await shown(textbook);
  view.change({ top: 2 });
  expect(view.params.top).toBe(0.2);
  expect(view.refused.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual(['params.top out-of-range']);
  view.change({ top: 0.3 });
  expect(view.refused).toEqual([]);
});
