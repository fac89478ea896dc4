import { convexRoot } from './convex-root.ts';

/** Two g1 closer than this are one. */
const distinct = 1e-9;

/** The growth around one g1, at any scale of money. */
export interface BreakPoint {
  readonly h1: number;
  readonly g1: number;
  readonly N: number;
  readonly lambda: number;
}

/**
 * The other g1 within the same unit that gives the same curve at every whole unit, with its N. After g1 the curve is
 * A − B·e^{−λt} with A − v = h1·g1² + B·e^{−λ·g1}, convex in g1: on the other side of the smooth-join point there is one
 * more g1 with the same A and B, and it counts if no unit lies between.
 * @param low  least g1
 * @param high largest g1
 * @source     handbook 2.2
 */
export function twinBreak(
  { h1, g1, N, lambda }: BreakPoint,
  low: number,
  high: number,
): { readonly g1: number; readonly N: number } | null {
  const rightwards = 2 * h1 * g1 < lambda * N;
  const end = rightwards ? Math.min(high, Math.floor(g1) + 1) : Math.max(low, Math.ceil(g1) - 1);
  const excess = (x: number) => h1 * (x - g1) * (x + g1) + N * Math.expm1(-lambda * (x - g1));
  const slope = (x: number) => 2 * h1 * x - lambda * N * Math.exp(-lambda * (x - g1));
  if (!(N > 0) || !(rightwards ? end > g1 : end < g1) || excess(end) < 0) return null;
  const other = convexRoot(excess, slope, end, rightwards ? -1 : 1);
  return Math.abs(other - g1) > distinct ? { g1: other, N: N * Math.exp(-lambda * (other - g1)) } : null;
}
