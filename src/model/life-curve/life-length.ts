import { peak, type LifeCurve } from './curve.ts';

/** Absorbs the rounding of g2 + √(u/h2) where it is a whole number. @source handbook 2.2 */
const whole = 1e-9;

/**
 * The age at which a declining customer's profit reaches zero, g2 + √(u/h2).
 * @returns units; g2 itself where the decline starts at or below zero; null for a curve that does not decline
 */
export function lifeEnd(curve: LifeCurve): number | null {
  if (curve.decline === null) return null;
  return curve.decline.g2 + Math.sqrt(Math.max(0, peak(curve)) / curve.decline.h2);
}

/**
 * Whole units of life left, ⌈g2 + √(u/h2) − now⌉, never negative; null for a curve that does not decline.
 * @source handbook 2.2
 */
export function unitsLeft(curve: LifeCurve, now: number): number | null {
  const end = lifeEnd(curve);
  return end === null ? null : Math.max(0, Math.ceil(end - now - whole));
}
