import { describe, expect, it } from 'vitest';
import { survivalBetween } from '../../../src/model/retention-projection/churn-mix.ts';
import { polynomialAt, polynomialFit } from '../../../src/model/retention-projection/polynomial.ts';
import { constantLifetime, mixLifetime, polynomialLifetime } from '../../../src/model/retention-projection/residual-lifetime.ts';

const expectShare = (actual: number | null, expected: number, relative: number) =>
  expect(Math.abs((actual ?? NaN) / expected - 1), `${actual} instead of ${expected}`).toBeLessThanOrEqual(relative);

describe('survival of a churn mix', () => {
  // mpmath, 150 digits
  it.each([
    [0.7, 1.2, 1.3, 12, 0.10609999633191995],
    [0.7, 1.2, 1.3, 1200, 0.0016521908107679727],
    [250000, 1e6, 1, 5, 0.32768065535888589],
    [1e6, 1e6, 0.5, 3, 0.30102383935158805],
    [1e-6, 1e6, 20, 1200, 0.99987202216320455],
    [1e6, 1e-6, 0.05, 200, 1.3578478668355568e-14],
    [0.05, 0.2, 14, 30, 0.073030401553192484],
    [3, 40, 1, 1200, 3.6039443475648952e-5],
    [1e-3, 1e3, 2.5, 100, 0.99539502042771145],
  ])('α %d, β %d, c %d, t %i', (alpha, beta, c, t, expected) => {
    const mix = { alpha, beta, c };
    expectShare(survivalBetween(mix, 0, t), expected, 1e-14);
    const middle = Math.floor(t / 2);
    expectShare(survivalBetween(mix, 0, middle) * survivalBetween(mix, middle, t), expected, 1e-12);
  });
});

describe('discounted residual lifetime', () => {
  // mpmath: 399 terms one by one, the rest by Euler and Maclaurin's formula with an adaptive integral
  it.each([
    [0.45, 0.78, 1.28, 0.1, 0, 3.0478377783559791],
    [0.45, 0.78, 1.28, 0.01, 3, 22.136398613447717],
    [0.45, 0.78, 1.28, 1e-6, 0, 559.33291510307165],
    [2, 3, 0.6, 1e-3, 5, 40.223068963915418],
    [5, 3, 0.5, 1e-4, 2, 10.143777043550923],
    [4, 2, 0.8, 0, 2, 2.4495894564060953],
    [3, 2, 1.5, 0, 0, 0.60695813314122736],
  ])('of a mix with α %d, β %d, c %d at d = %d after %i renewals', (alpha, beta, c, d, survived, expected) => {
    expectShare(mixLifetime({ alpha, beta, c }, d, survived), expected, 1e-13);
  });

  it('with c = 1 the hypergeometric function is the sum', () => {
    for (const [alpha, beta, d, survived] of [
      [0.7, 1.2, 0.1, 0],
      [1e-6, 1e6, 0.5, 7],
      [1e6, 1e-6, 0.02, 1200],
      [30, 100, 0.01, 3],
    ] as const) {
      let total = 0;
      for (let k = 1; k < 3000; k++) total += survivalBetween({ alpha, beta, c: 1 }, survived, survived + k) / (1 + d) ** (k - 1);
      expectShare(mixLifetime({ alpha, beta, c: 1 }, d, survived), total, 1e-12);
    }
  });

  it('tends to the one with c = 1, for every rate down to 0', () => {
    for (const d of [0.3, 0.01, 1e-5, 1e-9, 0]) {
      expectShare(
        mixLifetime({ alpha: 2.4, beta: 1.2, c: 1 + 1e-12 }, d, 2),
        mixLifetime({ alpha: 2.4, beta: 1.2, c: 1 }, d, 2) ?? NaN,
        1e-10,
      );
    }
  });

  it('a homogeneous Weibull cohort: Σ exp(−λk²) = ½√(π/λ) − ½', () => {
    const lambda = Math.log1p(1e-3);
    expectShare(mixLifetime({ alpha: 1e6, beta: 1e9, c: 2 }, 0, 0), 0.5 * Math.sqrt(Math.PI / lambda) - 0.5, 1e-5);
  });

  it('without a finite value is null: a tail too heavy for d = 0, any tail of a mix for d < 0', () => {
    expect(mixLifetime({ alpha: 1, beta: 3, c: 1 }, 0, 0)).toBeNull();
    expect(mixLifetime({ alpha: 0.5, beta: 3, c: 2 }, 0, 0)).toBeNull();
    expect(mixLifetime({ alpha: 1e6, beta: 3, c: 1 }, -0.01, 0)).toBeNull();
    expect(mixLifetime({ alpha: 0.5, beta: 3, c: 2 }, Number.MIN_VALUE, 0)).toBeNull();
    expect(constantLifetime(0.9, -0.1)).toBeNull();
    expect(constantLifetime(1, 0)).toBeNull();
    expectShare(constantLifetime(0.9, -0.05), (0.9 * 0.95) / 0.05, 1e-13);
  });
});

describe('of a line or parabola', () => {
  const line = polynomialFit(Float64Array.of(1, 0.9, 0.8, 0.7), 1);
  const down = polynomialFit(Float64Array.of(1, 0.99, 0.96, 0.91), 2);
  const up = polynomialFit(Float64Array.of(1, 0.6, 0.4, 0.4), 2);

  it('is the clipped sum, over what is left at s', () => {
    for (const curve of [line, down]) {
      for (const d of [0.1, 0, -0.5]) {
        let total = 0;
        for (let k = 1; k < 50; k++) total += Math.max(0, polynomialAt(curve, 2 + k)) / (1 + d) ** (k - 1);
        expectShare(polynomialLifetime(curve, d, 2), total / polynomialAt(curve, 2), 1e-12);
      }
    }
  });

  it('a parabola that comes back stays at 1 for ever, which is worth 1/d from then on', () => {
    let total = 0;
    for (let k = 1; k < 2000; k++) total += Math.min(1, polynomialAt(up, k)) / 1.1 ** (k - 1);
    expectShare(polynomialLifetime(up, 0.1, 0), total, 1e-12);
    expect(polynomialLifetime(up, 0, 0)).toBeNull();
  });

  it('is null where nobody is left, and where the line falls too slowly to be added up', () => {
    expect(polynomialLifetime(line, 0.1, 30)).toBeNull();
    expect(polynomialLifetime(polynomialFit(Float64Array.of(1, 1 - 1e-9), 1), 0, 0)).toBeNull();
  });
});
