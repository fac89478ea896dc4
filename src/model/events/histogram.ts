import { quantile } from '../numerics/quantile.ts';

/** Counts of values in bins of equal width. */
export interface Histogram {
  /** One more than bins, ascending; where all values are the same, one bin without width. */
  readonly edges: Float64Array;
  readonly counts: Float64Array;
  /** Values left of the first and right of the last edge. */
  readonly below: number;
  readonly above: number;
}

const bins = 60;
/** The bins cover all but this share of the values at each end. */
const outside = 0.005;

/**
 * The central 99 % of simulated values in sixty bins.
 * @param ordered ascending, at least one value
 */
export function histogramOf(ordered: Float64Array): Histogram {
  const from = quantile(ordered, outside);
  const width = quantile(ordered, 1 - outside) - from;
  const count = width > 0 ? bins : 1;
  const edges = Float64Array.from({ length: count + 1 }, (_, edge) => from + (width * edge) / count);
  const counts = new Float64Array(count);
  let [below, above] = [0, 0];
  for (const value of ordered) {
    if (value < from) below++;
    else if (value > edges[count]!) above++;
    else counts[width > 0 ? Math.min(count - 1, Math.floor(((value - from) / width) * count)) : 0]! += 1;
  }
  return { edges, counts, below, above };
}
