import { describe, expect, it } from 'vitest';
import { curveUncertainty } from '../../../src/model/fitting-method/uncertainty.ts';
import { valueCustomer, type Valuation } from '../../../src/model/fitting-method/valuation.ts';
import type { CurveLever } from '../../../src/model/life-curve/levers.ts';
import { growthProfit } from '../../../src/model/life-curve/curve.ts';
import { studentHalfWidth } from '../../../src/model/numerics/student-t.ts';
import { normal, randomSource } from '../life-curve-fit/random-curve.ts';

const options = { distance: 'level', monthsPerUnit: 1, fit: { shape: 'growth-saturation' } } as const;
const noise = 0.3;
const units = 40;
const far = 50;

/** A customer long past g1, valued from noisy profits. */
function customer(N: number, seed: number, g1 = 12): Valuation {
  const next = randomSource(seed);
  const growth = { h1: 0.03, v: 2, g1, N, lambda: 1 };
  const history = Float64Array.from({ length: units }, (_, k) => growthProfit(growth, k + 1) + noise * normal(next));
  return valueCustomer(history, false, [], options);
}

function uncertainty(valuation: Valuation, held: readonly CurveLever[] = ['lambda']) {
  const { curve, now } = valuation;
  const params = { ...curve, now, horizon: 24, discountRate: 0.01, timing: 'first-unit', pastZero: 'stop-at-zero' } as const;
  return curveUncertainty(params, valuation, held, far);
}

const levelError = (valuation: Valuation, held?: readonly CurveLever[]) => uncertainty(valuation, held)?.band.standardError[far] ?? 0;
const seeds = Array.from({ length: 60 }, (_, k) => k + 1);
const sharp = seeds.map((seed) => customer(0, seed));
const tail = ({ curve }: Valuation) => units - Math.floor(curve.g1 ?? NaN);

describe('the level after g1', () => {
  it('with N at 0 is as uncertain as the mean of its units', () => {
    const atBound = sharp.filter(({ fit }) => fit.N === 0);
    expect(atBound.length).toBeGreaterThan(5);
    for (const valuation of atBound) {
      const mean = (valuation.fit.sigma ?? NaN) / Math.sqrt(tail(valuation));
      expect(levelError(valuation) / mean).toBeGreaterThan(0.999);
      expect(levelError(valuation) / mean).toBeLessThan(1.1);
    }
  });

  it.each([
    ['sharp', sharp],
    ['with a rise', seeds.map((seed) => customer(3, seed))],
    ['near a smooth join', seeds.map((seed) => customer(2 * 0.03 * 12.4, seed, 12.4))],
  ])('is never known better than that mean nor many times worse, %s', (_, valuations) => {
    for (const valuation of valuations) {
      const mean = (valuation.fit.sigma ?? NaN) / Math.sqrt(tail(valuation));
      expect(levelError(valuation)).toBeGreaterThan(0.999 * mean);
      expect(levelError(valuation)).toBeLessThan(2 * mean);
    }
  });

  it('stays uncertain where h1, v and g1 are held, and is known where it is held itself', () => {
    for (const valuation of sharp) {
      expect(levelError(valuation, ['lambda', 'h1', 'v', 'g1'])).toBeGreaterThan(0);
      expect(levelError(valuation, ['lambda', 'ceiling'])).toBeLessThan(1e-9);
    }
  });

  it('makes the CLP uncertain: its interval has a width', () => {
    for (const valuation of sharp) expect(uncertainty(valuation)?.clpError ?? 0).toBeGreaterThan((24 * 0.8 * noise) / 2 / Math.sqrt(units));
  });

  it('covers the true level in about 80 % of repetitions', () => {
    const inside = sharp.filter((valuation) => {
      const band = uncertainty(valuation)?.band;
      const truth = 0.03 * 144 + 2;
      return band !== undefined && band.low[far]! <= truth && truth <= band.high[far]!;
    });
    expect(inside.length / sharp.length).toBeGreaterThan(0.65);
    expect(inside.length / sharp.length).toBeLessThan(0.95);
  });
});

describe('a break point at a smooth join', () => {
  const smooth = seeds.map((seed) => customer(2 * 0.03 * 12.4, seed, 12.4));
  const lost = smooth.filter(({ fit }) => (fit.N ?? 0) > 0 && fit.standardErrors.g1 === null);

  it('has no standard error beyond the history', () => {
    for (const { fit } of smooth) expect(fit.standardErrors.g1 ?? 0).toBeLessThanOrEqual(units);
  });

  it('is not determined, and N with it; the rest keeps a finite covariance', () => {
    expect(lost.length).toBeGreaterThan(5);
    for (const { fit } of lost) {
      expect(fit.free).toEqual(['h1', 'v']);
      expect(fit.standardErrors.N).toBeNull();
      expect(fit.covariance).toHaveLength(4);
    }
  });

  it('leaves the level with the variance of the mean of its units', () => {
    for (const valuation of lost) {
      expect(levelError(valuation) / ((valuation.fit.sigma ?? NaN) / Math.sqrt(tail(valuation)))).toBeCloseTo(1, 9);
    }
  });
});

it('parameters at a bound cost a degree of freedom too', () => {
  const [valuation] = sharp.filter(({ fit }) => fit.N === 0);
  if (valuation === undefined) throw new Error('none at the bound');
  expect(valuation.fit.free).toHaveLength(3);
  expect(uncertainty(valuation)?.reach).toBeCloseTo(studentHalfWidth(0.8, units - 4), 9);
});
