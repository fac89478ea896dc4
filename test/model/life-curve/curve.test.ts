import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ceiling,
  explorationEnd,
  growthProfit,
  lifeCurveProfit,
  peak,
  smoothLambda,
  type Growth,
} from '../../../src/model/life-curve/curve.ts';
import oracle from '../oracles/life-curve.json';
import { expectNear } from '../near.ts';
import { anyCurve, anyGrowth } from './curves.ts';

const [first] = oracle.cases;
const course = first?.curve as Growth;

/** One step to the right of g. */
const after = (g: number) => g + 1e-9;

describe('growth', () => {
  it.each(Object.entries(first?.profit ?? {}))('case 1 in month %s is %d', (month, profit) => {
    expectNear(growthProfit(course, Number(month)), profit);
  });

  it('starts at v and is continuous at g1', () => {
    fc.assert(
      fc.property(anyGrowth, (growth) => {
        expect(growthProfit(growth, 0)).toBe(growth.v + 0);
        expectNear(growthProfit(growth, after(growth.g1)), growthProfit(growth, growth.g1), 1e-6);
      }),
      { seed: 23 },
    );
  });

  it('never falls, stays below the ceiling and reaches it', () => {
    fc.assert(
      fc.property(anyGrowth, fc.double({ min: 0, max: 200, noNaN: true }), (growth, t) => {
        expect(growthProfit(growth, t + 1)).toBeGreaterThanOrEqual(growthProfit(growth, t) - 1e-12);
        expect(growthProfit(growth, t)).toBeLessThanOrEqual(ceiling(growth) + 1e-12);
        expectNear(growthProfit(growth, growth.g1 + 40 / growth.lambda), ceiling(growth), 1e-12);
      }),
      { seed: 24 },
    );
  });

  it('a smooth λ has equal slopes on both sides of g1', () => {
    expectNear(smoothLambda(course), first?.jumpless_lambda ?? NaN);
    fc.assert(
      fc.property(anyGrowth, (growth) => {
        const slope = growth.N * smoothLambda(growth);
        expectNear(slope, 2 * growth.h1 * growth.g1, 1e-12);
        const smooth = { ...growth, lambda: smoothLambda(growth) };
        const step = 1e-4 / Math.max(1, smooth.lambda);
        const right = (growthProfit(smooth, growth.g1 + step) - growthProfit(smooth, growth.g1)) / step;
        expectNear(right, slope, 1e-3);
      }),
      { seed: 25 },
    );
  });

  it('a huge λ is a step to the ceiling, a vanishing one never saturates', () => {
    expect(growthProfit({ ...course, lambda: 1e6 }, 25)).toBe(ceiling(course));
    expectNear(growthProfit({ ...course, lambda: 1e-12 }, 60), growthProfit(course, 24), 1e-9);
  });

  it('a small λ keeps its digits: N·λ·(t − g1)', () => {
    const slow = { h1: 0, v: 0, g1: 0, N: 1, lambda: 1e-12 };
    expect(growthProfit(slow, 1) / 1e-12).toBeCloseTo(1, 10);
  });

  it('exploration ends at a quarter of g1, with one sixteenth of the growth done', () => {
    const g0 = explorationEnd(course.g1);
    expect(g0).toBe(6);
    expectNear((growthProfit(course, g0) - course.v) / (growthProfit(course, course.g1) - course.v), 1 / 16, 1e-14);
  });
});

describe('decline', () => {
  it('is continuous at g2 unless u says otherwise', () => {
    fc.assert(
      fc.property(anyCurve, ({ growth, decline }) => {
        const natural = { growth, decline: { ...decline, u: null } };
        expectNear(lifeCurveProfit(natural, after(decline.g2)), lifeCurveProfit(natural, decline.g2), 1e-6);
        expect(peak(natural)).toBe(growthProfit(growth, decline.g2));
      }),
      { seed: 26 },
    );
  });

  it('starts at u after g2 and leaves P2 as it was up to g2', () => {
    const curve = { growth: course, decline: { g2: 40, h2: 0.25, u: 12 } };
    expect(lifeCurveProfit(curve, 40)).toBe(growthProfit(course, 40));
    expectNear(lifeCurveProfit(curve, after(40)), 12, 1e-9);
    expect(lifeCurveProfit(curve, 42)).toBe(11);
  });

  it('without growth the curve exists from g2 on only', () => {
    const curve = { growth: null, decline: { g2: 34, h2: 0.25, u: 12 } };
    expect(lifeCurveProfit(curve, 33)).toBeNaN();
    expect(lifeCurveProfit(curve, 34)).toBe(12);
    expect(lifeCurveProfit(curve, 37)).toBe(9.75);
  });

  it('with a vanishing h2 is level', () => {
    const curve = { growth: course, decline: { g2: 40, h2: 1e-9, u: null } };
    expectNear(lifeCurveProfit(curve, 100), growthProfit(course, 40), 1e-5);
  });

  it('a curve that does not decline has no peak', () => {
    expect(peak({ growth: course, decline: null })).toBeNaN();
  });
});
