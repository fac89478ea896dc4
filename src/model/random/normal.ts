import { normalQuantile } from './normal-quantile.ts';
import { uniform } from './uniform.ts';

/**
 * A standard normal draw by inversion: one uniform draw each, and monotone in it, so that two scenarios with the same luck
 * differ smoothly. Arguments as in {@link uniform}.
 * @returns mean 0, variance 1; |x| ≤ 6.4, as far as 32 bits reach
 */
export function normal(seed: number, key: number, counter: number, purpose: number): number {
  return normalQuantile(uniform(seed, key, counter, purpose));
}
