import { describe, expect, it } from 'vitest';
import { valueMatrix } from '../../../src/model/value-matrix/model.ts';
import { expectNear } from '../near.ts';
import { refusals } from '../refusal.ts';

const data = { currentValue: [1, 2, 3, 4, null], growthPotential: [30, 10, 40, 20, 99] };
const resultsOf = (params: object, given: object = data) => {
  const run = valueMatrix.run({ params, data: given, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
};

describe('the model', () => {
  it('cuts at the medians of those it knows', () => {
    const { types, thresholds, sizes, shares, values, valueShares, growth, growthShares } = resultsOf({});
    expect(thresholds).toEqual({ currentValue: 2.5, growthPotential: 25 });
    expect(types).toEqual(['iron', 'lead', 'platinum', 'gold', 'none']);
    expect(sizes).toEqual({ lead: 1, iron: 1, gold: 1, platinum: 1 });
    expect(shares).toEqual({ lead: 0.25, iron: 0.25, gold: 0.25, platinum: 0.25 });
    expect(values).toEqual({ lead: 2, iron: 1, gold: 4, platinum: 3 });
    expect(valueShares).toEqual({ lead: 0.2, iron: 0.1, gold: 0.4, platinum: 0.3 });
    expect(growth).toEqual({ lead: 10, iron: 30, gold: 20, platinum: 40 });
    expect(growthShares).toEqual({ lead: 0.1, iron: 0.3, gold: 0.2, platinum: 0.4 });
  });

  it('cuts where it is told', () => {
    expect(resultsOf({ thresholds: 'mean' }).thresholds).toEqual({ currentValue: 2.5, growthPotential: 25 });
    expect(resultsOf({ thresholds: { percentile: 100 } }).types).toEqual(['lead', 'lead', 'iron', 'gold', 'none']);
    expect(resultsOf({ thresholds: { currentValue: 0 } }).thresholds).toEqual({ currentValue: 0, growthPotential: 25 });
    expect(resultsOf({ thresholds: 20 }).types).toEqual(['iron', 'lead', 'iron', 'iron', 'none']);
  });

  it('has no shares of a total that is not above 0', () => {
    const given = { currentValue: [1, -1], growthPotential: [0, 0] };
    expect(resultsOf({}, given).valueShares).toEqual({ lead: null, iron: null, gold: null, platinum: null });
  });

  it('says what a budget does, where there is one', () => {
    expect(resultsOf({}).spend).toBeNull();
    const { spend, returns, net, marginal, saturation } = resultsOf({ budget: 6, saturation: 10 });
    expect(spend).toEqual({ lead: 0, iron: 1, gold: 2, platinum: 3 });
    expectNear(returns?.platinum, 40.3 * (1 - Math.exp(-0.3)), 1e-12);
    expectNear(net?.platinum, (returns?.platinum ?? 0) - 3, 1e-12);
    expectNear(marginal?.platinum, 4.03 * Math.exp(-0.3), 1e-12);
    expect(saturation).toBe(10);
    const best = resultsOf({ budget: 6, saturation: 10, budgetRule: 'marginal-value' });
    expectNear(best.marginal?.platinum, best.marginal?.iron ?? NaN, 1e-12);
    expect(best.spend?.lead).toBe(0);
    expect(resultsOf({ budget: 6 }).saturation).toBeCloseTo((100 + 0.1 * 10) / 4 / 5, 12);
  });

  it('refuses by name', () => {
    expect(refusals(valueMatrix, {}, { currentValue: [1, 2], growthPotential: [1] })).toEqual(['too-short data.growthPotential']);
    expect(refusals(valueMatrix, {}, { currentValue: [1], growthPotential: [1, 2] })).toEqual(['too-many data.growthPotential']);
    expect(refusals(valueMatrix, {}, { currentValue: [null, 1], growthPotential: [1, null] })).toEqual(['too-short data.currentValue']);
    expect(refusals(valueMatrix, { thresholds: 'mode' }, data)).toEqual(['not-a-number params.thresholds']);
    expect(refusals(valueMatrix, { weights: { lead: -1 } }, data)).toEqual(['out-of-range params.weights.lead']);
  });
});
