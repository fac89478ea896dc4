import { describe, expect, it } from 'vitest';
import type { Customer } from '../../../src/scenario/dataset.ts';
import { averageUse, hasRevenue, recosted, samePools } from '../../../src/labs/data/recosting.ts';
import { distributorChannel, distributorChannelCustomers } from '../../../src/store/samples/distributor-channel.ts';

const pools = [
  { activity: 'visits', cost: 120_000, volume: 400 },
  { activity: 'orders', cost: 60_000, volume: 3000 },
  { activity: 'calls', cost: 30_000, volume: 6000 },
];
const use = (visits: number, orders: number, calls: number) => ({
  visits: Float64Array.of(visits),
  orders: Float64Array.of(orders),
  calls: Float64Array.of(calls),
});
const customer = (given: Partial<Customer>): Customer => ({
  ...{ id: 'A', firstUnit: 1, ended: false, profit: Float64Array.of(0), revenue: Float64Array.of(20_000) },
  ...{ cost: null, indirectBenefit: null, use: null },
  ...given,
});
const profitOf = (given: Partial<Customer>) => Array.from(recosted([customer(given)], pools).customers[0]?.profit ?? []);

describe('computing profits again', () => {
  it('takes the handbook’s two customers their share of the pools', () => {
    expect(profitOf({ use: use(20, 100, 150) })).toEqual([20_000 - 8750]);
    expect(profitOf({ use: use(2, 300, 20) })).toEqual([20_000 - 6700]);
  });

  it('is revenue − direct cost − use + indirect benefit', () => {
    const books = { cost: Float64Array.of(4000), indirectBenefit: Float64Array.of(300) };
    expect(profitOf({ ...books, use: use(1, 0, 0) })).toEqual([20_000 - 4000 - 300 + 300]);
  });

  it('counts what is not recorded beside a revenue as none', () => {
    expect(profitOf({ cost: Float64Array.of(NaN), indirectBenefit: Float64Array.of(NaN), use: use(NaN, 50, NaN) })).toEqual([19_000]);
  });

  it('leaves a profit without revenue as it is, and says how many', () => {
    const history = { profit: Float64Array.of(5, NaN, 6, NaN), revenue: Float64Array.of(7, 8, NaN, NaN) };
    const { customers, computed, kept } = recosted([customer(history), customer({ profit: Float64Array.of(1, 2), revenue: null })], pools);
    expect(customers.map(({ profit }) => [...profit])).toEqual([
      [7, 8, 6, NaN],
      [1, 2],
    ]);
    expect([computed, kept]).toEqual([2, 3]);
  });

  it('with the sample’s own pools gives the sample’s profits', () => {
    const customers = distributorChannelCustomers();
    const again = recosted(customers, distributorChannel.pools);
    expect(again.kept).toBe(0);
    for (const [index, { profit }] of again.customers.entries()) {
      const before = customers[index]?.profit ?? new Float64Array();
      expect(profit.every((amount, t) => Object.is(amount, before[t]) || Math.abs(amount - (before[t] ?? NaN)) < 1e-12)).toBe(true);
    }
  });
});

describe('the use of an activity', () => {
  it('is averaged over every unit from the first to the last', () => {
    const early = customer({ firstUnit: 1, profit: new Float64Array(2), use: { visits: Float64Array.of(4, NaN) } });
    const late = customer({ firstUnit: 3, profit: new Float64Array(2), use: { visits: Float64Array.of(6, 2) } });
    expect(averageUse([early, late], 'visits')).toBe(3);
    expect(averageUse([early, late], 'calls')).toBe(0);
    expect(averageUse([], 'visits')).toBe(0);
  });
});

it('there is a revenue where any unit has one', () => {
  expect(hasRevenue([customer({ revenue: null }), customer({ revenue: Float64Array.of(NaN) })])).toBe(false);
  expect(hasRevenue([customer({ revenue: null }), customer({ revenue: Float64Array.of(NaN, 0) })])).toBe(true);
});

it('pools are the same whatever their order, and not where one costs more', () => {
  expect(samePools(pools, pools.toReversed())).toBe(true);
  expect(samePools(pools, pools.slice(1))).toBe(false);
  expect(
    samePools(
      pools,
      pools.map((pool) => ({ ...pool, cost: 1 })),
    ),
  ).toBe(false);
});
