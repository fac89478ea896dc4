import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostCompared, silhouette, silhouettesUpTo } from '../../../src/model/clusters/silhouette.ts';
import { kMeans } from '../../../src/model/clusters/k-means.ts';
import type { Features } from '../../../src/model/clusters/features.ts';
import { expectNear } from '../near.ts';
import { anyPoints, plain, squareOf } from './points.ts';

const pointOf = ({ coordinates, dimensions }: Features, point: number) =>
  coordinates.subarray(point * dimensions, (point + 1) * dimensions);

/** Rousseeuw's definition in its own words. */
function byDefinition(points: Features, labels: readonly number[]): number | null {
  const clusters = [...new Set(labels)];
  if (clusters.length < 2) return null;
  const values = labels.map((label, i) => {
    const meanTo = (cluster: number) => {
      const others = labels.flatMap((other, j) =>
        other === cluster && j !== i ? [Math.sqrt(squareOf(points, i, pointOf(points, j)))] : [],
      );
      return others.length === 0 ? null : others.reduce((total, d) => total + d, 0) / others.length;
    };
    const a = meanTo(label);
    if (a === null) return 0;
    const b = Math.min(...clusters.filter((cluster) => cluster !== label).map((cluster) => meanTo(cluster) ?? Infinity));
    return Math.max(a, b) === 0 ? 0 : (b - a) / Math.max(a, b);
  });
  return values.reduce((total, value) => total + value, 0) / values.length;
}

describe('the silhouette', () => {
  it('is that of its definition', () => {
    fc.assert(
      fc.property(anyPoints, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 40, maxLength: 40 }), (points, given) => {
        const labels = given.slice(0, points.count);
        const found = silhouette(points, Uint8Array.from(labels), 4, 1);
        const expected = byDefinition(points, labels);
        if (expected === null) expect(found).toBeNull();
        else expectNear(found, expected, 1e-9);
      }),
      { seed: 53, numRuns: 200 },
    );
  });

  it('of many points is that of a sample, near the whole one and told by the seed', () => {
    const course = (factor: number) => Array.from({ length: mostCompared + 3000 }, (_, k) => ((k * factor) % 1009) + 700 * (k % 3));
    const points = plain(course(7919), course(104_729));
    const { labels, sizes } = kMeans(points, 3, { starts: 2, seed: 1 });
    const [one, again, other] = [1, 1, 2].map((seed) => silhouette(points, labels, sizes.length, seed));
    expect(again).toBe(one);
    expect(other).not.toBe(one);
    expect(Math.abs((other ?? NaN) - (one ?? NaN))).toBeLessThan(0.03);
  });

  it('of each number of clusters is highest where the groups are', () => {
    const group = (at: number) => Array.from({ length: 20 }, (_, k) => at + k / 40);
    const points = plain([...group(0), ...group(10), ...group(25)]);
    const found = silhouettesUpTo(points, 5, { starts: 4, seed: 1 });
    expect(found).toHaveLength(4);
    expect(found[1]).toBe(Math.max(...found.map((value) => value ?? -1)));
    expect(silhouettesUpTo(plain([1, 1, 2]), 3, { starts: 1, seed: 1 })).toEqual([expect.any(Number), null]);
  });
});
