import { logOfSum } from './log.ts';

/**
 * ln(1 + x) without loss where x is small, of + − × and the bits of x alone, so that its own bits are the same in every engine.
 * The logarithm of 1 + x as a double, with what it lacks.
 * @param x any number
 * @returns within 0.52 units in the last place; rises with x; −Infinity of −1, NaN of NaN and below −1
 */
export function log1p(x: number): number {
  if (x > -1 && x < Infinity) {
    if (x > -tiny && x < tiny) return x;
    const sum = 1 + x;
    const one = sum - x;
    return logOfSum(sum, 1 - one + (x - (sum - one)), 0);
  }
  return x === -1 ? -Infinity : x === Infinity ? x : NaN;
}

/** Below 2⁻⁵⁴ the square of x is no part of the result. */
const tiny = 2 ** -54;
