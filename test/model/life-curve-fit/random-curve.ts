import { lifeCurveProfit } from '../../../src/model/life-curve/curve.ts';

/** All parameters of one curve. */
export interface RandomCurve {
  readonly h1: number;
  readonly v: number;
  readonly g1: number;
  readonly N: number;
  readonly lambda: number;
  readonly g2: number;
  readonly h2: number;
}

export type Random = () => number;

/** Uniform numbers in [0, 1) from a seed: Marsaglia's xorshift on 32 bits. */
export function randomSource(seed: number): Random {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

export const normal = (next: Random): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

/** A curve that grows, saturates for at least five units and declines for at least six within the history. */
export function randomCurve(next: Random, months: number, anyLambda: boolean): RandomCurve {
  const g1 = 6 + (months - 22) * next();
  const g2 = g1 + 5 + (months - 6 - g1 - 5) * next();
  return {
    h1: 0.01 + 0.05 * next(),
    v: -2 + 6 * next(),
    g1,
    N: 0.5 + 5 * next(),
    lambda: anyLambda ? 0.1 * 20 ** next() : 1,
    g2,
    h2: 0.05 + 0.3 * next(),
  };
}

/** Profit of the units 1 … months, with normal noise of a standard deviation. */
export function noisyHistory(curve: RandomCurve, months: number, noise: number, next: Random): Float64Array {
  const { g2, h2 } = curve;
  return Float64Array.from(
    { length: months },
    (_, k) => lifeCurveProfit({ growth: curve, decline: { g2, h2, u: null } }, k + 1) + (noise > 0 ? noise * normal(next) : 0),
  );
}
