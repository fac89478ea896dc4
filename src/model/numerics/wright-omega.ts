/** From the starts below, Newton's error falls to a rounding in at most this many steps (quadratic, from one side). */
const steps = 6;

/**
 * The ω that solves ω + ln ω = z: Lambert's W of e^z, for a z whose e^z may be too large for a double.
 * ω + ln ω is concave, so Newton's steps from below rise to the root and cannot pass it.
 * @param z any finite number
 * @returns ω > 0 (0 where e^z underflows), within a few roundings
 * @source  R. M. Corless and D. J. Jeffrey, The Wright ω function (2002)
 */
export function wrightOmega(z: number): number {
  // Below, ω = e^z·(1 − e^z + …) is e^z within a rounding.
  if (z < -37) return Math.exp(z);
  let omega = z > 1 ? z - Math.log(z) : Math.exp(z);
  for (let i = 0; i < steps; i++) omega *= (1 + z - Math.log(omega)) / (1 + omega);
  return omega;
}
