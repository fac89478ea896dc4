import { lifeCurveProfit } from '../../../src/model/life-curve/curve.ts';
import { leastG1, lambdaRange, unitsAfterG1, unitsAfterG2, largestRise } from '../../../src/model/life-curve-fit/bounds.ts';
import type { Held } from '../../../src/model/life-curve-fit/parameters.ts';
import type { Random } from './random-curve.ts';

/** h1, v, g1, N, h2, g2, λ. */
type Point = number[];
const order = ['h1', 'v', 'g1', 'N', 'h2', 'g2', 'lambda'] as const;

/**
 * The opponent: a Levenberg–Marquardt optimiser that knows nothing of the curve but its values, started at many random
 * points within the same bounds as the fit.
 * @param held values that are held, λ among them unless it is free
 * @returns    the least sum of squares over all starts
 */
export function bestOfRandomStarts(history: Float64Array, held: Held, starts: number, next: Random): number {
  const last = history.length;
  const high = Math.max(...history);
  const range = high - Math.min(...history);
  const lower = [0, -Infinity, leastG1, 0, 0, leastG1, lambdaRange[0]];
  const upper = [Infinity, Infinity, last - unitsAfterG1, largestRise * range, Infinity, last - unitsAfterG2, lambdaRange[1]];
  order.forEach((name, k) => {
    if (held[name] != null) lower[k] = upper[k] = held[name];
  });
  let best = Infinity;
  for (let start = 0; start < starts; start++) {
    const g1 = held.g1 ?? leastG1 + ((held.g2 ?? last - unitsAfterG2) - leastG1) * next();
    const g2 = held.g2 ?? g1 + (last - unitsAfterG2 - g1) * next();
    const lambda = lambdaRange[0] * (lambdaRange[1] / lambdaRange[0]) ** next();
    const drawn = [
      (range / (g1 * g1)) * next(),
      high - range * next(),
      g1,
      range * next(),
      (4 * range * next()) / (last - g2) ** 2,
      g2,
      lambda,
    ];
    const point = drawn.map((value, k) => Math.min(upper[k]!, Math.max(lower[k]!, value)));
    best = Math.min(best, descend(history, point, lower, upper, held.u ?? null));
  }
  return best;
}

const maxSteps = 300;

function descend(history: Float64Array, start: Point, lower: Point, upper: Point, u: number | null): number {
  let point = start;
  let residuals = residualsAt(history, point, u);
  let sse = squares(residuals);
  let damping = 1e-3;
  for (let step = 0; step < maxSteps && damping < 1e12; step++) {
    const jacobian = differences(history, point, residuals, upper, u);
    const move = solved(jacobian, residuals, damping, point, lower, upper);
    const trial = point.map((value, k) => Math.min(upper[k]!, Math.max(lower[k]!, value - move[k]!)));
    const after = residualsAt(history, trial, u);
    const next = squares(after);
    if (next < sse) {
      const gained = sse - next;
      [point, residuals, sse] = [trial, after, next];
      damping /= 9;
      if (gained < 1e-14 * sse) break;
    } else damping *= 7;
  }
  return sse;
}

function residualsAt(history: Float64Array, [h1, v, g1, N, h2, g2, lambda]: Point, u: number | null): Float64Array {
  const growth = { h1: h1!, v: v!, g1: g1!, N: N!, lambda: lambda! };
  // g2 before g1 is out of bounds: no curve is worth it.
  if (g2! < g1!) return history.map(() => 1e6);
  const curve = { growth, decline: { g2: g2!, h2: h2!, u } };
  return history.map((profit, k) => lifeCurveProfit(curve, k + 1) - profit);
}

const squares = (residuals: Float64Array): number => residuals.reduce((total, value) => total + value * value, 0);

/** Forward differences, backward at an upper bound. */
function differences(
  history: Float64Array,
  point: Point,
  residuals: Float64Array,
  upper: Point,
  u: number | null,
): readonly Float64Array[] {
  return point.map((value, k) => {
    const size = 1e-7 * Math.max(Math.abs(value), 1e-3);
    const step = value + size > upper[k]! ? -size : size;
    const moved = residualsAt(history, point.with(k, value + step), u);
    return moved.map((residual, row) => (residual - residuals[row]!) / step);
  });
}

/** The damped normal equations over the parameters that their bounds let move, by Gaussian elimination. */
function solved(
  jacobian: readonly Float64Array[],
  residuals: Float64Array,
  damping: number,
  point: Point,
  lower: Point,
  upper: Point,
): Point {
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((total, value, k) => total + value * b[k]!, 0);
  const slope = jacobian.map((column) => dot(column, residuals));
  const free = [...jacobian.keys()].filter((k) => {
    const held = (point[k]! <= lower[k]! && slope[k]! > 0) || (point[k]! >= upper[k]! && slope[k]! < 0);
    return !held && dot(jacobian[k]!, jacobian[k]!) > 0;
  });
  const rows = free.map((a) => [...free.map((b) => dot(jacobian[a]!, jacobian[b]!) * (a === b ? 1 + damping : 1)), slope[a]!]);
  const steps = eliminate(rows);
  const all: Point = point.map(() => 0);
  free.forEach((k, place) => (all[k] = Number.isFinite(steps[place]!) ? steps[place]! : 0));
  return all;
}

function eliminate(rows: number[][]): number[] {
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    for (let row = k + 1; row < size; row++) {
      const factor = rows[row]![k]! / rows[k]![k]!;
      for (let column = k; column <= size; column++) rows[row]![column] = rows[row]![column]! - factor * rows[k]![column]!;
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let rest = rows[k]![size]!;
    for (let column = k + 1; column < size; column++) rest -= rows[k]![column]! * x[column]!;
    x[k] = rest / rows[k]![k]!;
  }
  return x;
}
