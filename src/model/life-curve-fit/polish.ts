import { BoundedLeastSquares } from '../numerics/bounded-least-squares.ts';
import { lambdaRange } from './bounds.ts';
import { CurveResiduals, G1, G2, H1, H2, LAMBDA, RISE, V } from './curve-residuals.ts';
import type { Candidate } from './global-search.ts';
import type { Observed } from './observed.ts';
import { fitted, type FittedName } from './parameters.ts';
import type { Profile } from './profile.ts';
import { twinBreak } from './twin-break.ts';

/** How often a g1 that ran into a border may be moved to its twin. */
const maxJumps = 4;
/** Rounding of one centred, scaled profit. */
const epsilon = 2 ** -52;

/**
 * The last digits: Levenberg–Marquardt on the exact residuals over all free parameters, within the pair of unit intervals
 * that the search found, where the curve is smooth in every parameter.
 */
export class Polish {
  readonly residuals = new CurveResiduals();
  readonly solver = new BoundedLeastSquares();
  private readonly x = new Float64Array(fitted.length);
  private readonly lower = new Float64Array(fitted.length);
  private readonly upper = new Float64Array(fitted.length);

  /** @returns sum of squares, scaled; the parameters are in `residuals.values` */
  run(profile: Profile, observed: Observed, { i, j, g1, g2 }: Candidate, free: readonly FittedName[]): number {
    const { residuals, x } = this;
    profile.at(i, j, g1, g2);
    this.start(profile, g1, g2);
    residuals.load(observed, profile.problem.u, i, j);
    const freeBreak = i !== j;
    let columns = 0;
    for (const name of free) {
      const place = fitted.indexOf(name);
      if (place === G1 && !freeBreak) continue;
      residuals.free[columns] = place;
      x[columns] = residuals.values[place]!;
      this.bound(profile, place, columns++, i, j, g1);
    }
    residuals.columns = columns;
    const rounding = epsilon * (1 + Math.abs(observed.centre) / observed.scale);
    const floor = residuals.rows * rounding ** 2;
    let sse = this.minimize(floor);
    for (let jump = 0; jump < maxJumps && this.jump(); jump++) sse = this.minimize(floor);
    return sse;
  }

  private minimize(floor: number): number {
    const { residuals, x } = this;
    const sse = this.solver.minimize(residuals, x, this.lower, this.upper, floor);
    for (let k = 0; k < residuals.columns; k++) residuals.values[residuals.free[k]!] = x[k]!;
    return sse;
  }

  /**
   * With λ free, a g1 that ran into a border of its interval may have a twin inside it, with the same curve but free to go on.
   * Moves there if so.
   */
  private jump(): boolean {
    const { residuals, x } = this;
    const { values } = residuals;
    const columns = residuals.free.subarray(0, residuals.columns);
    const column = columns.indexOf(G1);
    if (column < 0 || !columns.includes(LAMBDA) || !columns.includes(RISE)) return false;
    const low = this.lower[column]!;
    const high = this.upper[column]!;
    if (values[G1]! > low && values[G1]! < high) return false;
    const twin = twinBreak({ h1: values[H1]!, g1: values[G1]!, N: values[RISE]!, lambda: values[LAMBDA]! }, low, high);
    if (twin === null) return false;
    x[column] = twin.g1;
    x[columns.indexOf(RISE)] = twin.N;
    return true;
  }

  private start({ joined, h1, h2, lambda }: Profile, g1: number, g2: number): void {
    const { values } = this.residuals;
    values[H1] = h1;
    values[V] = joined.level - h1 * g1 * g1;
    values[G1] = g1;
    values[RISE] = joined.rise;
    values[LAMBDA] = lambda;
    values[G2] = g2;
    values[H2] = h2;
  }

  private bound({ problem }: Profile, place: number, column: number, i: number, j: number, g1: number): void {
    let low = place === V ? -Infinity : 0;
    let high = place === RISE ? problem.mostRise : Infinity;
    if (place === LAMBDA) [low, high] = lambdaRange;
    if (place === G1) [low, high] = range(problem.g1, i);
    if (place === G2) [low, high] = range(problem.g2, j);
    this.lower[column] = place === G2 ? Math.max(low, g1 < j ? low : g1) : low;
    this.upper[column] = high;
    this.x[column] = Math.min(Math.max(this.x[column]!, this.lower[column]), high);
  }
}

const range = ({ unit, low, high }: Profile['problem']['g1'], i: number): readonly [number, number] => {
  const c = i - unit[0]!;
  return [low[c]!, high[c]!];
};
