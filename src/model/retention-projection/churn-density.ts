import { incompleteBeta } from '../numerics/incomplete-beta.ts';

export interface ChurnDensity {
  /** Middles of equally wide bins of churn θ per renewal, 0..1. */
  readonly churn: Float64Array;
  /** Mean density of the customers over each bin: share of customers divided by the bin's width. */
  readonly density: Float64Array;
}

/**
 * How churn is spread over the customers, θ ~ Beta(α, β). Each entry is the mean over a bin, so that it is finite where the
 * density itself is not (at 0 for α < 1, at 1 for β < 1) and the bars add up to all customers.
 * @param alpha α > 0
 * @param beta  β > 0
 * @param bins  1 or more
 * @source      handbook 2.3; Fader & Hardie 2007
 */
export function churnDensity(alpha: number, beta: number, bins: number): ChurnDensity {
  const below = Float64Array.from({ length: bins + 1 }, (_, k) => incompleteBeta(alpha, beta, k / bins));
  return {
    churn: Float64Array.from({ length: bins }, (_, k) => (k + 0.5) / bins),
    density: Float64Array.from({ length: bins }, (_, k) => Math.max(0, below[k + 1]! - below[k]!) * bins),
  };
}
