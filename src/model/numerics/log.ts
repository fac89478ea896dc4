import { binaryPower, ln2High, ln2Low, unitPlace } from './binary-power.ts';
import { logHead, logTail, reciprocal } from './reciprocals.ts';

/**
 * ln x of + − × and the bits of x alone, so that its own bits are the same in every engine, which those of `Math.log` are not.
 * With c the multiple of 1/128 nearest to z = x/2^k, ln x = k·ln 2 + ln c + ln(z/c): a table and a short series.
 * @param x any number
 * @returns within 0.52 units in the last place; rises with x; −Infinity of 0, NaN of NaN and below 0
 * @source  P. T. P. Tang, Table-driven implementation of the logarithm function, ACM TOMS 16 (1990)
 */
export function log(x: number): number {
  if (x >= leastNormal && x < Infinity) return logOfSum(x, 0, 0);
  if (x > 0 && x < leastNormal) return logOfSum(x * 2 ** 54, 0, -54);
  return x === 0 ? -Infinity : x === Infinity ? x : NaN;
}

/**
 * ln(x + rest) + shift·ln 2.
 * @param x    2⁻¹⁰²² ≤ x < Infinity
 * @param rest |rest| ≤ 2⁻⁵²·x
 */
export function logOfSum(x: number, rest: number, shift: number): number {
  double[0] = x;
  // The upper half of x, rounded to 7 bits behind the point; 1.375 and more count as halves of the next power.
  const upper = words[upperWord]! + 0x1000;
  const exponent = (upper - 0x3fe60000) >> 20;
  const j = (upper >> 13) & 127;
  const scale = binaryPower[unitPlace - exponent]!;
  const z = x * scale;
  const inverse = reciprocal[j]!;
  // 24 bits times 24 bits: exact.
  const zHigh = Math.fround(z);
  const rHigh = zHigh * inverse - 1;
  const rLow = (z - zHigh + rest * scale) * inverse;
  const r = rHigh + rLow;
  const series = r * r * (r * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6 - r * (1 / 7))))) - 1 / 2);
  const k = exponent + shift;
  const whole = k * ln2High + logHead[j]!;
  const sum = whole + r;
  return sum + (whole - sum + r + (rHigh - r + rLow + (k * ln2Low + logTail[j]!)) + series);
}

const leastNormal = 2 ** -1022;
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
/** Which of the two words holds sign and exponent. */
const upperWord = words[1] === 0 ? 0 : 1;
