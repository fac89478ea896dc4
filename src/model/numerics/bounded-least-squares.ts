import { backSubstitute, triangularize } from './triangular.ts';

/** How an iterative method ended: at an optimum, at its step limit, or nowhere. */
export type Ending = 'converged' | 'limit' | 'failed';

/** A smooth sum of squares of `rows` residuals in `columns` unknowns. */
export interface LeastSquaresProblem {
  readonly rows: number;
  readonly columns: number;
  /** Writes the residuals at x and returns the sum of their squares. */
  residuals(x: Float64Array, into: Float64Array): number;
  /** Writes the derivative of the residuals, by columns, `rows` apart. */
  jacobian(x: Float64Array, into: Float64Array): void;
}

const maxSteps = 200;
/** Stops when a full step could lower the sum of squares by less than this share: its square root is the angle left. */
const angle = 1e-16;
const firstDamping = 1e-6;
const lastDamping = 1e12;

/**
 * Levenberg–Marquardt within bounds: an unknown at a bound whose gradient points outwards is held there, the others take a
 * damped Gauss–Newton step by QR, cut at their bounds. The first try of each step is undamped, so a good start converges
 * quadratically. One solver is reused for many problems and allocates only when one is larger than those before.
 */
export class BoundedLeastSquares {
  ended: Ending = 'failed';
  steps = 0;
  /** Largest |cos| of the angle between the residuals and a derivative column, over the unknowns not held at a bound. */
  gradient = 0;
  private residual = new Float64Array(0);
  private jacobian = new Float64Array(0);
  private matrix = new Float64Array(0);
  private side = new Float64Array(0);
  private damped = new Float64Array(0);
  private dampedSide = new Float64Array(0);
  private norm = new Float64Array(0);
  private step = new Float64Array(0);
  private trial = new Float64Array(0);
  private open = new Int32Array(0);
  private damping = 0;

  /**
   * @param x     start, within the bounds; becomes the solution
   * @param floor sum of squares that is rounding error already
   * @returns     the sum of squares at x; Infinity where the start has none
   */
  minimize(problem: LeastSquaresProblem, x: Float64Array, lower: Float64Array, upper: Float64Array, floor: number): number {
    const { rows, columns } = problem;
    this.reserve(rows, columns);
    this.damping = 0;
    this.gradient = 0;
    let best = problem.residuals(x, this.residual);
    this.ended = Number.isFinite(best) ? 'limit' : 'failed';
    if (this.ended === 'failed') return Infinity;
    for (this.steps = 0; this.steps < maxSteps; this.steps++) {
      problem.jacobian(x, this.jacobian);
      const count = this.release(x, lower, upper, rows, columns, best, floor);
      const reducible = this.prepare(rows, count);
      if (best <= floor || reducible <= angle * best) return this.finish(best);
      const next = this.improve(problem, x, lower, upper, count, best);
      if (next >= best) return this.finish(best);
      best = next;
    }
    return best;
  }

  private finish(best: number): number {
    this.ended = 'converged';
    return best;
  }

  /** Lists the unknowns that may move and copies their columns; measures the gradient on them. */
  private release(x: Float64Array, lower: Float64Array, upper: Float64Array, rows: number, columns: number, best: number, floor: number) {
    let count = 0;
    this.gradient = 0;
    for (let k = 0; k < columns; k++) {
      let slope = 0;
      let square = 0;
      for (let i = 0; i < rows; i++) {
        const entry = this.jacobian[k * rows + i]!;
        slope += entry * this.residual[i]!;
        square += entry * entry;
      }
      if (square === 0 || (x[k]! <= lower[k]! && slope >= 0) || (x[k]! >= upper[k]! && slope <= 0)) continue;
      this.norm[count] = Math.sqrt(square);
      if (best > floor) this.gradient = Math.max(this.gradient, Math.abs(slope) / Math.sqrt(square * best));
      this.matrix.set(this.jacobian.subarray(k * rows, (k + 1) * rows), count * rows);
      this.open[count++] = k;
    }
    return count;
  }

  /** Triangularises; returns what an undamped step would take off the sum of squares if the problem were linear. */
  private prepare(rows: number, count: number): number {
    for (let i = 0; i < rows; i++) this.side[i] = -this.residual[i]!;
    triangularize(this.matrix, rows, Math.min(count, rows), this.side);
    let reducible = 0;
    for (let k = 0; k < Math.min(count, rows); k++) reducible += this.side[k]! ** 2;
    return reducible;
  }

  private improve(problem: LeastSquaresProblem, x: Float64Array, lower: Float64Array, upper: Float64Array, count: number, best: number) {
    for (; this.damping < lastDamping; this.damping = Math.max(firstDamping, this.damping * 30)) {
      this.solve(problem.rows, count);
      for (let k = 0; k < problem.columns; k++) this.trial[k] = x[k]!;
      for (let k = 0; k < count; k++) {
        const place = this.open[k]!;
        this.trial[place] = Math.min(Math.max(x[place]! + this.step[k]!, lower[place]!), upper[place]!);
      }
      const next = problem.residuals(this.trial, this.residual);
      if (!(next < best)) continue;
      for (let k = 0; k < problem.columns; k++) x[k] = this.trial[k]!;
      this.damping = this.damping <= firstDamping ? 0 : this.damping / 100;
      return next;
    }
    problem.residuals(x, this.residual);
    return best;
  }

  private solve(rows: number, count: number): void {
    if (this.damping === 0 && count <= rows) {
      backSubstitute(this.matrix, rows, count, this.side, this.norm, this.step);
      return;
    }
    const height = 2 * count;
    this.damped.fill(0, 0, height * count);
    this.dampedSide.fill(0, 0, height);
    for (let k = 0; k < count; k++) {
      for (let i = 0; i <= Math.min(k, rows - 1); i++) this.damped[k * height + i] = this.matrix[k * rows + i]!;
      if (k < rows) this.dampedSide[k] = this.side[k]!;
      this.damped[k * height + count + k] = Math.sqrt(Math.max(this.damping, firstDamping)) * this.norm[k]!;
    }
    triangularize(this.damped, height, count, this.dampedSide);
    backSubstitute(this.damped, height, count, this.dampedSide, this.norm, this.step);
  }

  private reserve(rows: number, columns: number): void {
    if (this.residual.length < rows) {
      this.residual = new Float64Array(rows);
      this.side = new Float64Array(rows);
    }
    if (this.jacobian.length < rows * columns) {
      this.jacobian = new Float64Array(rows * columns);
      this.matrix = new Float64Array(rows * columns);
    }
    if (this.step.length >= columns) return;
    this.damped = new Float64Array(2 * columns * columns);
    this.dampedSide = new Float64Array(2 * columns);
    this.norm = new Float64Array(columns);
    this.step = new Float64Array(columns);
    this.trial = new Float64Array(columns);
    this.open = new Int32Array(columns);
  }
}
