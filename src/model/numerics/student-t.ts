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

/** Above this many degrees of freedom Student's t is taken at this many: the quantile is then within 1e-9 of the normal one. */
const almostNormal = 1e9;

/**
 * Student's t that is exceeded with probability (1 − level) / 2: half the width of a two-sided band in standard errors.
 * @param level            share inside the band, in (0, 1): 0.8 for an 80 % band
 * @param degreesOfFreedom > 0; Infinity for the normal distribution (error below 1e-9)
 */
export function studentHalfWidth(level: number, degreesOfFreedom: number): number {
  const tail = (1 - level) / 2;
  const freedom = Math.min(degreesOfFreedom, almostNormal);
  let low = 0;
  let high = 1;
  while (studentTail(high, freedom) > tail) high *= 2;
  while (high - low > 1e-15 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (studentTail(middle, freedom) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
