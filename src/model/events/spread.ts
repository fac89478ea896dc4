import { quantile } from '../numerics/quantile.ts';
import { sum } from '../numerics/sum.ts';

/** How simulated values are spread; all null without draws, the deviations null with one. */
export type Spread = Readonly<
  Record<'mean' | 'sd' | 'standardError' | 'p05' | 'p10' | 'p25' | 'p50' | 'p75' | 'p90' | 'p95' | 'negativeShare', number | null>
>;

/**
 * Moments and quantiles of simulated values.
 * @param ordered ascending
 * @returns       `sd` with n − 1; `standardError` of the mean by chance of the draws; `negativeShare` of the values below 0
 */
export function spreadOf(ordered: Float64Array): Spread {
  const draws = ordered.length;
  const mean = draws === 0 ? null : meanOf(ordered);
  const sd = mean === null || draws === 1 ? null : Math.sqrt(sum(ordered.map((value) => (value - mean) ** 2)) / (draws - 1));
  const at = (share: number): number | null => (draws === 0 ? null : quantile(ordered, share));
  return {
    mean,
    sd,
    standardError: sd === null ? null : sd / Math.sqrt(draws),
    ...{ p05: at(0.05), p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9), p95: at(0.95) },
    negativeShare: draws === 0 ? null : ordered.filter((value) => value < 0).length / draws,
  };
}

/** From the least on, so that equal values have exactly their own mean. */
const meanOf = (ordered: Float64Array): number => ordered[0]! + sum(ordered.map((value) => value - ordered[0]!)) / ordered.length;
