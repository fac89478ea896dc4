import { describe, expect, it } from 'vitest';
import { discountFactor } from '../../../src/model/discounting/discount-factor.ts';
import { timings } from '../../../src/model/discounting/timing.ts';
import { currentValues, usualHorizon } from '../../../src/model/value-matrix/current-value.ts';
import {
  growthPotentials,
  usualAssumptions,
  walletsOfBest,
  walletsOfShares,
  type GrowthAssumptions,
} from '../../../src/model/value-matrix/growth-potential.ts';
import { movesBetween } from '../../../src/model/value-matrix/moved.ts';
import { customerTypes, noType, typeCodes } from '../../../src/model/value-matrix/types.ts';
import { expectNear } from '../near.ts';

const outlook = { retention: 0.9, discountRate: 0.0125, timing: 'first-unit', horizon: usualHorizon } as const;

/** Σ r^k·f(k), term by term. */
const worth = (retention: number, timing = outlook.timing as (typeof timings)[number], horizon: number = outlook.horizon) => {
  let [total, kept] = [0, 1];
  for (let k = 1; k <= horizon; k++) total += (kept *= retention) * discountFactor(timing, outlook.discountRate, k, 0);
  return total;
};

describe('the types', () => {
  it('are told by two bits, a value at its threshold being high', () => {
    const codes = typeCodes(Float64Array.of(1, 1, 2, 2, NaN, 3), Float64Array.of(4, 5, 4, 5, 9, NaN), {
      currentValue: 2,
      growthPotential: 5,
    });
    expect(Array.from(codes, (code) => customerTypes[code] ?? code)).toEqual(['lead', 'iron', 'gold', 'platinum', noType, noType]);
  });

  it('that changed are counted from each to each', () => {
    const { table, moved } = movesBetween(Uint8Array.of(0, 0, 1, 3, noType), Uint8Array.of(0, 2, 1, 1, 0));
    expect([...table]).toEqual([1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(moved).toBe(2);
  });
});

describe('the current value', () => {
  it.each(timings)('is the sum over the units, discounted by %s', (timing) => {
    for (const retention of [0, 0.5, 0.99, 1]) {
      const [value] = currentValues(Float64Array.of(7), { ...outlook, retention, timing });
      expectNear(value, 7 * worth(retention, timing), 1e-12);
    }
  });

  it('may have a retention for each customer, and a gap where the profit is not known', () => {
    const values = currentValues(Float64Array.of(7, -7, NaN), { ...outlook, retention: Float64Array.of(0.5, 0.99, 0.9) });
    expectNear(values[0], 7 * worth(0.5), 1e-12);
    expectNear(values[1], -7 * worth(0.99), 1e-12);
    expect(values[2]).toBeNaN();
  });

  it('of no unit is nothing, and without discounting and loss the number of units', () => {
    expect(currentValues(Float64Array.of(7), { ...outlook, horizon: 0 })[0]).toBe(0);
    expect(currentValues(Float64Array.of(7), { ...outlook, retention: 1, timing: 'none', horizon: 12 })[0]).toBe(84);
  });
});

describe('the growth potential', () => {
  const sales = Float64Array.of(40, 40, 40, -5);
  const assumed: GrowthAssumptions = { ...usualAssumptions, targetShare: 0.6, margin: 0.5 };
  const perUnit = (wallet: Float64Array, more: Partial<GrowthAssumptions> = {}) =>
    growthPotentials(sales, wallet, { ...assumed, ...more }, outlook).map((value) => value / worth(0.9));

  it('is the margin on what lies between the share now and the target share of the wallet', () => {
    const wallets = walletsOfShares(sales, Float64Array.of(0.4, 0.8, 0, 0.5));
    [100, 50, NaN, 0].forEach((wallet, place) => expectNear(wallets[place] || 0, wallet || 0, 1e-12));
    const gains = perUnit(wallets);
    [10, 0].forEach((gain, place) => expectNear(gains[place], gain, 1e-10));
    expect(gains[2]).toBeNaN();
    expect(gains[3]).toBe(0);
  });

  it('never takes more by extra and cross-buying than is left in the wallet', () => {
    const wallets = walletsOfShares(sales, 0.4);
    expectNear(perUnit(wallets, { crossBuying: 15 })[0], 0.5 * 35, 1e-10);
    expectNear(perUnit(wallets, { crossBuying: Float64Array.of(1000, 1, 0, 0) })[0], 0.5 * 60, 1e-10);
    expectNear(perUnit(wallets, { crossBuying: Float64Array.of(1000, 1, 0, 0) })[1], 0.5 * 21, 1e-10);
  });

  it('adds what referrals bring, or lose where a new customer costs more than it brings', () => {
    const referred = { referrals: Float64Array.of(2, 0, 0, 0), conversion: 0.1, attribution: 0.5, newCustomerProfit: 300 };
    expectNear(perUnit(walletsOfShares(sales, 0.4), { ...referred, acquisitionCost: 100 })[0], 10 + 20, 1e-10);
    expectNear(perUnit(walletsOfShares(sales, 0.4), { ...referred, acquisitionCost: 500 })[0], 10 - 20, 1e-10);
  });

  it('has the best year and some headroom for a wallet where no share is known', () => {
    expect([...walletsOfBest(sales, Float64Array.of(100, 10, 40, 8), 1.25)]).toEqual([125, 50, 50, 10]);
    expect([...walletsOfBest(Float64Array.of(-3), Float64Array.of(-2), 1.25)]).toEqual([0]);
  });
});
