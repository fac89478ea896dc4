import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { models } from '../../../src/model/index.ts';
import { estimatedValues, usedAssumptions } from '../../../src/model/value-matrix/estimated-values.ts';
import type { OutlookParams } from '../../../src/model/value-matrix/outlook-parameters.ts';

const { 'value-matrix': valueMatrix } = models;

/** Parameters as a document gives them, checked. */
function outlook(params: object): OutlookParams {
  const run = valueMatrix.run({ params, data: { profit: [1], sales: [2] }, seed: 1 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.params;
}

const known = (profit: readonly number[], sales: readonly number[], best: readonly number[] | null = null) => ({
  ...{ profit: Float64Array.from(profit), sales: Float64Array.from(sales), best: best && Float64Array.from(best) },
  ...{ share: null, crossBuying: null, referrals: null },
});

/** Σ r^k (1+d)^(1−k), term by term. */
const annuity = ({ retention, discountRate, horizon }: OutlookParams): number =>
  Array.from({ length: horizon }, (_, k) => retention ** (k + 1) * (1 + discountRate) ** -k).reduce((sum, term) => sum + term, 0);

describe('values from profit and sales', () => {
  it('are the formula of the handbook, term by term', () => {
    const rate = fc.double({ min: 0.01, max: 1, noNaN: true });
    const money = fc.double({ min: 0, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(
        rate,
        rate,
        rate,
        money,
        money,
        fc.integer({ min: 1, max: 80 }),
        (retention, share, targetShare, profit, sales, horizon) => {
          const params = outlook({ retention, share, targetShare, horizon, wallet: 'share', margin: 0.4, crossBuying: 3 });
          const { currentValue, growthPotential } = estimatedValues(params, known([profit], [sales]));
          const wallet = sales / share;
          const gain = 0.4 * Math.min(Math.max(0, targetShare * wallet - sales) + 3, Math.max(0, wallet - sales));
          expect(currentValue[0]).toBeCloseTo(profit * annuity(params), 6);
          expect(growthPotential[0]).toBeCloseTo(gain * annuity(params), 6);
        },
      ),
    );
  });

  it('of a customer at its best year have nothing to win where the headroom is all that could be reached', () => {
    const params = outlook({ wallet: 'own-best', headroom: 1.25, targetShare: 0.8, margin: 1 });
    const { growthPotential } = estimatedValues(params, known([1, 1], [100, 50], [100, 100]));
    expect(growthPotential[0]).toBe(0);
    expect(growthPotential[1]).toBeCloseTo(50 * annuity(params), 9);
  });

  it('read the wallet off shares where customers have them and nobody says otherwise, and else off the best year', () => {
    const params = outlook({});
    const own = { ...known([1], [10], [20]), share: Float64Array.of(0.5) };
    expect(estimatedValues(params, own)).toEqual(estimatedValues({ ...params, wallet: 'share' }, own));
    const without = known([1], [10], [20]);
    expect(estimatedValues(params, without)).toEqual(estimatedValues({ ...params, wallet: 'own-best' }, without));
  });

  it('take a customer’s own share in place of its class’s', () => {
    const params = outlook({ wallet: 'share', share: 0.5, targetShare: 1, margin: 1 });
    const own = { ...known([0, 0], [10, 10]), share: Float64Array.of(0.25, NaN) };
    const { growthPotential } = estimatedValues(params, own);
    expect(growthPotential[0]).toBeCloseTo(30 * annuity(params), 9);
    expect(growthPotential[1]).toBeNaN();
  });

  it('by class take each ABC class’s own number', () => {
    const params = outlook({ wallet: 'own-best', headroom: 100, targetShare: 0.01, margin: 1, crossBuying: { a: 1, b: 2, c: 3 } });
    const sales = [80, 14, 4, 2];
    const { growthPotential } = estimatedValues(params, known(sales, sales, sales));
    expect(Array.from(growthPotential, (value) => Math.round(value / annuity(params)))).toEqual([1, 2, 3, 3]);
  });

  it('with auto have the margin of all together and a new customer of the mean profit', () => {
    const params = outlook({});
    const used = usedAssumptions(params, known([10, 20, NaN], [50, 50, 1000]));
    expect(used.margin).toBeCloseTo(0.3, 12);
    expect(used.newCustomerProfit).toBeCloseTo(15 * annuity(params), 9);
  });
});

describe('a document with profit and sales', () => {
  it('is divided as one with the values that they come to', () => {
    const data = { profit: [5, 1, 9, 3], sales: [20, 4, 30, 12], best: [20, 40, 30, 60] };
    const made = valueMatrix.run({ params: { thresholds: 'mean' }, data, seed: 1 });
    const values = estimatedValues(outlook({}), known(data.profit, data.sales, data.best));
    const given = valueMatrix.run({
      params: { thresholds: 'mean' },
      data: { currentValue: [...values.currentValue], growthPotential: [...values.growthPotential] },
      seed: 1,
    });
    expect(made.ok && given.ok && made.value.results.types).toEqual(given.ok && given.value.results.types);
  });

  it('is refused by name where one of two columns is missing or of another length', () => {
    const faults = (data: object) => {
      const run = valueMatrix.run({ params: {}, data, seed: 1 });
      return run.ok ? [] : run.error.map(({ code, path }) => `${path.join('.')} ${code}`);
    };
    expect(faults({})).toEqual(['data.currentValue missing', 'data.growthPotential missing']);
    expect(faults({ profit: [1] })).toEqual(['data.sales missing']);
    expect(faults({ currentValue: [1], growthPotential: [1, 2] })).toEqual(['data.growthPotential too-many']);
    expect(faults({ profit: [1, 2], sales: [1, 2], best: [1] })).toEqual(['data.best too-short']);
  });

  it('is refused where both values together are known of nobody', () => {
    const refused = (params: object, data: object) => {
      const run = valueMatrix.run({ params, data, seed: 1 });
      return run.ok ? [] : run.error.map(({ code, path }) => `${path.join('.')} ${code}`);
    };
    const nobody = ['data.profit too-short'];
    expect(refused({}, { profit: [1], sales: [1], best: [null] })).toEqual(nobody);
    expect(refused({ wallet: 'share' }, { profit: [1], sales: [1], share: [0] })).toEqual(nobody);
    expect(refused({}, { profit: [1, null], sales: [1, 1], best: [null, 1] })).toEqual(nobody);
  });
});
