import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifeCurveProfit } from '../../../src/model/life-curve/curve.ts';
import { futureProfit, pastZeroChoices } from '../../../src/model/life-curve/forecast.ts';
import { unitsLeft } from '../../../src/model/life-curve/life-length.ts';
import oracle from '../oracles/life-curve.json';
import { anyCurve } from './curves.ts';

const case3 = { growth: null, decline: { g2: 34, h2: 0.25, u: 12 } };

describe('profit past its zero', () => {
  it('as printed, the last rounded-up unit is below zero and nothing follows', () => {
    const printed = Object.values(oracle.cases[1]?.profit ?? {});
    expect([...futureProfit(case3, 36, 8, 'as-printed')]).toEqual([...printed, 0, 0, 0]);
  });

  it('stopped at zero, no unit of decline is below it', () => {
    expect([...futureProfit(case3, 36, 8, 'stop-at-zero')]).toEqual([9.75, 8, 5.75, 3, 0, 0, 0, 0]);
  });

  it('a loss before the decline is never floored', () => {
    const loser = { growth: { h1: 0.01, v: -5, g1: 10, N: 1, lambda: 1 }, decline: { g2: 12, h2: 1, u: null } };
    expect([...futureProfit(loser, 0, 3, 'stop-at-zero')].every((profit) => profit < 0)).toBe(true);
    expect([...futureProfit(loser, 12, 3, 'stop-at-zero')]).toEqual([0, 0, 0]);
    expect([...futureProfit(loser, 12, 3, 'as-printed')]).toEqual([0, 0, 0]);
  });

  it('a customer past its life brings nothing', () => {
    for (const pastZero of pastZeroChoices) expect([...futureProfit(case3, 50, 2, pastZero)]).toEqual([0, 0]);
  });
});

it('both treatments follow the curve through the last full unit of life and differ in the one after at most', () => {
  fc.assert(
    fc.property(anyCurve, fc.integer({ min: 0, max: 30 }), (curve, now) => {
      const left = unitsLeft(curve, now) ?? NaN;
      const printed = futureProfit(curve, now, left + 3, 'as-printed');
      const stopped = futureProfit(curve, now, left + 3, 'stop-at-zero');
      for (let i = 0; i < left - 1; i++) {
        expect(printed[i]).toBe(lifeCurveProfit(curve, now + i + 1));
        expect(stopped[i]).toBe(printed[i]);
      }
      if (left > 0) expect(stopped[left - 1]).toBeGreaterThanOrEqual(printed[left - 1] ?? NaN);
      expect([...printed.subarray(left), ...stopped.subarray(left)].every((profit) => Math.abs(profit) < 1e-6)).toBe(true);
    }),
    { seed: 29 },
  );
});

it('no units ahead, no profit', () => {
  expect(futureProfit(case3, 36, 0, 'as-printed')).toEqual(new Float64Array());
});
