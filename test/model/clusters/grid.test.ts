import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../src/model/clusters/grid.ts';
import { totalsByGrid } from '../../../src/model/clusters/grid-totals.ts';
import { totalsByPoint } from '../../../src/model/clusters/nearest.ts';
import { expectNear } from '../near.ts';
import { plain, skewedPoints } from './points.ts';

const expectSame = (points: ReturnType<typeof plain>, grid: ReturnType<typeof gridOf>, centres: Float64Array) => {
  const found = totalsByGrid(grid, centres);
  const expected = totalsByPoint(points, centres);
  expect(found.sizes).toEqual(expected.sizes);
  found.sums.forEach((sum, k) => expectNear(sum, expected.sums[k]!, 1e-10));
};

describe('totals by a grid', () => {
  const points = skewedPoints(5000, 11);
  const grid = gridOf(points);

  it('are those of looking at every point, wherever the centres are', () => {
    const centre = fc
      .oneof(fc.integer({ min: -200, max: 1200 }), fc.integer({ min: 0, max: 40_000 }))
      .map((hundredths) => hundredths / 100);
    const centres = fc.integer({ min: 1, max: 7 }).chain((k) => fc.array(centre, { minLength: 2 * k, maxLength: 2 * k }));
    fc.assert(
      fc.property(centres, (list) => {
        expectSame(points, grid, Float64Array.from(list));
      }),
      { seed: 52, numRuns: 300 },
    );
  });

  it.each([
    ['one point', plain([3], [4])],
    [
      'points on a line',
      plain(
        new Array<number>(500).fill(2),
        Array.from({ length: 500 }, (_, k) => k % 50),
      ),
    ],
    ['equal points and a far one', plain([...new Array<number>(999).fill(1), 1e6], [...new Array<number>(999).fill(1), -1e6])],
  ])('are so for %s', (_, few) => {
    for (const centres of [
      [0, 0],
      [1, 1, 5, 5],
      [2, 10, 2, 40, 1e5, -1e5],
    ])
      expectSame(few, gridOf(few), Float64Array.from(centres));
  });
});
