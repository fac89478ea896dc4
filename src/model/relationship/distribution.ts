import { quantile } from '../numerics/quantile.ts';

/** The shares whose quantiles are told. */
export const quantileShares = { p05: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;
export type Quantiles = Readonly<Record<keyof typeof quantileShares, number>>;

export interface Distribution {
  readonly quantiles: Quantiles;
  /** Share of the values below 0. */
  readonly belowZero: number;
  /** One more than bins, ascending; they leave out half a percent at either end. */
  readonly edges: Float64Array;
  /** Values in each bin. */
  readonly counts: Float64Array;
}

const bins = 60;
const outside = 0.005;

/** @param values in any order, at least one; they are put in order where they are */
export function distributionOf(values: Float32Array): Distribution {
  const ordered = values.sort();
  const from = quantile(ordered, outside);
  const width = quantile(ordered, 1 - outside) - from;
  const count = width > 0 ? bins : 1;
  const edges = Float64Array.from({ length: count + 1 }, (_, edge) => from + (width * edge) / count);
  const counts = new Float64Array(count);
  for (const value of ordered) {
    const bin = width > 0 ? Math.floor(((value - from) / width) * count) : 0;
    if (value >= from && value <= from + width) counts[bin < count ? bin : count - 1]! += 1;
  }
  const quantiles = Object.fromEntries(Object.entries(quantileShares).map(([name, share]) => [name, quantile(ordered, share)]));
  return { quantiles: quantiles as Quantiles, belowZero: ordered.filter((value) => value < 0).length / ordered.length, edges, counts };
}
