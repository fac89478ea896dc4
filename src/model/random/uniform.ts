import { randomBits } from './bits.ts';

const grain = 2 ** -32;

/**
 * A uniform draw, never 0 and never 1, so that its logarithm and its quantiles are finite. Arguments as {@link randomBits}.
 * Identical bits in every engine.
 * @returns 0 < x < 1 in steps of 2⁻³²
 */
export function uniform(seed: number, key: number, counter: number, purpose: number): number {
  return (randomBits(seed, key, counter, purpose) + 0.5) * grain;
}
