import type { BreakAxes, BreakAxis } from './break-axis.ts';
import { breakPointBounds, lambdaRange, largestRise } from './bounds.ts';
import type { Observed } from './observed.ts';
import type { FitShape, Held } from './parameters.ts';
import type { HeldEnd } from './segment-ends.ts';

/** What is to be fitted, in scaled profits: where the break points may lie and what is held. */
export interface FitProblem {
  readonly g1: BreakAxis;
  readonly g2: BreakAxis;
  readonly growthHeld: HeldEnd;
  readonly declineHeld: HeldEnd;
  /** NaN where free. */
  readonly rise: number;
  readonly u: number;
  readonly mostRise: number;
  readonly shape: FitShape;
}

/** Values of a fit's parameters in scaled profits; NaN for those that are not held. */
export function fitProblem(observed: Observed, shape: FitShape, held: Held, axes: BreakAxes): FitProblem {
  const { centre, scale, last } = observed;
  const slope = (value: number | null | undefined) => (value == null ? NaN : value / scale);
  const level = (value: number | null | undefined) => (value == null ? NaN : (value - centre) / scale);
  const ranges = breakRanges(shape, held, last);
  return {
    g1: axes.axis(...ranges.g1, last),
    g2: axes.axis(...ranges.g2, last, shape === 'full' && held.u != null),
    growthHeld: { slope: slope(held.h1), level: level(held.v) },
    declineHeld: shape === 'full' ? { slope: slope(held.h2), level: level(held.u) } : { slope: 0, level: NaN },
    rise: shape === 'growth' ? 0 : slope(held.N),
    u: shape === 'full' ? level(held.u) : NaN,
    mostRise: Math.max(largestRise * observed.range * Math.max(1, lambdaRange[0] / (held.lambda ?? 1)), slope(held.N) || 0),
    shape,
  };
}

type Range = readonly [low: number, high: number];

/** Where g1 and g2 may lie. A shape without one of them has it at the end of the history, where it does nothing. */
export function breakRanges(shape: FitShape, held: Held, last: number): { readonly g1: Range; readonly g2: Range } {
  const end = Math.max(last, held.g1 ?? 0);
  if (shape === 'growth') return { g1: [end, end], g2: [end, end] };
  const bounds = breakPointBounds(last);
  const g2: Range = shape === 'growth-saturation' ? [end, end] : pair(held.g2, Math.max(bounds.g2[0], held.g1 ?? 0), bounds.g2[1]);
  const top = Math.min(bounds.g1[1], g2[1]);
  return { g1: pair(held.g1, Math.min(bounds.g1[0], top), top), g2 };
}

const pair = (held: number | null | undefined, low: number, high: number): Range => (held == null ? [low, high] : [held, held]);
