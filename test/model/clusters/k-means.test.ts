import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Features } from '../../../src/model/clusters/features.ts';
import { kMeans, kMeansFrom } from '../../../src/model/clusters/k-means.ts';
import { expectNear } from '../near.ts';
import { anyPoints, plain, skewedPoints, squareOf } from './points.ts';

const runs = { seed: 51, numRuns: 300 };
const options = { starts: 3, seed: 9 };

const centreOf = (centres: Float64Array, dimensions: number, cluster: number) =>
  centres.subarray(cluster * dimensions, (cluster + 1) * dimensions);

/** Lloyd's iteration as it is taught, from given centres. */
function byTheBook(points: Features, starts: Float64Array): { readonly labels: readonly number[]; readonly inertia: number } {
  const { coordinates, dimensions, count } = points;
  let centres = starts;
  for (;;) {
    const squares = Array.from({ length: count }, (_, point) =>
      Array.from({ length: starts.length / dimensions }, (_, k) => squareOf(points, point, centreOf(centres, dimensions, k))),
    );
    const labels = squares.map((own) => own.indexOf(Math.min(...own)));
    const next = centres.map((coordinate, k) => {
      const members = labels.flatMap((label, point) => (label === Math.floor(k / dimensions) ? [point] : []));
      const sum = members.reduce((total, point) => total + coordinates[point * dimensions + (k % dimensions)]!, 0);
      return members.length === 0 ? coordinate : sum / members.length;
    });
    if (next.every((coordinate, k) => Math.abs(coordinate - centres[k]!) < 1e-12))
      return { labels, inertia: squares.reduce((total, own) => total + Math.min(...own), 0) };
    centres = next;
  }
}

describe('a clustering', () => {
  it('has every point with its nearest centre, and every centre at its points’ mean', () => {
    fc.assert(
      fc.property(anyPoints, fc.integer({ min: 1, max: 5 }), (points, k) => {
        const { labels, centres, sizes, ending, inertia } = kMeans(points, k, options);
        expect(ending).toBe('converged');
        const clusters = Array.from(sizes, (_, cluster) => cluster);
        let total = 0;
        labels.forEach((label, point) => {
          const own = squareOf(points, point, centreOf(centres, points.dimensions, label));
          total += own;
          for (const other of clusters)
            expect(own).toBeLessThanOrEqual(squareOf(points, point, centreOf(centres, points.dimensions, other)) + 1e-9);
        });
        expectNear(inertia, total, 1e-9);
        for (const cluster of clusters) {
          const members = [...labels.keys()].filter((point) => labels[point] === cluster);
          expect(sizes[cluster]).toBe(members.length);
          for (let side = 0; side < points.dimensions; side++) {
            const sum = members.reduce((total, point) => total + points.coordinates[point * points.dimensions + side]!, 0);
            expectNear(centres[cluster * points.dimensions + side], sum / members.length, 1e-9);
          }
        }
      }),
      runs,
    );
  });

  it('has as many clusters as asked for, or as there are different points, the largest first', () => {
    fc.assert(
      fc.property(anyPoints, fc.integer({ min: 1, max: 5 }), (points, k) => {
        const { dimensions, coordinates, count } = points;
        const different = new Set(
          Array.from({ length: count }, (_, point) =>
            coordinates
              .slice(point * dimensions, (point + 1) * dimensions)
              .map((x) => x + 0)
              .join(),
          ),
        );
        const { sizes } = kMeans(points, k, options);
        expect(sizes).toHaveLength(Math.min(k, different.size));
        expect([...sizes]).toEqual([...sizes].sort((a, b) => b - a));
        expect(Math.min(...sizes)).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it('finds groups that anybody sees', () => {
    const { labels, sizes, inertia } = kMeans(plain([1, 1.5, 9, 9.5, 9.2], [0, 0, 8, 8, 8]), 2, options);
    expect([...labels]).toEqual([1, 1, 0, 0, 0]);
    expect([...sizes]).toEqual([3, 2]);
    expect(inertia).toBeCloseTo(0.125 + 0.126_666_666_7, 9);
  });

  it('is the same for the same seed, and no worse with more starts', () => {
    const points = skewedPoints(400, 3);
    expect(kMeans(points, 4, options)).toEqual(kMeans(points, 4, options));
    const [few, many] = [1, 12].map((starts) => kMeans(points, 5, { starts, seed: 4 }).inertia);
    expect(many).toBeLessThanOrEqual(few!);
  });

  it.each([
    ['few points of one dimension', plain(Array.from({ length: 300 }, (_, k) => (k * 97) % 311)), [3, 200, 250]],
    ['few points of the plane', skewedPoints(900, 5), [1, 0, 2, 5, 40, 3]],
    ['many points, through a grid', skewedPoints(6000, 7), [1, 0, 2, 5, 40, 3, 9, 9]],
    ['many points, centres beside each other', skewedPoints(6000, 8), [1, 0, 1.01, 0, 1, 0.01]],
  ])('from given centres is that of the book for %s', (_, points, starts) => {
    const expected = byTheBook(points, Float64Array.from(starts));
    const { labels, inertia, sizes } = kMeansFrom(points, Float64Array.from(starts));
    expectNear(inertia, expected.inertia, 1e-12);
    const numbers = [...new Set(expected.labels)].map((label) => [label, labels[expected.labels.indexOf(label)]]);
    const named = new Map(numbers as [number, number][]);
    expect(named.size).toBe(sizes.length);
    expect([...labels]).toEqual(expected.labels.map((label) => named.get(label)));
  });

  it('moves a centre that nobody is near to where it is needed most', () => {
    const points = plain([0, 1, 10, 11, 30]);
    const { sizes, inertia } = kMeansFrom(points, Float64Array.of(0.5, 1000, 2000));
    expect([...sizes]).toEqual([2, 2, 1]);
    expect(inertia).toBe(1);
  });
});
