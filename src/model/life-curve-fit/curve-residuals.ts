import type { LeastSquaresProblem } from '../numerics/bounded-least-squares.ts';
import type { Observed } from './observed.ts';
import { fitted } from './parameters.ts';

/** Places of the parameters in the order of `fitted`. */
export const H1 = 0;
export const V = 1;
export const G1 = 2;
export const RISE = 3;
export const LAMBDA = 4;
export const G2 = 5;
export const H2 = 6;

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
  private ages = new Float64Array(0);
  private profits = new Float64Array(0);
  private readonly row = new Float64Array(fitted.length);
  private readonly atPeak = new Float64Array(fitted.length);
  private readonly place = new Int32Array(fitted.length);
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
    const { rows, columns, place } = this;
    place.fill(-1);
    for (let column = 0; column < columns; column++) place[this.free[column]!] = column * rows;
    into.fill(0, 0, rows * columns);
    const coupled = Number.isNaN(this.u);
    if (coupled) saturationSlopes(this.values, this.values[G2]!, this.atPeak);
    for (let k = 0; k < rows; k++) {
      const t = this.ages[k]!;
      if (t <= this.i) this.growthRow(t, k, into);
      else if (t <= this.j) {
        saturationSlopes(this.values, t, this.row);
        this.writeRow(this.row, k, into);
      } else this.declineRow(t, k, coupled, into);
    }
  }

  private take(x: Float64Array): void {
    for (let column = 0; column < this.columns; column++) this.values[this.free[column]!] = x[column]!;
  }

  private growthRow(t: number, k: number, into: Float64Array): void {
    if (this.place[H1]! >= 0) into[this.place[H1]! + k] = t * t;
    if (this.place[V]! >= 0) into[this.place[V]! + k] = 1;
  }

  private declineRow(t: number, k: number, coupled: boolean, into: Float64Array): void {
    const age = t - this.values[G2]!;
    if (coupled) this.writeRow(this.atPeak, k, into);
    if (this.place[G2]! >= 0) into[this.place[G2]! + k] = (coupled ? this.atPeak[G2]! : 0) + 2 * this.values[H2]! * age;
    if (this.place[H2]! >= 0) into[this.place[H2]! + k] = -age * age;
  }

  /** Copies the derivatives by h1, v, g1, N and λ, which are the first five, to the columns of those that are free. */
  private writeRow(slopes: Float64Array, k: number, into: Float64Array): void {
    for (let parameter = H1; parameter <= LAMBDA; parameter++) {
      const start = this.place[parameter]!;
      if (start >= 0) into[start + k] = slopes[parameter]!;
    }
  }
}

/** Derivatives of P2 at age t by h1, v, g1, N and λ, and by t itself in the place of g2. */
function saturationSlopes(values: Float64Array, t: number, into: Float64Array): void {
  const g1 = values[G1]!;
  const age = t - g1;
  const left = Math.exp(-values[LAMBDA]! * age);
  into[H1] = g1 * g1;
  into[V] = 1;
  into[G1] = 2 * values[H1]! * g1 - values[LAMBDA]! * values[RISE]! * left;
  into[RISE] = 1 - left;
  into[LAMBDA] = values[RISE]! * age * left;
  into[G2] = values[LAMBDA]! * values[RISE]! * left;
}
