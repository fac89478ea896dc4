import { describe, expect, it } from 'vitest';
import { growthProfit, lifeCurveProfit } from '../../../src/model/life-curve/curve.ts';
import { fitLifeCurve, type LifeCurveFit } from '../../../src/model/life-curve-fit/fit.ts';
import { randomCurve, randomSource, type RandomCurve } from './random-curve.ts';

const curves = 200;
const names = ['h1', 'v', 'g1', 'N', 'lambda', 'g2', 'h2'] as const;

/** Largest relative error of the parameters, those of g1 and N by the nearer of the two that give identical data. */
function worstError(fit: LifeCurveFit, curve: RandomCurve, from: (name: (typeof names)[number]) => boolean): number {
  const error = (value: number | null, truth: number) =>
    value === null ? Infinity : Math.abs(value - truth) / Math.max(Math.abs(truth), 1e-3);
  const twin = { ...fit, g1: fit.alternativeG1, N: fit.alternativeN };
  const worst = (some: typeof twin) => Math.max(...names.filter(from).map((name) => error(some[name], curve[name])));
  return Math.min(worst(fit), worst(twin));
}

const largestMisfit = ({ residuals }: LifeCurveFit): number => Math.max(...residuals.map(Math.abs));

describe('noise-free histories of 200 random curves', () => {
  it.each([
    ['λ = 1', false],
    ['λ free', true],
  ])('give back every parameter of a whole curve, %s', (_, anyLambda) => {
    const next = randomSource(2);
    for (let k = 0; k < curves; k++) {
      const curve = randomCurve(next, 40, anyLambda);
      const history = Float64Array.from({ length: 40 }, (_, t) =>
        lifeCurveProfit({ growth: curve, decline: { g2: curve.g2, h2: curve.h2, u: null } }, t + 1),
      );
      const fit = fitLifeCurve(history, { shape: 'full', lambda: anyLambda ? 'free' : 1 });
      expect(worstError(fit, curve, () => true)).toBeLessThan(1e-6);
      expect(largestMisfit(fit)).toBeLessThan(1e-9);
      expect(fit.ended).toBe('converged');
    }
  });

  it.each([
    ['λ = 1', false],
    ['λ free', true],
  ])('give back growth and saturation, %s', (_, anyLambda) => {
    const next = randomSource(3);
    for (let k = 0; k < curves; k++) {
      const curve = randomCurve(next, 36, anyLambda);
      const history = Float64Array.from({ length: 30 }, (_, t) => growthProfit(curve, t + 1));
      const fit = fitLifeCurve(history, { shape: 'growth-saturation', lambda: anyLambda ? 'free' : 1 });
      expect(worstError(fit, curve, (name) => name !== 'g2' && name !== 'h2')).toBeLessThan(1e-6);
      expect(largestMisfit(fit)).toBeLessThan(1e-9);
    }
  });

  it('give back growth alone', () => {
    const next = randomSource(4);
    for (let k = 0; k < curves; k++) {
      const curve = randomCurve(next, 36, false);
      const fit = fitLifeCurve(
        Float64Array.from({ length: 5 }, (_, t) => growthProfit(curve, t + 1)),
        { shape: 'growth' },
      );
      expect(worstError(fit, curve, (name) => name === 'h1' || name === 'v')).toBeLessThan(1e-9);
    }
  });

  it('report both g1 where two give identical data, the smaller first', () => {
    const next = randomSource(5);
    let twins = 0;
    for (let k = 0; k < curves; k++) {
      const curve = randomCurve(next, 40, false);
      const history = Float64Array.from({ length: 40 }, (_, t) => growthProfit(curve, t + 1));
      const { h1, v, N, g1, alternativeG1, alternativeN } = fitLifeCurve(history, { shape: 'growth-saturation' });
      if (alternativeG1 === null) continue;
      twins++;
      expect(alternativeG1).toBeGreaterThan(g1!);
      const other = { h1: h1!, v: v!, g1: alternativeG1, N: alternativeN!, lambda: 1 };
      for (let t = 1; t <= 40; t++) expect(growthProfit(other, t)).toBeCloseTo(growthProfit({ ...other, g1: g1!, N: N! }, t), 10);
    }
    expect(twins).toBeGreaterThan(5);
  });

  it('with a smooth join, where both g1 are one, give back the curve', () => {
    const next = randomSource(6);
    for (let k = 0; k < 20; k++) {
      const curve = randomCurve(next, 40, false);
      const smooth = { ...curve, N: 2 * curve.h1 * curve.g1 };
      const fit = fitLifeCurve(
        Float64Array.from({ length: 40 }, (_, t) => growthProfit(smooth, t + 1)),
        { shape: 'growth-saturation' },
      );
      expect(largestMisfit(fit)).toBeLessThan(1e-9);
      expect(fit.g1).toBeCloseTo(smooth.g1, 4);
    }
  });
});
