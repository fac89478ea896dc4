import type { Growth } from '../../model/life-curve/curve.ts';
import type { Bend } from './life.ts';

/**
 * How the life curve at t = 1..n answers to its own parameters: one column each for h1, v, N, g1, h2 and g2. Where a
 * break point is a whole unit, the curve bends in a data point; a column that is 1 there stands for the other side.
 * Noise orthogonal to all of them leaves a least-squares fit, break points included, where the noise-free curve has it.
 */
export function tangents(growth: Growth, decline: Bend | null, n: number): readonly (readonly number[])[] {
  const ages = Array.from({ length: n }, (_, index) => index + 1);
  const slopes = ages.map((t) => slopesAt(growth, decline, t));
  const columns = Array.from({ length: 6 }, (_, parameter) => slopes.map((slope) => slope[parameter] ?? 0));
  const bends = [growth.g1, ...(decline === null ? [] : [decline.g2])].filter((bend) => Number.isInteger(bend));
  return [...columns, ...bends.map((bend) => ages.map((t) => (t === bend ? 1 : 0)))];
}

function slopesAt(growth: Growth, decline: Bend | null, t: number): readonly number[] {
  if (decline === null || t <= decline.g2) return [...growthSlopes(growth, t), 0, 0];
  const { g1, N, lambda } = growth;
  const past = t - decline.g2;
  const rise = N * lambda * Math.exp(-lambda * (decline.g2 - g1));
  return [...growthSlopes(growth, decline.g2), -past * past, rise + 2 * decline.h2 * past];
}

function growthSlopes({ h1, g1, N, lambda }: Growth, t: number): readonly number[] {
  if (t <= g1) return [t * t, 1, 0, 0];
  const rest = Math.exp(-lambda * (t - g1));
  return [g1 * g1, 1, 1 - rest, 2 * h1 * g1 - N * lambda * rest];
}
