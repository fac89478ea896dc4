import { describe, expect, it } from 'vitest';
import { cumulated, stacked } from '../../../src/labs/loyalty/stacked.ts';

describe('a stack', () => {
  it('puts gains one on the other and losses one under the other', () => {
    const [a, b, c] = stacked([
      [3, -1],
      [2, 4],
      [-5, -2],
    ]);
    expect([a!.base, a!.top].map((one) => Array.from(one))).toEqual([[0, 0], [3, -1]]); // prettier-ignore
    expect([b!.base, b!.top].map((one) => Array.from(one))).toEqual([[3, 0], [5, 4]]); // prettier-ignore
    expect([c!.base, c!.top].map((one) => Array.from(one))).toEqual([[0, -1], [-5, -3]]); // prettier-ignore
  });

  it('of nothing is nothing', () => {
    expect(stacked([])).toEqual([]);
  });
});

it('sums run on', () => {
  expect(Array.from(cumulated(Float64Array.of(-80, 30, 60)))).toEqual([-80, -50, 10]);
});
