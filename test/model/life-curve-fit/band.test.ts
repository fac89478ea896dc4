import { describe, expect, it } from 'vitest';
import { conditionalCovariance } from '../../../src/model/estimation/conditional-covariance.ts';
import { lifeCurveProfit, type LifeCurve } from '../../../src/model/life-curve/curve.ts';
import { clpStandardError, expectedProfitBand } from '../../../src/model/life-curve-fit/band.ts';
import { curveGradient, uncertainNames, withG1 } from '../../../src/model/life-curve-fit/curve-gradient.ts';
import { fitLifeCurve } from '../../../src/model/life-curve-fit/fit.ts';
import { normal, randomSource } from './random-curve.ts';

const growth = { h1: 0.03, v: 2, g1: 14.4, N: 4, lambda: 0.8 };
const curve = { growth, decline: { g2: 27.3, h2: 0.2, u: null } };
const ages = Float64Array.from({ length: 12 }, (_, k) => 29 + k);
const nothing = { names: [], covariance: new Float64Array(0) };

/** The curve with one parameter moved; moving the ceiling or, if `byCeiling`, h1, v or g1 lets N follow. */
function moved(name: string, by: number, byCeiling: boolean): LifeCurve {
  const ceiling = growth.h1 * growth.g1 ** 2 + growth.v + growth.N;
  const next = { ...growth, ...curve.decline, ceiling };
  const all = { ...next, [name]: next[name as 'h1'] + by };
  const N = byCeiling ? all.ceiling - all.h1 * all.g1 ** 2 - all.v : all.N;
  return { growth: { h1: all.h1, v: all.v, g1: all.g1, N, lambda: all.lambda }, decline: { g2: all.g2, h2: all.h2, u: null } };
}

describe('derivatives of the curve', () => {
  it.each([false, true])('agree with differences, ceiling given: %s', (byCeiling) => {
    for (const t of [5, 14, 15, 20, 28, 34]) {
      for (const name of uncertainNames.filter((each) => each !== 'u' && each !== (byCeiling ? 'N' : 'ceiling'))) {
        const step = 1e-6;
        const change = lifeCurveProfit(moved(name, step, byCeiling), t) - lifeCurveProfit(moved(name, -step, byCeiling), t);
        expect(curveGradient(curve, t, byCeiling)[name], `${name} at ${t}`).toBeCloseTo(change / (2 * step), 5);
      }
    }
  });

  it('after g2 are those of u where u is given', () => {
    expect(curveGradient({ growth: null, decline: { g2: 34, h2: 0.25, u: 12 } }, 36, false)).toMatchObject({ u: 1, g2: 1, h2: -4, v: 0 });
  });
});

describe('the band of expected profit', () => {
  const fitted = (noise: number) => {
    const next = randomSource(3);
    const profits = Float64Array.from({ length: 40 }, (_, k) => lifeCurveProfit(curve, k + 1) + noise * normal(next));
    const fit = fitLifeCurve(profits, { shape: 'full', lambda: 0.8 });
    return { fit, spread: { estimated: { names: fit.free, covariance: fit.covariance }, borrowed: {}, degreesOfFreedom: 34 } };
  };

  it('shrinks with the noise, in proportion', () => {
    const width = (noise: number) => expectedProfitBand(curve, ages, fitted(noise).spread).standardError[11]!;
    expect(width(0.1) / width(0.01)).toBeCloseTo(10, 0);
    expect(width(0)).toBeLessThan(1e-9);
  });

  it('for a straight parameter is its own standard error times t', () => {
    const spread = { estimated: nothing, borrowed: { v: 4 }, degreesOfFreedom: Infinity };
    const { profit, low, high } = expectedProfitBand(curve, Float64Array.of(3), spread);
    expect(high[0]! - profit[0]!).toBeCloseTo(2 * 1.2815515655, 8);
    expect(profit[0]! - low[0]!).toBeCloseTo(2 * 1.2815515655, 8);
  });

  it('is never narrower with borrowed spread', () => {
    const { spread } = fitted(0.1);
    const own = expectedProfitBand(curve, ages, spread).standardError;
    const both = expectedProfitBand(curve, ages, { ...spread, borrowed: { g2: 1 } }).standardError;
    expect(both.every((error, k) => error > own[k]!)).toBe(true);
  });

  it('of a lent ceiling depends on the ceiling alone once it is reached', () => {
    const estimated = { names: ['h1', 'v'], covariance: Float64Array.of(1e-6, 0, 0, 1e-2) };
    const growing = { growth, decline: null };
    const { standardError } = expectedProfitBand(growing, Float64Array.of(10, 200), {
      estimated,
      borrowed: { ceiling: 9 },
      degreesOfFreedom: 10,
    });
    expect(standardError[0]).toBeCloseTo(Math.sqrt(1e-6 * 1e4 + 1e-2), 12);
    expect(standardError[1]).toBeCloseTo(3, 12);
  });

  it('is narrower where the user holds a parameter', () => {
    const { fit, spread } = fitted(0.2);
    const held = { ...spread, estimated: conditionalCovariance({ names: fit.free, covariance: fit.covariance }, ['g2']) };
    const own = expectedProfitBand(curve, ages, spread).standardError;
    expect(expectedProfitBand(curve, ages, held).standardError.every((error, k) => error <= own[k]!)).toBe(true);
  });

  it.each([0.6, 2, 8])('with g1 known to %d units is never wider than the two shifted curves and the other parameters', (sd) => {
    const at = Float64Array.from({ length: 160 }, (_, k) => k / 4);
    const names = ['h1', 'v', 'g1'];
    const shared = [1e-6, -1e-5, 4e-4 * sd, -1e-5, 1e-2, 0.05 * sd, 4e-4 * sd, 0.05 * sd, sd * sd];
    const others = { names: ['h1', 'v'], covariance: Float64Array.of(1e-6, -1e-5, -1e-5, 1e-2) };
    for (const one of [curve, { growth, decline: null }, { growth: { ...growth, N: 0 }, decline: null }]) {
      const rest = { borrowed: { ceiling: 0.04 }, degreesOfFreedom: 30 };
      const whole = expectedProfitBand(one, at, { estimated: { names, covariance: Float64Array.from(shared) }, ...rest }).standardError;
      const lent = expectedProfitBand(one, at, { estimated: others, ...rest, borrowed: { ceiling: 0.04, g1: sd * sd } }).standardError;
      const known = expectedProfitBand(one, at, { estimated: others, ...rest }).standardError;
      at.forEach((t, k) => {
        const span = [-sd, sd].map((by) => Math.abs(lifeCurveProfit(withG1(one, by), t) - lifeCurveProfit(one, t)));
        expect(whole[k]).toBeLessThanOrEqual(Math.max(...span) + known[k]! + 1e-12);
        expect(lent[k]).toBeCloseTo(Math.hypot(Math.max(...span), known[k]!), 10);
      });
    }
  });

  it('at a g1 known to less than half a unit is the derivative', () => {
    const spread = { estimated: nothing, borrowed: { ceiling: 0, g1: 0.16 }, degreesOfFreedom: Infinity };
    const { standardError } = expectedProfitBand(curve, Float64Array.of(15), spread);
    expect(standardError[0]).toBeCloseTo(0.4 * Math.abs(curveGradient(curve, 15, true).g1), 12);
  });

  it('covers the true profit in about 80 % of repetitions', () => {
    let inside = 0;
    const runs = 300;
    for (let k = 0; k < runs; k++) {
      const next = randomSource(100 + k);
      const profits = Float64Array.from({ length: 20 }, (_, t) => 0.03 * (t + 1) ** 2 + 2 + 0.5 * normal(next));
      const { h1, v, free, covariance } = fitLifeCurve(profits, { shape: 'growth' });
      const own = { growth: { h1: h1!, v: v!, g1: 60, N: 0, lambda: 1 }, decline: null };
      const { low, high } = expectedProfitBand(own, Float64Array.of(25), {
        estimated: { names: free, covariance },
        borrowed: {},
        degreesOfFreedom: 18,
      });
      const truth = 0.03 * 625 + 2;
      if (low[0]! <= truth && truth <= high[0]!) inside++;
    }
    expect(inside / runs).toBeGreaterThan(0.74);
    expect(inside / runs).toBeLessThan(0.86);
  });
});

describe('a curve with g1 moved', () => {
  it('keeps its ceiling, and stays a curve', () => {
    for (const by of [-40, -3, 0, 1, 3, 40]) {
      const { growth: next } = withG1(curve, by);
      expect(next!.h1 * next!.g1 ** 2 + next!.v + next!.N).toBeCloseTo(growth.h1 * growth.g1 ** 2 + growth.v + growth.N, 12);
      expect(next!.N).toBeGreaterThan(-1e-12);
      expect(next!.g1).toBeGreaterThanOrEqual(0);
      expect(next!.g1).toBeLessThanOrEqual(curve.decline.g2);
    }
  });
});

describe('the standard error of a CLP', () => {
  it('of one unit is that of its profit times its weight', () => {
    const spread = { estimated: nothing, borrowed: { h2: 0.01, v: 1 }, degreesOfFreedom: Infinity };
    const age = Float64Array.of(30);
    const { standardError } = expectedProfitBand(curve, age, spread);
    expect(clpStandardError(curve, age, Float64Array.of(0.5), spread)).toBeCloseTo(standardError[0]! / 2, 12);
  });

  it('adds what moves together before it squares', () => {
    const spread = { estimated: nothing, borrowed: { v: 1 }, degreesOfFreedom: Infinity };
    expect(clpStandardError(curve, Float64Array.of(1, 2, 3), Float64Array.of(1, 1, 1), spread)).toBeCloseTo(3, 12);
  });

  it('leaves out units past the zero, where profit stops', () => {
    const spread = { estimated: nothing, borrowed: { v: 1 }, degreesOfFreedom: Infinity };
    const far = Float64Array.of(30, 90);
    expect(clpStandardError(curve, far, Float64Array.of(1, 1), spread)).toBeCloseTo(1, 12);
    expect(clpStandardError(curve, far, Float64Array.of(1, 1), spread, false)).toBeCloseTo(2, 12);
  });
});
