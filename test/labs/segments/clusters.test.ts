import { expect, test } from 'vitest';
import { inOwnUnits, elbowData, profileData, scatterData, silhouetteData } from '../../../src/labs/segments/clusters/chart-data.ts';
import { ClustersView } from '../../../src/labs/segments/clusters/clusters-view.svelte.ts';
import { whatSetsApart } from '../../../src/labs/segments/clusters/cluster-words.ts';
import { crossRows } from '../../../src/labs/segments/clusters/cross-rows.ts';
import { findings } from '../../../src/labs/segments/clusters/findings.ts';
import { kMeans } from '../../../src/model/clusters/k-means.ts';
import { nowhere } from '../../../src/labs/segments/partition.ts';
import { started } from '../../state/environment.ts';
import { settledView } from './settled-view.ts';

/** Three far groups on a line, and a second measure that says the same. */
const visits = [1, 2, 1, 2, 50, 51, 52, 100, 101];
const columns = { visits, spend: visits.map((n) => 10 * n) };
const documentOf = (params: object) =>
  ({ kind: 'document', document: { lifecurve: 1, model: 'clusters', seed: 7, params, data: { columns } } }) as const;

/** The sixty customers of the test's dataset. */
const stored = { kind: 'document', document: { lifecurve: 1, model: 'clusters', data: { dataset: 'distributor-channel' } } } as const;

async function shown(wanted: Parameters<typeof started>[0]) {
  const workbench = await started(wanted);
  await workbench.settings.learn('segments');
  const view = new ClustersView(() => workbench);
  await settledView(view, () => view.partition !== null && view.search.progress === null && view.byK.size >= view.allCompared.length);
  return { view, workbench };
}

test('the columns of a document are divided as far groups lie, the largest first, and every k is compared', async () => {
  const { view } = await shown({ wanted: documentOf({ k: 3 }) });
  expect([...(view.partition?.codes ?? [])]).toEqual([0, 0, 0, 0, 1, 1, 1, 2, 2]);
  expect(view.allCompared).toEqual([2, 3, 4, 5, 6, 7, 8]);
  const best = [...view.byK.values()].sort((a, b) => (b.silhouette ?? 0) - (a.silhouette ?? 0))[0];
  expect(best?.k).toBe(3);
});

test('starts made some at a time come to the same clusters as all at once', async () => {
  const { view } = await shown({ wanted: documentOf({ k: 4, starts: 5 }) });
  const { current } = view;
  const { inertia, labels } = kMeans(current!.of.features, 4, { starts: 5, seed: 7 });
  expect(current?.clustering.inertia).toBe(inertia);
  expect(current?.clustering.labels).toEqual(labels);
  const { features } = current!.of;
  const halves = [0, 2].map((after) => kMeans(features, 4, { starts: after === 0 ? 2 : 3, seed: 7, after }).inertia);
  expect(Math.min(...halves)).toBe(inertia);
});

test('taking another k that was compared shows it without looking again', async () => {
  const { view } = await shown({ wanted: documentOf({ k: 3 }) });
  view.change({ k: 2 });
  expect(view.current?.k).toBe(2);
  expect(view.partition?.regions).toHaveLength(2);
});

test('clusters are named by what sets them apart, and listed by a click', async () => {
  const { view } = await shown({ wanted: documentOf({ k: 3 }) });
  expect(view.words[0]).toBe('low visits and low spend');
  expect(view.words[2]).toContain('high');
  view.choose(['cluster-3']);
  expect([...(view.members ?? [])]).toEqual([7, 8]);
});

test('centres stand where their customers’ mean is, also on a logged axis in the logarithm’s own mean', async () => {
  const { view } = await shown({ wanted: documentOf({ k: 3, logged: [{ measure: 'spend' }] }) });
  const [first] = scatterData(view)?.centres ?? [];
  expect(first?.x).toBeCloseTo(1.5, 9);
  expect(first?.y).toBeCloseTo(Math.expm1((2 * Math.log1p(10) + 2 * Math.log1p(20)) / 4), 9);
  expect(
    inOwnUnits({ features: { ...view.current!.of.features, standardised: false }, logged: [true, false] }, 0, -Math.log(3)),
  ).toBeCloseTo(-2, 9);
});

test('the profile has the measures from the top, a row for each', async () => {
  const { view } = await shown({ wanted: documentOf({ k: 3, logged: [{ measure: 'spend' }] }) });
  const profile = profileData(view);
  expect(Array.from(profile?.ys ?? [], (y) => profile?.yAxis.format(y, 0))).toEqual(['spend', 'visits']);
  const { zScores } = view.description!;
  expect(profile?.values).toEqual([1, 3, 5, 0, 2, 4].map((place) => zScores[place]));
});

test('the elbow falls from the whole spread at one cluster, and the silhouette is drawn of every k', async () => {
  const { view } = await shown({ wanted: documentOf({ k: 3, standardise: false }) });
  const [inertia] = elbowData(view).series;
  const shares = Array.from(inertia?.y ?? []);
  expect(shares[0]).toBe(1);
  expect(shares.every((share, k) => k === 0 || share <= shares[k - 1]!)).toBe(true);
  const mean = visits.reduce((sum, n) => sum + n, 0) / visits.length;
  const spread = visits.reduce((sum, n) => sum + 101 * (n - mean) ** 2, 0);
  expect(shares[2]).toBeCloseTo((view.byK.get(3)?.clustering.inertia ?? NaN) / spread, 12);
  expect(Array.from(silhouetteData(view).series[0]?.x ?? [])).toEqual([2, 3, 4, 5, 6, 7, 8]);
});

test('customers of whom a measure is not known are in no cluster, and said to be', async () => {
  const { view } = await shown({ wanted: stored });
  expect(view.chosenKeys).toEqual(['recency', 'frequency', 'monetary']);
  const gaps = view.measures?.interval.filter((days) => Number.isNaN(days)).length ?? 0;
  view.toggle('interval');
  await settledView(view, () => view.current?.of.measures.length === 4);
  expect(view.partition?.codes.filter((code) => code === nowhere)).toHaveLength(gaps);
  expect(findings(view).some((sentence) => sentence.includes('are in no cluster'))).toBe(gaps > 0);
});

test('clusters are compared with each rule, everybody in a row counted once', async () => {
  const { view } = await shown({ wanted: stored });
  for (const against of view.comparable) {
    view.state.note('against', against);
    await settledView(view, () => view.cross?.against === against);
    const counted = view.cross?.table.reduce((sum, count) => sum + count, 0) ?? 0;
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThanOrEqual(60);
    expect(view.cross?.agreement).toBeLessThanOrEqual(1);
  }
});

test('a stopped search keeps what it found and goes on when asked', async () => {
  const workbench = await started({ wanted: documentOf({ k: 3 }) });
  await workbench.settings.learn('segments');
  const view = new ClustersView(() => workbench);
  await settledView(view, () => view.byK.has(3));
  view.search.stop();
  await settledView(view, () => view.search.progress === null);
  expect(view.search.stopped).toBe(true);
  expect(view.byK.size).toBeLessThan(7);
  expect(view.current?.k).toBe(3);
  view.change({ k: 8 });
  await settledView(view, () => view.current?.k === 8);
  expect(view.search.stopped).toBe(true);
  view.search.resume();
  await settledView(view, () => view.byK.size === 7);
});

test('a search that is stopped before anything is found says so, and another wish starts it again', async () => {
  const workbench = await started({ wanted: documentOf({ k: 3 }) });
  await workbench.settings.learn('segments');
  const view = new ClustersView(() => workbench);
  await settledView(view, () => view.search.progress !== null);
  view.search.stop();
  await settledView(view, () => view.search.progress === null);
  expect(view.partition).toBeNull();
  view.change({ starts: 3 });
  await settledView(view, () => view.current?.k === 3);
  expect(view.search.stopped).toBe(false);
});

test('a word is said from half a standard deviation on, a strong one from one and a half, three at most, the farthest first', () => {
  const description = {
    zScores: Float64Array.of(0.49, -0.5, 1.5, -1.4, 0.6, -3, 0, 0, 0, 0, 0, 0),
    ranking: Uint8Array.of(5, 2, 3, 4, 1, 0, 0, 1, 2, 3, 4, 5),
  };
  expect(whatSetsApart(description, 0, 6)).toEqual([
    { measure: 5, level: 'veryLow' },
    { measure: 2, level: 'veryHigh' },
    { measure: 3, level: 'low' },
  ]);
  expect(whatSetsApart(description, 1, 6)).toEqual([]);
});

test('a cross table shows shares of rows, without the segments that nobody is in', () => {
  const { columns, rows } = crossRows(Uint32Array.of(1, 0, 3, 0, 0, 0), 3);
  expect(columns).toEqual([0, 2]);
  expect(rows.map((row) => row.map(({ share }) => share))).toEqual([
    [0.25, 0.75],
    [0, 0],
  ]);
});
