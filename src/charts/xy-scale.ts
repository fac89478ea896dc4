import { linearScale, type LinearScale } from './linear-scale.ts';
import { stepFor } from './nice-scale.ts';
import type { Extent } from './steady-extent.ts';

/**
 * How an axis spreads its values: evenly; by a logarithm that keeps sign and 0, straight near 0; by a square
 * root that keeps the sign. The latter two for money, of which few have much.
 */
export type ScaleKind = 'linear' | 'log' | 'root';

/** A scale from values to px, and back. */
export interface XYScale extends LinearScale {
  /** What its px are straight in; left out where these are the values themselves. */
  readonly bend?: (value: number) => number;
}

/** The scale that puts `from[0]` on `to[0]` and `from[1]` on `to[1]`. */
export function xyScale(kind: ScaleKind, from: Extent, to: readonly [number, number]): XYScale {
  if (kind === 'linear') return linearScale(from, to);
  const finest = finestOf(from);
  const [bend, unbend] = kind === 'root' ? [root, square] : [logarithm(finest), power(finest)];
  const straight = linearScale([bend(from[0]), bend(from[1])], to);
  return Object.assign((value: number) => straight(bend(value)), { invert: (px: number) => unbend(straight.invert(px)), bend });
}

const root = (value: number): number => (value < 0 ? -Math.sqrt(-value) : Math.sqrt(value));
const square = (bent: number): number => bent * Math.abs(bent);
const logarithm = (finest: number) => (value: number) => (value < 0 ? -Math.log1p(-value / finest) : Math.log1p(value / finest));
const power = (finest: number) => (bent: number) => (bent < 0 ? -finest * Math.expm1(-bent) : finest * Math.expm1(bent));

/** A round step, about what a pixel is worth at a value. */
export const pixelStep = (scale: LinearScale, value: number): number =>
  stepFor(0, Math.abs(scale.invert(scale(value) + 1) - value), 1, false);

/** Of a power of ten that can still be divided by. */
const smallest = -300;

/** A power of ten between a 500th and a 5,000th of the largest value: below it a log axis is nearly straight, and has no ticks. */
export const finestOf = ([low, high]: Extent): number =>
  10 ** Math.max(smallest, Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high)) / 500)));

/** First digits of ticks, and every how many-th power of ten has them. */
const digits = [
  { first: [1, 2, 5], every: 1 },
  { first: [1], every: 1 },
  { first: [1], every: 2 },
  { first: [1], every: 4 },
] as const;

/**
 * Ticks of an axis that is bent: 0 and round values, of a logarithm as evenly spread as they come, of a root from the outer ends
 * towards 0, as long as neighbours are clear of one another.
 * @param isClear whether two values may both have a tick
 */
export function bentTicks(kind: ScaleKind, [low, high]: Extent, isClear: (a: number, b: number) => boolean): readonly number[] {
  const finest = finestOf([low, high]);
  const zero = low <= 0 && high >= 0 ? [0] : [];
  const sets = digits.map(({ first, every }) => {
    const sizes: number[] = [];
    for (let k = 0; k <= 4; k += every) for (const digit of first) sizes.push(digit * Number((finest * 10 ** k).toPrecision(1)));
    const off = zero.length === 0 ? sizes : sizes.filter((size) => isClear(size, 0));
    const below = off.filter((size) => -size >= low && -size <= high).map((size) => -size);
    const above = off.filter((size) => size >= low && size <= high);
    const ticks = [...walked(below.toReversed(), isClear), ...zero, ...walked(above.toReversed(), isClear).toReversed()];
    return { ticks, whole: ticks.length === zero.length + below.length + above.length };
  });
  const most = sets.reduce((best, set) => (set.ticks.length > best.ticks.length ? set : best));
  return (kind === 'log' ? (sets.find(({ whole }) => whole) ?? most) : most).ticks;
}

/** Values from the outermost as far as each is clear of the one before. */
function walked(values: readonly number[], isClear: (a: number, b: number) => boolean): readonly number[] {
  const end = values.findIndex((value, k) => k > 0 && !isClear(values[k - 1] ?? value, value));
  return end < 0 ? values : values.slice(0, end);
}
