import { expect, it } from 'vitest';
import { allocatedCost, unitCost, type Pool } from '../../../src/model/activity-based-costing/allocation.ts';
import oracle from '../oracles/costs.json';

const [abc] = oracle.cases;
const pools: readonly Pool[] = Object.entries(abc?.pools ?? {}).map(([activity, [cost = NaN, volume = NaN]]) => ({
  activity,
  cost,
  volume,
}));

it('a use costs its pool divided by the volume', () => {
  expect(Object.fromEntries(pools.map((pool) => [pool.activity, unitCost(pool)]))).toEqual(abc?.unitCost);
});

it('a customer costs its uses, unit by unit', () => {
  const [a = [], b = []] = Object.values(abc?.use ?? {});
  const use = Object.fromEntries(pools.map(({ activity }, index) => [activity, Float64Array.of(a[index] ?? NaN, b[index] ?? NaN)]));
  expect([...allocatedCost(pools, use)]).toEqual(Object.values(abc?.cost ?? {}));
});

it('an unknown use makes the unit’s cost unknown, and no other', () => {
  expect(allocatedCost(pools, { visit: Float64Array.of(1, NaN, 0), call: Float64Array.of(1, 1, 1) })).toEqual(Float64Array.of(305, NaN, 5));
});

it('no use, no cost', () => {
  expect(allocatedCost(pools, {})).toEqual(new Float64Array());
  expect(allocatedCost(pools, { visit: new Float64Array(2) })).toEqual(new Float64Array(2));
});

it('an activity without a pool is our own mistake', () => {
  expect(() => allocatedCost(pools, { fax: Float64Array.of(1) })).toThrow('fax');
});
