import type { Features } from './features.ts';
import { settled, totalsOf, type Settled } from './lloyd.ts';
import { assigned, type Assignment, type Centres } from './nearest.ts';
import { startingCentres } from './starts.ts';

export interface Clustering {
  /** Cluster of each point, 0 the largest. */
  readonly labels: Uint8Array;
  /** Points of each cluster, falling. */
  readonly sizes: Float64Array;
  /** In the features' units, cluster by cluster. */
  readonly centres: Centres;
  /** Σ squared distances to the own centre, in the features' units. */
  readonly inertia: number;
  /** Of the start that was kept. */
  readonly iterations: number;
  readonly ending: Settled['ending'];
}

export interface StartOptions {
  /** How often to start; the best is kept, of equally good ones the first. */
  readonly starts: number;
  readonly seed: number;
  /** Starts before the first, 0 unless told: so that many can be made some at a time, and are the same. */
  readonly after?: number;
}

/** Clusters at most. */
export const mostClusters = 20;

/**
 * k-means, best of several starts of k-means++. The same everywhere for the same seed.
 * @param points   at least one
 * @param clusters k, 1..{@link mostClusters}; fewer come out where there are fewer different points
 * @source         handbook 4.5
 */
export function kMeans(points: Features, clusters: number, { starts, seed, after = 0 }: StartOptions): Clustering {
  const totals = totalsOf(points);
  let best: readonly [Settled, Assignment] | null = null;
  for (let start = after; start < after + starts; start++) {
    const found = settled(points, startingCentres(points, clusters, seed, start), totals);
    const assignment = assigned(points, found.centres);
    if (best === null || assignment.inertia < best[1].inertia) best = [found, assignment];
  }
  if (best === null) throw new Error('k-means needs a start');
  return inOrder(points, ...best);
}

/** k-means from given centres. */
export function kMeansFrom(points: Features, starts: Centres): Clustering {
  const found = settled(points, starts, totalsOf(points));
  return inOrder(points, found, assigned(points, found.centres));
}

/** Numbers the clusters by size and leaves out those without a point. */
function inOrder({ dimensions }: Features, { centres, iterations, ending }: Settled, { labels, inertia }: Assignment): Clustering {
  const sizes = new Float64Array(centres.length / dimensions);
  for (const label of labels) sizes[label]! += 1;
  const order = Array.from(sizes, (_, cluster) => cluster).filter((cluster) => sizes[cluster]! > 0);
  order.sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const place = Uint8Array.from(sizes, (_, cluster) => Math.max(0, order.indexOf(cluster)));
  return {
    labels: labels.map((label) => place[label]!),
    sizes: Float64Array.from(order, (cluster) => sizes[cluster]!),
    centres: Float64Array.from(order.flatMap((cluster) => [...centres.subarray(cluster * dimensions, (cluster + 1) * dimensions)])),
    ...{ inertia, iterations, ending },
  };
}
