import { describe, expect, it } from 'vitest';
import { tiers } from '../../../src/model/tiers/model.ts';
import { refusals } from '../refusal.ts';

const data = { loyalty: [80, 50, 10, 20], spend: [90, 60, 20, null], credit: [100, 40, 3, 50] };
const resultsOf = (params: object, given: object = data) => {
  const run = tiers.run({ params, data: given, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
};

describe('the model', () => {
  it('scores points as they are, cuts them and adds up each tier', () => {
    const results = resultsOf({ scaling: 'none', costs: { high: 100, middle: 10, ordinary: 1 } });
    expect([...results.score]).toEqual([90, 50, 11, NaN]);
    expect(results.tiers).toEqual(['high', 'middle', 'ordinary', 'none']);
    expect(results.lists).toEqual(['red', 'normal', 'black', 'normal']);
    expect(results.sizes).toEqual({ high: 1, middle: 1, ordinary: 1 });
    expect(results.cost).toEqual({ high: 100, middle: 10, ordinary: 1 });
    expect(results.value).toEqual({ high: 90, middle: 60, ordinary: 20 });
    expect(results.listSizes).toEqual({ red: 1, normal: 2, black: 1 });
  });

  it('ranks the customers where nothing is said', () => {
    expect([...resultsOf({ weights: { spend: 0, credit: 0 } }).score]).toEqual([87.5, 62.5, 12.5, 37.5]);
    expect(resultsOf({ weights: 1 })).toEqual(resultsOf({}));
  });

  it('refuses by name', () => {
    expect(refusals(tiers, { weights: 0 }, data)).toEqual(['no-total params.weights']);
    expect(refusals(tiers, { cuts: { high: 30 } }, data)).toEqual(['below params.cuts.high']);
    expect(refusals(tiers, { lists: { black: 95 } }, data)).toEqual(['below params.lists.red']);
    expect(refusals(tiers, {}, { ...data, spend: [1], credit: [1, 2, 3, 4, 5] })).toEqual(['too-short data.spend', 'too-many data.credit']);
    expect(refusals(tiers, {}, { loyalty: [], spend: [], credit: [] })).toEqual(['too-short data.loyalty']);
    expect(refusals(tiers, { costs: { high: -1 } }, data)).toEqual(['out-of-range params.costs.high']);
  });
});
