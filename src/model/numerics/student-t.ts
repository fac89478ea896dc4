import { normalQuantile } from '../random/normal-quantile.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * Probability that Student's t exceeds t.
 * @param t                ≥ 0
 * @param degreesOfFreedom > 0
 * @source                 Abramowitz & Stegun 26.7.1
 */
export function studentTail(t: number, degreesOfFreedom: number): number {
  return incompleteBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + t * t)) / 2;
}

/** From here on the quantile is the normal one with two terms of its expansion in 1/ν, within 1e-11. */
const almostNormal = 1e4;

/**
 * Student's t that is exceeded with probability (1 − level) / 2: half the width of a two-sided band in standard errors.
 * @param level            share inside the band, in (0, 1): 0.8 for an 80 % band
 * @param degreesOfFreedom ν > 0; Infinity for the normal distribution
 * @source                 Abramowitz & Stegun 26.7.5 for large ν
 */
export function studentHalfWidth(level: number, degreesOfFreedom: number): number {
  const tail = (1 - level) / 2;
  if (degreesOfFreedom > almostNormal) {
    const z = normalQuantile(1 - tail);
    return z + (z ** 3 + z) / (4 * degreesOfFreedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degreesOfFreedom ** 2);
  }
  let low = 0;
  let high = 1;
  while (studentTail(high, degreesOfFreedom) > tail) high *= 2;
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (studentTail(middle, degreesOfFreedom) > tail) low = middle;
    else high = middle;
  }
  return high;
}
