import type { Features } from './features.ts';
import type { Clustering } from './k-means.ts';

/** What sets clusters apart; clusters × measures entries, cluster by cluster. */
export interface Description {
  /** How far a cluster's mean lies above that of all customers, in standard deviations, after the logarithm of a logged measure. */
  readonly zScores: Float64Array;
  /** Measures of each cluster, the one that sets it apart most first. */
  readonly ranking: Uint8Array;
}

/** @source handbook 4.5; ranked by the size of the z-score [ours] */
export function descriptionOf({ dimensions, mean, deviation, standardised }: Features, { centres }: Clustering): Description {
  const zScores = standardised ? centres.slice() : centres.map((at, k) => (at - mean[k % dimensions]!) / deviation[k % dimensions]!);
  const ranking = new Uint8Array(zScores.length);
  for (let from = 0; from < zScores.length; from += dimensions) {
    const measures = Array.from({ length: dimensions }, (_, measure) => measure);
    measures.sort((a, b) => Math.abs(zScores[from + b]!) - Math.abs(zScores[from + a]!) || a - b);
    ranking.set(measures, from);
  }
  return { zScores, ranking };
}

/**
 * Means of the clusters' customers in a measure's own units.
 * @param column of the measure, as it was given to the features
 */
export function memberMeans(column: Float64Array, { rows }: Features, { labels, sizes }: Clustering): Float64Array {
  const sums = new Float64Array(sizes.length);
  for (let point = 0; point < labels.length; point++) sums[labels[point]!]! += column[rows[point]!]!;
  return sums.map((sum, cluster) => sum / sizes[cluster]!);
}
