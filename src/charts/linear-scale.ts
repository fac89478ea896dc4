/** A straight scale from values to px, and back. */
export interface LinearScale {
  (value: number): number;
  readonly invert: (px: number) => number;
}

/** Values nearer together than this are one to a chart: what a px is worth between them is no number any more. */
export const nearest = 1e-300;

/** The scale that puts `from[0]` on `to[0]` and `from[1]` on `to[1]`. d3-scale would do, but brings colours and dates with it. */
export function linearScale(from: readonly [number, number], to: readonly [number, number]): LinearScale {
  const width = from[1] - from[0];
  const slope = Math.abs(width) < nearest ? 0 : (to[1] - to[0]) / width;
  return Object.assign((value: number) => to[0] + (value - from[0]) * slope, {
    invert: (px: number) => (slope === 0 ? from[0] : from[0] + (px - to[0]) / slope),
  });
}
