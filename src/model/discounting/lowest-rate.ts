import type { Timing } from './timing.ts';

/** e^600 ≈ 4·10²⁶⁰ times the largest profit of a curve, 6·10¹⁵, over 1200 units still is a number. */
const largestExponent = 600;

/**
 * The lowest discount rate whose factors stay within what a double can hold: below it, the profit of the last unit is
 * multiplied by e^600 and more. No case at hand comes near; a rate typed with a wrong sign does.
 * @param n   units ahead, ≥ 1
 * @param now age of the last observed unit
 * @returns   per unit, rounded up to a ten-thousandth; −Infinity where the rate is not used
 */
export function lowestRate(timing: Timing, n: number, now: number): number {
  if (timing === 'none') return -Infinity;
  const units = timing === 'relationship-start' ? now + n : n;
  const lowest = timing === 'continuous' ? -largestExponent / units : Math.expm1(-largestExponent / units);
  return Math.ceil(lowest * 1e4) / 1e4;
}
