import type { Decline, Growth, LifeCurve } from './curve.ts';
import type { CurveParams } from './model.ts';

/** The curve that checked parameters describe. In a file of its own, so that who has such parameters need not load how they are checked. */
export function lifeCurveOf({ h1, v, g1, N, lambda, g2, h2, u }: CurveParams): LifeCurve {
  const growth: Growth | null = h1 === null || v === null || g1 === null || N === null ? null : { h1, v, g1, N, lambda };
  const decline: Decline | null = g2 === null || h2 === null ? null : { g2, h2, u };
  return { growth, decline };
}
