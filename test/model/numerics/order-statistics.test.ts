import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderStatistics } from '../../../src/model/numerics/order-statistics.ts';

const anyValue = fc.oneof(
  { weight: 3, arbitrary: fc.double({ noNaN: true }) },
  fc.integer({ min: -3, max: 3 }),
  fc.double({ min: 1, max: 1.0001, noNaN: true }),
);
const blocks = fc.array(fc.array(anyValue, { minLength: 30, maxLength: 60 }), { minLength: 1, maxLength: 40 });

it('are the values at their places after sorting, few or many, of any size and sign', () => {
  fc.assert(
    fc.property(blocks, fc.array(fc.nat(), { maxLength: 8 }), (lists, anyRanks) => {
      const values = Float64Array.from(lists.flat());
      const ranks = anyRanks.map((rank) => rank % values.length).sort((a, b) => a - b);
      const given = values.slice();
      const sorted = values.slice().sort();
      const found = orderStatistics(values, ranks);
      // 0 and −0 are the same number, in either order.
      expect([...found].map((value) => value + 0)).toEqual(ranks.map((rank) => sorted[rank]! + 0));
      expect(values).toEqual(given);
    }),
    { seed: 1 },
  );
});

it('reach the ends, of equal values too, and of a part of a longer array', () => {
  const room = Float64Array.from({ length: 3001 }, (_, k) => k % 7);
  const values = room.subarray(1);
  expect([...orderStatistics(values, [0, 0, 1499, 2999])]).toEqual([0, 0, 3, 6]);
  expect([...orderStatistics(new Float64Array(2000).fill(5), [0, 1000, 1999])]).toEqual([5, 5, 5]);
  expect([...orderStatistics(values, [])]).toEqual([]);
});
