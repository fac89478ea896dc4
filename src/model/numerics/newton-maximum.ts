import { cholesky, choleskySolve } from './cholesky.ts';

/** A function to maximise with its derivatives at one point; the matrix row by row. */
export interface Slopes {
  readonly value: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

export interface Box {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

export interface Maximum extends Slopes {
  readonly at: Float64Array;
  /** `limit`: on the edge of the box, uphill beyond it, or out of steps; `failed`: no curvature that shows a maximum. */
  readonly ended: 'converged' | 'limit' | 'failed';
  readonly steps: number;
  /** Largest slope along a coordinate that is still free to move. */
  readonly slope: number;
}

const mostSteps = 100;
/** Longest move of a coordinate in one step: beyond it a quadratic says nothing about logarithms of parameters. */
const longestMove = 2;
/** A step that promises less than this, in units of the value, is the last one. */
const negligible = 1e-15;
/** So many steps that gain less than this each lead nowhere. */
const mostIdle = 12;
const unnoticed = 1e-12;

/**
 * A local maximum within a box by Newton's method. Coordinates on an edge with the slope pointing out are held; a curvature that
 * is not definite, or a step that does not climb, is answered by damping (Levenberg, Marquardt).
 * @param slopes the function, of the order of 1, and its first and second derivatives
 * @param start  within the box, changed on the way
 * @source       Nocedal & Wright, Numerical Optimization, 3.4 and 16.7
 */
export function newtonMaximum(slopes: (at: Float64Array) => Slopes, start: Float64Array, box: Box): Maximum {
  let at = start;
  let here = slopes(at);
  let damping = 0;
  let idle = 0;
  let steps = 0;
  while (steps < mostSteps && idle < mostIdle) {
    steps++;
    const step = ascent(at, here, box, damping);
    const next = step === null ? at : moved(at, step.move, box);
    const there = step === null ? here : slopes(next);
    const last = step !== null && step.gain < negligible;
    if (step !== null) idle = there.value > here.value + unnoticed ? 0 : idle + 1;
    if (step !== null && (last || there.value >= here.value)) {
      at = next;
      here = there;
      damping = damping > leastDamping ? damping / 10 : 0;
    } else damping = Math.max(leastDamping, damping * 10);
    if (last) return { ...here, at, steps, ...ending(at, here, box) };
  }
  return { ...here, at, steps, ...ending(at, here, box), ended: 'limit' };
}

/** As little as the curvature needs: along a ridge it may be tiny, and more would stop the search there. */
const leastDamping = 1e-8;

interface Ascent {
  /** Of each coordinate; 0 where it is held. */
  readonly move: Float64Array;
  /** What the quadratic promises. */
  readonly gain: number;
}

/** The damped Newton step, coordinates held on an edge that it would leave; null where the curvature shows no maximum. */
function ascent(at: Float64Array, here: Slopes, box: Box, damping: number): Ascent | null {
  let free = [...at.keys()].filter((k) => !leaves(at, here.gradient, box, k));
  for (;;) {
    const move = freeMove(here, free, damping);
    if (move === null) return null;
    const kept = free.filter((k) => !leaves(at, move, box, k));
    if (kept.length === free.length) return { move, gain: 0.5 * move.reduce((total, part, k) => total + part * here.gradient[k]!, 0) };
    free = kept;
  }
}

/** Whether a coordinate stands on an edge and the direction does not lead back inside. */
const leaves = (at: Float64Array, direction: Float64Array, { lower, upper }: Box, k: number): boolean =>
  (at[k]! <= lower[k]! && direction[k]! <= 0) || (at[k]! >= upper[k]! && direction[k]! >= 0);

function freeMove({ gradient, hessian }: Slopes, free: readonly number[], damping: number): Float64Array | null {
  const n = gradient.length;
  const size = free.length;
  const matrix = new Float64Array(size * size);
  const bends = free.map((k) => Math.abs(hessian[k * n + k]!));
  const least = Math.max(flat, leastShare * Math.max(...bends));
  for (const [row, k] of free.entries()) {
    for (const [column, l] of free.entries()) matrix[row * size + column] = -hessian[k * n + l]!;
    matrix[row * size + row]! += damping * Math.max(bends[row]!, least);
  }
  const lower = cholesky(matrix, size);
  if (lower === null) return null;
  const solved = choleskySolve(
    lower,
    size,
    Float64Array.from(free, (k) => gradient[k]!),
  );
  const move = new Float64Array(n);
  for (const [place, k] of free.entries()) move[k] = solved[place]!;
  return move;
}

/** Damping needs some curvature to multiply: a share of the strongest one, or this. */
const leastShare = 1e-3;
const flat = 1e-12;

/** As far along the step as the box and {@link longestMove} let it go; a coordinate that arrives at an edge stands on it exactly. */
function moved(at: Float64Array, move: Float64Array, { lower, upper }: Box): Float64Array {
  const room = at.map((value, k) => (move[k]! > 0 ? upper[k]! - value : value - lower[k]!));
  const fits = move.reduce((scale, part, k) => Math.min(scale, part === 0 ? 1 : Math.min(longestMove, room[k]!) / Math.abs(part)), 1);
  return at.map((value, k) => {
    const arrives = move[k] !== 0 && fits * Math.abs(move[k]!) >= room[k]!;
    if (arrives) return move[k]! > 0 ? upper[k]! : lower[k]!;
    return Math.min(upper[k]!, Math.max(lower[k]!, value + fits * move[k]!));
  });
}

function ending(at: Float64Array, here: Slopes, box: Box): Pick<Maximum, 'ended' | 'slope'> {
  const { lower, upper } = box;
  const free = [...at.keys()].filter((k) => !leaves(at, here.gradient, box, k));
  const slope = free.reduce((most, k) => Math.max(most, Math.abs(here.gradient[k]!)), 0);
  const onEdge = at.some((value, k) => lower[k]! < upper[k]! && (value <= lower[k]! || value >= upper[k]!));
  if (onEdge) return { slope, ended: 'limit' };
  return { slope, ended: freeMove(here, free, 0) === null ? 'failed' : 'converged' };
}
