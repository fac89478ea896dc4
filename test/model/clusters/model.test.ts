import { describe, expect, it } from 'vitest';
import { clusters } from '../../../src/model/clusters/model.ts';
import { refusals } from '../refusal.ts';

const columns = { spend: [1, 2, 3, 100, 102], visits: [5, 5, 6, 5, 6] };
const resultsOf = (params: object, given: object = columns, seed = 7) => {
  const run = clusters.run({ params, data: { columns: given }, seed });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
};

describe('the model', () => {
  it('says the cluster of each row, from 0, and what each cluster is like', () => {
    const results = resultsOf({ k: 2, standardise: false });
    expect([...results.clusters]).toEqual([0, 0, 0, 1, 1]);
    expect([...results.sizes]).toEqual([3, 2]);
    expect([...(results.centres.spend ?? [])]).toEqual([2, 101]);
    expect([...(results.centres.visits ?? [])].map((mean) => Math.round(100 * mean) / 100)).toEqual([5.33, 5.5]);
    expect(results.apart).toEqual(['spend', 'spend']);
    expect(results.zScores.spend?.[1]).toBeGreaterThan(1);
    expect(results.inertia).toBeCloseTo(2 + 2 + 2 / 3 + 0.5, 9);
    expect(results.silhouette).toBeGreaterThan(0.95);
    expect(results.ending).toBe('converged');
    expect(results.silhouettes).toBeNull();
  });

  it('has the document’s luck, or its own', () => {
    const given = { x: Array.from({ length: 60 }, (_, k) => (k * 37) % 101), y: Array.from({ length: 60 }, (_, k) => (k * 53) % 97) };
    const inertia = (params: object, seed: number) => resultsOf({ k: 6, starts: 1, ...params }, given, seed).inertia;
    const seeds = Array.from({ length: 12 }, (_, seed) => seed);
    expect(new Set(seeds.map((seed) => inertia({}, seed))).size).toBeGreaterThan(1);
    expect(new Set(seeds.map((seed) => inertia({ seed: 3 }, seed))).size).toBe(1);
    expect(inertia({ seed: 3 }, 0)).toBe(inertia({}, 3));
  });

  it('compares numbers of clusters if asked', () => {
    const { silhouettes } = resultsOf({ compare: 3 });
    expect(Object.keys(silhouettes ?? {})).toEqual(['2', '3']);
    expect(silhouettes?.['2']).toBe(resultsOf({ k: 2 }).silhouette);
  });

  it('takes logarithms of the measures that are told', () => {
    const skewed = { spend: [1, 1.1, 10, 11, 100, 150] };
    expect([...resultsOf({ k: 3, logged: [{ measure: 'spend' }] }, skewed).sizes]).toEqual([2, 2, 2]);
    expect([...resultsOf({ k: 3 }, skewed).sizes]).toEqual([4, 1, 1]);
  });

  it('refuses by name', () => {
    expect(refusals(clusters, { k: 6 }, { columns })).toEqual(['too-short data.columns']);
    expect(refusals(clusters, { k: 21 }, { columns })).toEqual(['out-of-range params.k']);
    expect(refusals(clusters, { logged: [{ measure: 'spent' }] }, { columns })).toEqual(['not-listed params.logged.0.measure']);
    expect(refusals(clusters, {}, { columns: { ...columns, visits: [1] } })).toEqual(['too-short data.columns.visits']);
    expect(refusals(clusters, { k: 1 }, { columns: JSON.parse('{ "__proto__": [1] }') as object })).toContain(
      'unknown-key data.columns.__proto__',
    );
  });
});
