import { binaryPower, unitPlace } from './binary-power.ts';
import { growthBeyond, rootHead, rootHigh, rootLow, rootsPerUnit, rootTail } from './root-powers.ts';

/**
 * e^x of + − × and floor alone, so that its bits are the same in every engine, which those of `Math.exp` are not.
 * With k the whole number nearest to x·128/ln 2, e^x = 2^(k/128)·e^r, |r| ≤ ln 2/256: a table and a short series.
 * @param x any number
 * @returns within 0.52 units in the last place, and 1 where so little is left (below 2⁻¹⁰²²) that there are fewer places; rises with x;
 *          Infinity above 709.78, 0 below −745.13, NaN of NaN
 * @source  P. T. P. Tang, Table-driven implementation of the exponential function, ACM TOMS 15 (1989)
 */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return farExp(x);
  const k = Math.floor(x * rootsPerUnit + 0.5);
  return significand(x, k) * binaryPower[(k >> 7) + unitPlace]!;
}

/** Near the ends 2^⌊k/128⌋ is no double: half of it twice. */
function farExp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 710) return Infinity;
  if (x < -746) return 0;
  const k = Math.floor(x * rootsPerUnit + 0.5);
  const half = k >> 8;
  return significand(x, k) * binaryPower[half + unitPlace]! * binaryPower[(k >> 7) - half + unitPlace]!;
}

/** e^x / 2^⌊k/128⌋ */
function significand(x: number, k: number): number {
  const j = k & 127;
  const r = x - k * rootHigh - k * rootLow;
  const head = rootHead[j]!;
  return head + (rootTail[j]! + head * (r + growthBeyond(r)));
}
