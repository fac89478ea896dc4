import { logGamma } from './log-gamma.ts';

/**
 * Regularised incomplete beta function I_x(a, b), by the continued fraction on the side where it converges fast.
 * @param a > 0
 * @param b > 0
 * @param x in [0, 1]
 * @source  Abramowitz & Stegun 26.5.8; Lentz's evaluation
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, 1 - x)) / b;
}

const rounding = 1e-16;
const maxTerms = 10_000;
/** Stands in for a denominator of exactly zero. */
const tiny = 1e-300;

function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= maxTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= c * d;
    if (Math.abs(c * d - 1) <= rounding) break;
  }
  return value;
}

const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
