import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentValue } from '../../../src/model/discounting/present-value.ts';
import { timings } from '../../../src/model/discounting/timing.ts';
import { lifetimeProfits } from '../../../src/model/life-curve/batch.ts';
import type { LifeCurve } from '../../../src/model/life-curve/curve.ts';
import { futureProfit, pastZeroChoices } from '../../../src/model/life-curve/forecast.ts';
import { sum } from '../../../src/model/numerics/sum.ts';
import { anyCurve, anyGrowth } from './curves.ts';

const horizon = 200;

function columns(curves: readonly LifeCurve[], now: readonly number[]) {
  const column = (value: (curve: LifeCurve) => number) => Float64Array.from(curves, value);
  return {
    h1: column(({ growth }) => growth!.h1),
    v: column(({ growth }) => growth!.v),
    g1: column(({ growth }) => growth!.g1),
    N: column(({ growth }) => growth!.N),
    lambda: column(({ growth }) => growth!.lambda),
    g2: column(({ decline }) => decline?.g2 ?? Infinity),
    h2: column(({ decline }) => decline?.h2 ?? 0),
    now: Float64Array.from(now),
  };
}

const anyOwnCurve: fc.Arbitrary<LifeCurve> = fc.oneof(
  anyCurve.map(({ growth, decline }) => ({ growth, decline: { ...decline, u: null } })),
  anyGrowth.map((growth) => ({ growth, decline: null })),
);

describe('many curves at once', () => {
  it('agree with one by one to 1e-12 of the largest profit, in every convention', () => {
    const property = fc.property(
      fc.array(fc.tuple(anyOwnCurve, fc.integer({ min: 0, max: 80 })), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...timings),
      fc.constantFrom(...pastZeroChoices),
      (drawn, timing, pastZero) => {
        const curves = drawn.map(([curve]) => curve);
        const now = drawn.map(([, age]) => age);
        const profit = new Float64Array(curves.length * horizon);
        const clp = lifetimeProfits(columns(curves, now), { horizon, timing, discountRate: 0.0125, pastZero }, profit);
        curves.forEach((curve, row) => {
          const plain = futureProfit(curve, now[row]!, horizon, pastZero);
          const present = presentValue(plain, timing, 0.0125, now[row]!);
          const largest = Math.max(1e-3, ...plain.map(Math.abs));
          plain.forEach((value, k) => expect(Math.abs(profit[row * horizon + k]! - value)).toBeLessThanOrEqual(1e-12 * largest));
          expect(Math.abs(clp[row]! - sum(present))).toBeLessThanOrEqual(1e-12 * Math.max(largest, sum(present.map(Math.abs))));
        });
      },
    );
    fc.assert(property, { seed: 7, numRuns: 200 });
  });
});
