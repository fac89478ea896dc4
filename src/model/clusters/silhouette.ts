import { uniform } from '../random/uniform.ts';
import type { Features } from './features.ts';
import { kMeans, type StartOptions } from './k-means.ts';
import { squareBetween } from './nearest.ts';

/** Points among which a silhouette is computed; of more, a seeded sample of so many stands for all. */
export const mostCompared = 2000;

/** What a draw is for. */
const sampling = 2;

/**
 * Mean silhouette, (b − a)/max(a, b) of each point: a its mean distance to the others of its cluster, b to the points of the nearest
 * other cluster. 0 for a point alone in its cluster.
 * @param labels cluster of each point, below `clusters`
 * @returns      −1..1; null where all are in one cluster. Exact up to {@link mostCompared} points, else of a sample
 * @source       Rousseeuw 1987
 */
export function silhouette(points: Features, labels: Uint8Array, clusters: number, seed: number): number | null {
  const sample = sampled(points.count, seed);
  const sizes = new Float64Array(clusters);
  for (const point of sample) sizes[labels[point]!]! += 1;
  if (sizes.filter((size) => size > 0).length < 2) return null;
  let total = 0;
  for (const point of sample) total += ownSilhouette(distancesTo(points, point, sample, labels, clusters), sizes, labels[point]!);
  return total / sample.length;
}

/** Σ distances of a point to the sample, by cluster. */
function distancesTo(points: Features, point: number, sample: Uint32Array, labels: Uint8Array, clusters: number): Float64Array {
  const { coordinates, dimensions } = points;
  const sums = new Float64Array(clusters);
  for (const other of sample)
    sums[labels[other]!]! += Math.sqrt(squareBetween(coordinates, point * dimensions, coordinates, other * dimensions, dimensions));
  return sums;
}

function ownSilhouette(distances: Float64Array, sizes: Float64Array, label: number): number {
  if (sizes[label] === 1) return 0;
  const within = distances[label]! / (sizes[label]! - 1);
  let between = Infinity;
  for (let cluster = 0; cluster < sizes.length; cluster++)
    if (cluster !== label && sizes[cluster]! > 0) between = Math.min(between, distances[cluster]! / sizes[cluster]!);
  const larger = Math.max(within, between);
  return larger > 0 ? (between - within) / larger : 0;
}

/** Points in ascending order, each set of this size as likely as any other (Knuth's selection sampling). */
function sampled(count: number, seed: number): Uint32Array {
  const size = Math.min(count, mostCompared);
  const sample = new Uint32Array(size);
  let taken = 0;
  for (let point = 0; taken < size; point++) {
    if (uniform(seed, point, 0, sampling) * (count - point) < size - taken) sample[taken++] = point;
  }
  return sample;
}

/** The silhouette of each number of clusters from 2 on, each the best of its own starts; null where fewer clusters came out. */
export function silhouettesUpTo(points: Features, most: number, options: StartOptions): readonly (number | null)[] {
  return Array.from({ length: most - 1 }, (_, k) => {
    const { labels, sizes } = kMeans(points, k + 2, options);
    return sizes.length === k + 2 ? silhouette(points, labels, k + 2, options.seed) : null;
  });
}
