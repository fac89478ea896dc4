import { binaryPower, unitPlace } from './binary-power.ts';
import { exp } from './exp.ts';
import { growthBeyond, rootHead, rootHigh, rootLow, rootsPerUnit, rootTail } from './root-powers.ts';

/**
 * e^x − 1 without loss where x is small, of + − × and floor alone, so that its bits are the same in every engine.
 * As {@link exp}, but what 2^(k/128) − 1 and r lack as doubles is added last.
 * @param x any number
 * @returns within 0.52 units in the last place; rises with x; Infinity above 709.78, NaN of NaN
 */
export function expm1(x: number): number {
  if (!(x > -38 && x < 60)) return x < 0 ? -1 : exp(x);
  if (x > -tiny && x < tiny) return x;
  const k = Math.floor(x * rootsPerUnit + 0.5);
  const j = k & 127;
  const scale = binaryPower[(k >> 7) + unitPlace]!;
  const power = rootHead[j]! * scale;
  const less = power - 1;
  const minusOne = less - power;
  const lost = power - (less - minusOne) - (1 + minusOne) + rootTail[j]! * scale;
  const r = x - k * rootHigh;
  const rLow = -k * rootLow;
  const beyond = rLow + growthBeyond(r + rLow);
  const sum = less + r;
  return sum + (less - sum + r + (lost + beyond + (less + lost) * (r + beyond)));
}

/** Below 2⁻⁵⁴ the square of x is no part of the result. */
const tiny = 1 / (1 << 27) / (1 << 27);
