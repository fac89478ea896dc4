import type { LeastSquaresProblem } from '../numerics/bounded-least-squares.ts';
import type { Observed } from './observed.ts';
import { fitted, G1, G2, H1, H2, LAMBDA, RISE, V } from './parameters.ts';

/** The derivatives of the curve by its seven parameters, at one age. */
const slopes = new Float64Array(fitted.length);

/**
 * Residuals (curve − profit) of a life curve over the observed units, as a function of some of its parameters, smooth within
 * one pair of cells: units up to i are P1, up to j P2, later ones P3, on the cells' borders too.
 */
export class CurveResiduals implements LeastSquaresProblem {
  rows = 0;
  columns = 0;
  /** All seven parameters; the free ones are overwritten from the vector that is asked about. */
  readonly values = new Float64Array(fitted.length);
  readonly free = new Int32Array(fitted.length);
  private ages: Float64Array = slopes;
  private profits: Float64Array = slopes;
  private i = 0;
  private j = 0;
  private u = NaN;

  /** @param u scaled profit at which the decline starts, NaN for P2(g2) */
  load({ points, ages, profits }: Observed, u: number, i: number, j: number): void {
    this.rows = points;
    this.ages = ages;
    this.profits = profits;
    this.u = u;
    this.i = i;
    this.j = j;
  }

  residuals(x: Float64Array, into: Float64Array): number {
    this.take(x);
    const [h1, v, g1, rise, lambda, g2, h2] = this.values as unknown as readonly [number, number, number, number, number, number, number];
    const top = h1 * g1 * g1 + v;
    const peak = Number.isNaN(this.u) ? top - rise * Math.expm1(-lambda * (g2 - g1)) : this.u;
    let total = 0;
    for (let k = 0; k < this.rows; k++) {
      const t = this.ages[k]!;
      const profit = t <= this.i ? h1 * t * t + v : t <= this.j ? top - rise * Math.expm1(-lambda * (t - g1)) : peak - h2 * (t - g2) ** 2;
      const residual = profit - this.profits[k]!;
      into[k] = residual;
      total += residual * residual;
    }
    return total;
  }

  jacobian(x: Float64Array, into: Float64Array): void {
    this.take(x);
    for (let k = 0; k < this.rows; k++) {
      this.differentiate(this.ages[k]!);
      for (let column = 0; column < this.columns; column++) into[column * this.rows + k] = slopes[this.free[column]!]!;
    }
  }

  private take(x: Float64Array): void {
    for (let column = 0; column < this.columns; column++) this.values[this.free[column]!] = x[column]!;
  }

  private differentiate(t: number): void {
    slopes.fill(0);
    if (t <= this.i) {
      slopes[H1] = t * t;
      slopes[V] = 1;
      return;
    }
    const declining = t > this.j;
    if (!declining || Number.isNaN(this.u)) saturationSlopes(this.values, declining ? this.values[G2]! : t, slopes);
    if (!declining) return;
    const age = t - this.values[G2]!;
    const moved = Number.isNaN(this.u)
      ? this.values[LAMBDA]! * this.values[RISE]! * Math.exp(-this.values[LAMBDA]! * (this.values[G2]! - this.values[G1]!))
      : 0;
    slopes[G2] = moved + 2 * this.values[H2]! * age;
    slopes[H2] = -age * age;
  }
}

/** Derivatives of P2 at age t by h1, v, g1, N and λ. */
export function saturationSlopes(values: Float64Array, t: number, into: Float64Array): void {
  const g1 = values[G1]!;
  const age = t - g1;
  const left = Math.exp(-values[LAMBDA]! * age);
  into[H1] = g1 * g1;
  into[V] = 1;
  into[G1] = 2 * values[H1]! * g1 - values[LAMBDA]! * values[RISE]! * left;
  into[RISE] = -Math.expm1(-values[LAMBDA]! * age);
  into[LAMBDA] = values[RISE]! * age * left;
}
