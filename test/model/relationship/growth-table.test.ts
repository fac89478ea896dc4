import { describe, expect, it } from 'vitest';
import { ceiling, growthProfit } from '../../../src/model/life-curve/curve.ts';
import { GrowthTable } from '../../../src/model/relationship/growth-table.ts';
import { paramsOf } from './runs.ts';

const curves = [{}, { h1: 0.1, v: -50, N: 0, lambda: 3 }, { h1: 0, v: 4, N: 900, lambda: 0.01 }, { h1: 1e-5, v: 1e6, N: 20, lambda: 10 }];

describe.each(curves)('the growth table of %j', (curve) => {
  const own = paramsOf(curve);
  const { h1, v, N, lambda } = own;

  it.each([2, 12, 23, 24, 25, 60, 120])('is the life curve with g1 = %d at every clock, to 1e-12', (g1) => {
    const row = new GrowthTable(own, false, 600).row(g1);
    expect(row).toHaveLength(600 + g1 + 1);
    for (const [clock, profit] of row.entries()) {
      const expected = growthProfit({ h1, v, N, lambda, g1 }, clock);
      expect(Math.abs(profit - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected), Math.abs(v)));
    }
  });

  it('gives every g1 the ceiling of g1 = 24 where ceilings are the same, and the same P1(g1)', () => {
    const table = new GrowthTable(own, true, 600);
    const usual = ceiling({ h1, v, N, lambda, g1: 24 });
    for (const g1 of [2, 12, 24, 37, 120]) {
      const row = table.row(g1);
      // e^(−λ·600) of the way to the ceiling is left.
      expect(Math.abs(row.at(-1)! - usual)).toBeLessThanOrEqual(N * Math.exp(-lambda * 600) + 1e-12 * Math.max(1, Math.abs(usual)));
      expect(Math.abs(row[g1]! - (h1 * 576 + v))).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(usual)));
    }
  });
});

it('a common h1 gives slow growers the higher ceiling: 10.2 at g1 = 19 and 22.2 at 29, as the handbook says', () => {
  const table = new GrowthTable(paramsOf({}), false, 600);
  expect(table.row(19).at(-1)).toBeCloseTo(10.2, 1);
  expect(table.row(29).at(-1)).toBeCloseTo(22.2, 1);
});

it('at g1 = 24 both are the same to the last bit', () => {
  const [same, common] = [true, false].map((sameCeiling) => new GrowthTable(paramsOf({}), sameCeiling, 100).row(24));
  expect(same).toEqual(common);
});
