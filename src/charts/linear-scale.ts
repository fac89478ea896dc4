/** A straight scale from values to px, and back. */
export interface LinearScale {
  (value: number): number;
  readonly invert: (px: number) => number;
}

/** The scale that puts `from[0]` on `to[0]` and `from[1]` on `to[1]`. d3-scale would do, but brings colours and dates with it. */
export function linearScale(from: readonly [number, number], to: readonly [number, number]): LinearScale {
  const slope = (to[1] - to[0]) / (from[1] - from[0]);
  return Object.assign((value: number) => to[0] + (value - from[0]) * slope, { invert: (px: number) => from[0] + (px - to[0]) / slope });
}
