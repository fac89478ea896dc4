import { describe, expect, it } from 'vitest';
import { lifeCurveProfit } from '../../../src/model/life-curve/curve.ts';
import { fitLifeCurve, FitWorkspace, tooFewPoints } from '../../../src/model/life-curve-fit/fit.ts';
import { fitWholeUnits } from '../../../src/model/life-curve-fit/fit-whole-units.ts';
import { lifeCurveFit } from '../../../src/model/life-curve-fit/model.ts';
import { expectNear } from '../near.ts';
import oracles from '../oracles/life-curve.json' with { type: 'json' };
import { refusals } from '../refusal.ts';
import { noisyHistory, normal, randomCurve, randomSource } from './random-curve.ts';

const history = (length: number, profit: (t: number) => number) => Float64Array.from({ length }, (_, k) => profit(k + 1));
const growth = { h1: 0.03, v: 2, g1: 14.4, N: 4, lambda: 1 };
const whole = { growth, decline: { g2: 27.3, h2: 0.2, u: null } };
const noisy = (length: number, noise: number, seed = 1) => {
  const next = randomSource(seed);
  return history(length, (t) => lifeCurveProfit(whole, t) + noise * normal(next));
};

describe('published values', () => {
  it('the least-squares oracle to 1e-9', () => {
    const oracle = oracles.cases.find(({ id }) => id === 'least-squares-P1')!.fit!;
    const fit = fitLifeCurve(
      history(18, (t) => 0.025 * t * t + 3.4 + 0.1 * (-1) ** t),
      { shape: 'growth' },
    );
    expectNear(fit.h1, oracle.h1);
    expectNear(fit.v, oracle.v);
    expectNear(fit.r2, oracle.r2);
  });

  it.each([
    ['alone', NaN],
    ['after a history of growth', 3],
  ])('course case 3: g2 and u held give h2 .25, the decline %s', (_, before) => {
    const fit = fitLifeCurve(
      history(36, (t) => (t > 34 ? 12 - 0.25 * (t - 34) ** 2 : before + t / 10)),
      { held: { g2: 34, u: 12 } },
    );
    expectNear(fit.h2, 0.25);
    expect(fit.shape).toBe('full');
    expect(fit.h1 === null).toBe(Number.isNaN(before));
    expect(fit.fitted[35]).toBeCloseTo(11, 12);
  });

  it('course case 1: g1 and N held beyond the history leave h1 and v to least squares', () => {
    const fit = fitLifeCurve(
      history(18, (t) => 0.025 * t * t + 3.4),
      { held: { g1: 24, N: 2.2 }, shape: 'growth-saturation' },
    );
    expectNear(fit.h1, 0.025);
    expectNear(fit.v, 3.4);
    expect([fit.g1, fit.N, fit.lambda]).toEqual([24, 2.2, 1]);
  });
});

describe('identities', () => {
  it.each([1e-9, 1e9, 3])('%d times the profit is the same curve in other money', (factor) => {
    const profits = noisy(40, 0.3);
    const plain = fitLifeCurve(profits, { shape: 'full', lambda: 'free' });
    const scaled = fitLifeCurve(
      profits.map((profit) => profit * factor),
      { shape: 'full', lambda: 'free' },
    );
    for (const name of ['h1', 'v', 'N', 'h2'] as const) expectNear(scaled[name]! / factor, plain[name]!, 1e-6);
    for (const name of ['g1', 'lambda', 'g2'] as const) expectNear(scaled[name], plain[name]!, 1e-6);
    expectNear(scaled.sse / factor ** 2, plain.sse);
    expectNear(scaled.standardErrors.N! / factor, plain.standardErrors.N!, 1e-5);
  });

  it('a level added to the profit is added to v', () => {
    const plain = fitLifeCurve(noisy(40, 0.3), { shape: 'full' });
    const higher = fitLifeCurve(
      noisy(40, 0.3).map((profit) => profit + 1000),
      { shape: 'full' },
    );
    expectNear(higher.v! - 1000, plain.v!, 1e-6);
    expectNear(higher.g1, plain.g1!, 1e-7);
    expectNear(higher.sse, plain.sse, 1e-8);
  });

  it('standard errors of growth are those of a straight line in t²', () => {
    const profits = history(18, (t) => 0.025 * t * t + 3.4 + 0.1 * (-1) ** t);
    const { standardErrors, sigma, sse } = fitLifeCurve(profits, { shape: 'growth' });
    const squares = Array.from({ length: 18 }, (_, k) => (k + 1) ** 2);
    const mean = squares.reduce((a, b) => a + b) / 18;
    const spread = squares.reduce((total, square) => total + (square - mean) ** 2, 0);
    expectNear(sigma, Math.sqrt(sse / 16), 1e-12);
    expectNear(standardErrors.h1! * Math.sqrt(spread), sigma!, 1e-10);
  });

  it('standard errors are the spread of estimates over repeated noise', () => {
    const fits = Array.from({ length: 200 }, (_, k) => fitLifeCurve(noisy(40, 0.1, k + 1), { shape: 'full' }));
    for (const name of ['h1', 'g2', 'h2'] as const) {
      const values = fits.map((fit) => fit[name]!);
      const mean = values.reduce((a, b) => a + b) / values.length;
      const spread = Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1));
      const stated = fits.map(({ standardErrors }) => standardErrors[name]!).sort((a, b) => a - b)[100]!;
      expect(stated / spread).toBeGreaterThan(0.8);
      expect(stated / spread).toBeLessThan(1.25);
    }
  });

  it('a reused workspace changes nothing', () => {
    const workspace = new FitWorkspace();
    fitLifeCurve(noisy(60, 1), { shape: 'full', lambda: 'free' }, workspace);
    fitLifeCurve(
      noisy(40, 1).map((profit, k) => (k % 7 === 3 ? NaN : profit)),
      {},
      workspace,
    );
    expect(fitLifeCurve(noisy(40, 0.3), { shape: 'full' }, workspace)).toEqual(fitLifeCurve(noisy(40, 0.3), { shape: 'full' }));
  });

  it('whole break points are the best of all whole pairs, each solved with both held', () => {
    const next = randomSource(9);
    for (let k = 0; k < 6; k++) {
      const profits = noisyHistory(randomCurve(next, 26, false), 20, 0.5, next);
      let best = Infinity;
      for (let g1 = 2; g1 <= 17; g1++) {
        for (let g2 = g1; g2 <= 17; g2++) best = Math.min(best, fitLifeCurve(profits, { shape: 'full', held: { g1, g2 } }).sse);
      }
      expectNear(fitWholeUnits(profits, 'full').sse, best, 1e-9);
      expect(fitLifeCurve(profits, { shape: 'full' }).sse).toBeLessThanOrEqual(best * (1 + 1e-12));
    }
  });
});

describe('unusual histories', () => {
  it('gaps are left out and shown as gaps', () => {
    const gaps = [0, 3, 12, 13, 30, 39];
    const profits = history(40, (t) => lifeCurveProfit(whole, t)).map((profit, k) => (gaps.includes(k) ? NaN : profit));
    const fit = fitLifeCurve(profits, { shape: 'full' });
    expectNear(fit.h1, 0.03, 1e-7);
    expectNear(fit.g2, 27.3, 1e-7);
    expect(fit.points).toBe(34);
    expect([...fit.residuals.keys()].filter((k) => Number.isNaN(fit.residuals[k]!))).toEqual(gaps);
    expect(fit.fitted.every(Number.isFinite)).toBe(true);
  });

  it.each([
    ['all zero', () => 0],
    ['constant', () => 7.3],
    ['constant and negative', () => -0.1],
    ['falling', (t: number) => 20 - t],
    ['negative and rising', (t: number) => -50 + 0.05 * t * t],
    ['alternating', (t: number) => (-1) ** t],
    ['huge', (t: number) => 1e12 * Math.sin(t)],
    ['tiny', (t: number) => 1e-12 * Math.sin(t)],
    ['one outlier', (t: number) => (t === 9 ? 1e12 : 1)],
  ])('%s: every shape ends with finite numbers', (_, profit) => {
    for (const shape of ['auto', 'growth', 'growth-saturation', 'full'] as const) {
      for (const lambda of [1, 'free'] as const) {
        const fit = fitLifeCurve(history(20, profit), { shape, lambda });
        expect(fit.ended).not.toBe('failed');
        expect([fit.sse, ...fit.fitted, ...fit.residuals, ...fit.covariance].every(Number.isFinite)).toBe(true);
        expect([fit.h1, fit.N, fit.h2].every((value) => value === null || value >= 0)).toBe(true);
        expect(Object.values(fit.aicc).every((value) => value === null || Number.isFinite(value))).toBe(true);
      }
    }
  });

  it('a constant history is growth without growth, and has no variance to explain', () => {
    const fit = fitLifeCurve(history(20, () => 7.3));
    expect(fit).toMatchObject({ shape: 'growth', h1: 0, r2: null });
    expect(fit.v).toBeCloseTo(7.3, 13);
    expect(fit.sse).toBeLessThan(1e-26);
    expect(fit.standardErrors.h1).toBeNull();
  });

  it('breaks in the same unit leave g1 and N without standard errors', () => {
    const sharp = { growth: { ...growth, g1: 14.2, N: 10 }, decline: { g2: 14.8, h2: 0.2, u: null } };
    const fit = fitLifeCurve(
      history(30, (t) => lifeCurveProfit(sharp, t)),
      { shape: 'full' },
    );
    expect([Math.floor(fit.g1!), Math.floor(fit.g2!)]).toEqual([14, 14]);
    expect(fit.standardErrors).toMatchObject({ g1: null, N: null, h1: expect.any(Number) as number, h2: expect.any(Number) as number });
  });
});

describe('the choice of a shape', () => {
  it.each([
    ['growth', history(24, (t) => 0.025 * t * t + 3.4), 0.1],
    ['growth-saturation', history(30, (t) => lifeCurveProfit({ growth, decline: null }, t)), 0.1],
    ['full', history(40, (t) => lifeCurveProfit(whole, t)), 0.1],
    ['growth', history(24, (t) => 0.025 * t * t + 3.4), 0],
    ['growth-saturation', history(30, (t) => lifeCurveProfit({ growth, decline: null }, t)), 0],
    ['full', history(40, (t) => lifeCurveProfit(whole, t)), 0],
  ])('finds %s in its data', (shape, profits, noise) => {
    const next = randomSource(8);
    const fit = fitLifeCurve(profits.map((profit) => profit + noise * normal(next)));
    expect(fit.shape).toBe(shape);
    const others = Object.values(fit.aicc).filter((value) => value !== null);
    expect(Math.min(...others)).toBeGreaterThanOrEqual(fit.aicc[fit.shape]! - 2);
    expect(others).toHaveLength(3);
  });

  it('leaves out shapes that a held parameter excludes, and those with too few points', () => {
    expect(fitLifeCurve(noisy(40, 0.1), { held: { g2: 27 } }).aicc).toMatchObject({ growth: null, 'growth-saturation': null });
    expect(fitLifeCurve(noisy(40, 0.1), { held: { N: 4 } }).aicc.growth).toBeNull();
    expect(fitLifeCurve(noisy(5, 0.1)).shape).toBe('growth');
  });
});

describe('the model', () => {
  const data = (length: number) => ({ history: Array.from({ length }, (_, k) => lifeCurveProfit(whole, k + 1)) });

  it('refuses by name what cannot be fitted', () => {
    expect(refusals(lifeCurveFit, { g1: 10, g2: 8 }, data(40))).toEqual(['below params.g2']);
    expect(refusals(lifeCurveFit, {}, data(2))).toEqual(['too-few-points data.history']);
    expect(refusals(lifeCurveFit, { shape: 'growth-saturation' }, data(5))).toEqual(['too-few-points data.history']);
    expect(refusals(lifeCurveFit, { shape: 'full' }, data(8))).toEqual(['too-few-points data.history']);
    expect(refusals(lifeCurveFit, { shape: 'full', g1: 50 }, data(40))).toEqual(['too-few-points data.history']);
    expect(refusals(lifeCurveFit, { lambda: 'fre' }, data(40))).toEqual(['not-a-number params.lambda']);
    expect(refusals(lifeCurveFit, {}, {})).toEqual(['missing data.history']);
  });

  it.each([
    ['growth', {}, 3],
    ['growth-saturation', {}, 6],
    ['full', {}, 9],
    ['full', { g1: 3, g2: 5 }, 7],
    ['growth', { h1: 0.03 }, 2],
  ] as const)('%s with %o held needs %i points', (shape, held, needed) => {
    const profits = noisy(needed, 0.1);
    expect(tooFewPoints(profits, { shape, held })).toBeNull();
    expect(tooFewPoints(profits.slice(1), { shape, held })).toMatchObject({ code: 'too-few-points', needed, found: needed - 1 });
  });

  it('holds what is given and reports it', () => {
    const run = lifeCurveFit.run({ params: { shape: 'full', v: 2, lambda: 0.5, g2: 27.3 }, data: data(40), seed: 0 });
    expect(run.ok && run.value.results).toMatchObject({ shape: 'full', v: 2, lambda: 0.5, g2: 27.3, u: null });
    expect(run.ok && run.value.results.standardErrors).toMatchObject({ v: null, lambda: null, g2: null });
    expect(run.ok && run.value.results.free).toEqual(['h1', 'g1', 'N', 'h2']);
  });

  it('says how the search ended', () => {
    const { ended, gradient, steps } = fitLifeCurve(noisy(40, 0.3), { shape: 'full' });
    expect(ended).toBe('converged');
    expect(gradient).toBeLessThan(1e-6);
    expect(steps).toBeLessThan(20);
  });
});
