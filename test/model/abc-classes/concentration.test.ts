import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationCurve, gini, lorenzCurve, topShare } from '../../../src/model/abc-classes/concentration.ts';
import { ranked } from '../../../src/model/abc-classes/ranking.ts';
import { expectNear } from '../near.ts';
import { asMoney, hundredths } from './ranks.ts';

const rankingOf = (values: ArrayLike<number>) => ranked(Float64Array.from(values))!;
const runs = { seed: 13, numRuns: 200 };

describe('the Gini coefficient', () => {
  it('is the mean difference over all pairs over twice the mean', () => {
    fc.assert(
      fc.property(hundredths.map(asMoney), (values) => {
        const mean = values.reduce((total, value) => total + value, 0) / values.length;
        let differences = 0;
        for (const a of values) for (const b of values) differences += Math.abs(a - b);
        expectNear(gini(rankingOf(values)), differences / (2 * values.length ** 2 * mean), 1e-9);
      }),
      runs,
    );
  });

  it('is 0 where all are alike and (n − 1)/n where one has everything', () => {
    expect(gini(rankingOf([0.1, 0.1, 0.1]))).toBe(0);
    expect(gini(rankingOf([0, 0, 0, 7]))).toBe(0.75);
  });
});

describe('the share of the top', () => {
  it('is a customer’s part where the cut goes through one', () => {
    const ranking = rankingOf([1, 2, 7]);
    for (const [top, share] of [
      [0, 0],
      [1 / 6, 0.35],
      [1 / 3, 0.7],
      [0.5, 0.8],
      [1, 1],
    ] as const)
      expectNear(topShare(ranking, top), share, 1e-12);
  });

  it('rises from 0 to 1 where there are no losses', () => {
    fc.assert(
      fc.property(hundredths, (values) => {
        const ranking = rankingOf(values.map(Math.abs));
        const shares = Array.from({ length: 21 }, (_, k) => topShare(ranking, k / 20));
        expect(shares[0]).toBe(0);
        expect(shares[20]).toBe(1);
        shares.slice(1).forEach((share, k) => expect(share).toBeGreaterThanOrEqual(shares[k]! - 1e-12));
      }),
      runs,
    );
  });
});

describe('the curve', () => {
  it('has every customer where there are few', () => {
    const { customers, value } = concentrationCurve(rankingOf([2, 5, 3]), 10);
    expect([...customers]).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect([...value]).toEqual([0, 0.5, 0.8, 1]);
    const lorenz = lorenzCurve(rankingOf([2, 5, 3]), 10);
    [0, 0.2, 0.5, 1].forEach((share, k) => expectNear(lorenz.value[k], share, 1e-12));
    [0, 1 / 3, 2 / 3, 1].forEach((share, k) => expectNear(lorenz.customers[k], share, 1e-12));
  });

  it('thinned is near the whole one, also where one customer holds half of everything', () => {
    const values = Float64Array.from({ length: 20_000 }, (_, k) => (k === 7 ? 2e4 : 1 + (k % 3) / 10));
    const ranking = rankingOf(values);
    const thin = concentrationCurve(ranking, 400);
    expect(thin.customers.length).toBeLessThanOrEqual(401);
    expect([thin.customers[0], thin.value[0], thin.customers.at(-1), thin.value.at(-1)]).toEqual([0, 0, 1, 1]);
    for (let k = 1; k < thin.customers.length; k++) {
      expect(thin.customers[k]).toBeGreaterThan(thin.customers[k - 1]!);
      expect(thin.value[k]! - thin.value[k - 1]!).toBeLessThanOrEqual(k === 1 ? 0.6 : 0.01);
    }
  });
});
