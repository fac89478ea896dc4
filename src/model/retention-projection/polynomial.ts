import { sum } from '../numerics/sum.ts';

/** base + slope·z + bend·(z² − spread) with z = t − middle; bend is 0 in a line. */
export interface Polynomial {
  readonly middle: number;
  /** Mean of z² over the points fitted. */
  readonly spread: number;
  readonly base: number;
  readonly slope: number;
  readonly bend: number;
}

/**
 * The line or parabola nearest to values at t = 0, 1, …, n by least squares, in polynomials that are orthogonal there.
 * @param values n + 1 of them, at least degree + 1
 * @source       handbook 2.3
 */
export function polynomialFit(values: Float64Array, degree: 1 | 2): Polynomial {
  const middle = (values.length - 1) / 2;
  const z = values.map((_, t) => t - middle);
  const spread = mean(z.map((value) => value * value));
  const arch = z.map((value) => value * value - spread);
  return {
    middle,
    spread,
    base: mean(values),
    slope: projection(values, z),
    bend: degree === 1 ? 0 : projection(values, arch),
  };
}

export function polynomialAt({ middle, spread, base, slope, bend }: Polynomial, t: number): number {
  const z = t - middle;
  return base + slope * z + bend * (z * z - spread);
}

/** The same as coefficients of 1, t and t². */
export function coefficientsOf({ middle, spread, base, slope, bend }: Polynomial) {
  return { intercept: base - slope * middle + bend * (middle * middle - spread), slope: slope - 2 * bend * middle, square: bend };
}

/** Whether from t on it never comes back between 0 and 1. */
export function hasLeft(polynomial: Polynomial, t: number): boolean {
  const value = polynomialAt(polynomial, t);
  const steepness = polynomial.slope + 2 * polynomial.bend * (t - polynomial.middle);
  const away = value >= 1 ? 1 : -1;
  return (value <= 0 || value >= 1) && steepness * away >= 0 && polynomial.bend * away >= 0;
}

const mean = (values: Float64Array): number => sum(values) / values.length;

const projection = (values: Float64Array, onto: Float64Array): number =>
  sum(values.map((value, t) => value * onto[t]!)) / sum(onto.map((value) => value * value));
