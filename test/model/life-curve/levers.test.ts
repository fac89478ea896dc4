import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthProfit } from '../../../src/model/life-curve/curve.ts';
import { ceilingOf, leverRange, leverValue, stageEnds, turned, withDecline, withoutDecline } from '../../../src/model/life-curve/levers.ts';
import { lifeCurveOf } from '../../../src/model/life-curve/described-curve.ts';
import { lifeCurve, type LifeCurveParams } from '../../../src/model/life-curve/model.ts';
import { expectNear } from '../near.ts';
import { case1, case3, checked, whole } from './curves.ts';

const levers = ['h1', 'v', 'g1', 'ceiling', 'lambda', 'g2', 'h2', 'u', 'discountRate', 'horizon'] as const;
const lever = fc.constantFrom(...levers);
const anyValue = fc.oneof(fc.double({ min: -50, max: 200, noNaN: true }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const reached = (params: LifeCurveParams): number => {
  const { growth } = lifeCurveOf(params);
  return growth === null ? NaN : growthProfit(growth, growth.g1);
};

describe('a lever', () => {
  it('is there where the curve has it', () => {
    const had = (params: Readonly<Record<string, unknown>>) => levers.filter((one) => leverValue(checked(params), one) !== null);
    expect(had(case1)).toEqual(['h1', 'v', 'g1', 'ceiling', 'lambda', 'discountRate', 'horizon']);
    expect(had(case3)).toEqual(['g2', 'h2', 'u', 'discountRate']);
    expectNear(leverValue(checked(case1), 'ceiling'), 20, 1e-12);
  });

  it('turned to where it stands changes nothing', () => {
    const params = checked({ ...whole, horizon: 20 });
    for (const one of levers) {
      const value = leverValue(params, one);
      if (value === null) continue;
      const { N, ...rest } = turned(params, one, value);
      expect(rest).toEqual({ ...params, N: undefined });
      expectNear(N, params.N ?? NaN, 1e-12);
    }
  });

  it('whatever it is turned to, leaves a curve that a document accepts', () => {
    const starts = [checked(case1), checked({ ...case1, g0: 5 }), checked({ ...whole, horizon: 30 }), checked({ ...case3, horizon: 12 })];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.array(fc.tuple(lever, anyValue), { minLength: 1, maxLength: 6 }), (start, turns) => {
        const params = turns.reduce((so, [one, value]) => (leverValue(so, one) === null ? so : turned(so, one, value)), start);
        // A rate far below zero over a long horizon is refused by the model, and the lab then keeps what it had.
        const run = lifeCurve.run({ params: { ...params, discountRate: 0.01 }, data: undefined, seed: 0 });
        expect(run.ok ? [] : run.error).toEqual([]);
      }),
      { seed: 72, numRuns: 500 },
    );
  });
});

describe('the ceiling', () => {
  it.each(['g1', 'h1', 'v'] as const)('is kept when %s is turned', (one) => {
    const params = checked({ ...case1, N: 6 });
    const after = turned(params, one, (leverValue(params, one) ?? NaN) * 1.05);
    expect(after[one]).not.toBe(params[one]);
    expectNear(ceilingOf(after), ceilingOf(params) ?? NaN, 1e-12);
  });

  it('goes with a growth that passes it', () => {
    const after = turned(checked(case1), 'h1', 0.05);
    expect(after.N).toBe(0);
    expectNear(ceilingOf(after), 0.05 * 24 ** 2 + 3.4, 1e-12);
  });

  it('cannot be turned below what growth reaches, and g1 not past the ceiling', () => {
    expect(turned(checked(case1), 'ceiling', 5).N).toBe(0);
    const latest = turned(checked(case1), 'g1', 60);
    expectNear(latest.g1, Math.sqrt((20 - 3.4) / 0.025), 1e-12);
    expectNear(latest.N, 0, 1e-12);
    expect(leverRange(checked({ ...case1, h1: 0 }), 'g1').max).toBe(1200);
  });

  it('alone moves N', () => {
    expectNear(turned(checked(case1), 'ceiling', 25).N, 7.2, 1e-12);
  });
});

describe('the break points', () => {
  it('keep their order', () => {
    const params = checked({ ...whole, g0: 6 });
    expect(leverRange(params, 'g1').min).toBe(6);
    expect(turned(params, 'g2', 3).g2).toBe(24);
    expect(turned(checked({ ...whole, g2: 24.5, N: 10 }), 'g1', 99).g1).toBe(24.5);
  });

  it('of a curve that only declines stay in the past', () => {
    expect(turned(checked(case3), 'g2', 90).g2).toBe(36);
  });

  it('the horizon is whole and within its limits', () => {
    expect(turned(checked(case1), 'horizon', 30.6).horizon).toBe(31);
    expect(turned(checked(case1), 'horizon', 0).horizon).toBe(1);
  });
});

describe('a decline that is offered', () => {
  it('starts where it was asked for, runs to the end of life and takes as long as the growth', () => {
    const params = withDecline(checked(case1), 40);
    expect([params.g2, params.horizon, params.u]).toEqual([40, 'auto', null]);
    const { growth, decline } = lifeCurveOf(params);
    if (growth === null || decline === null) throw new Error('no decline');
    expectNear(Math.sqrt(growthProfit(growth, 40) / decline.h2), 24, 1e-9);
    expect(lifeCurve.run({ params, data: undefined, seed: 0 }).ok).toBe(true);
  });

  it('never starts before the end of growth, and needs a growth', () => {
    expect(withDecline(checked(case1), 5).g2).toBe(24);
    const params = checked(case3);
    expect(withDecline(params, 40)).toBe(params);
  });

  it('of a customer without any profit is still a curve', () => {
    const params = withDecline(checked({ ...case1, h1: 0, v: 0, N: 0 }), 30);
    expect(lifeCurve.run({ params, data: undefined, seed: 0 }).ok).toBe(true);
  });

  it('can be taken back', () => {
    const before = checked(case1);
    expect(withoutDecline(withDecline(before, 40))).toEqual(before);
    expect(withoutDecline(checked({ ...whole, horizon: 12 })).horizon).toBe(12);
  });
});

it('the stages of the picture end at g0 (a quarter of g1 unless given), g1, g2 and the end of life', () => {
  expect(stageEnds(checked(whole), 48.9)).toEqual({ g0: 6, g1: 24, g2: 40, lifeEnd: 48.9 });
  expect(stageEnds(checked({ ...case1, g0: 3 }), null)).toEqual({ g0: 3, g1: 24, g2: null, lifeEnd: null });
  expect(reached(checked(case1))).toBeCloseTo(17.8, 12);
});
