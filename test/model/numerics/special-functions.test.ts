import { describe, expect, it } from 'vitest';
import { hypergeometricMean } from '../../../src/model/numerics/hypergeometric.ts';
import { logBetaDrop } from '../../../src/model/numerics/log-beta-drop.ts';
import { polygammaStep } from '../../../src/model/numerics/polygamma-step.ts';
import { smoothSum } from '../../../src/model/numerics/smooth-sum.ts';
import { trigamma } from '../../../src/model/numerics/trigamma.ts';

const expectShare = (actual: number, expected: number, relative: number) =>
  expect(Math.abs(actual / expected - 1), `${actual} instead of ${expected}`).toBeLessThanOrEqual(relative);

describe('ψ and ψ′ over a step', () => {
  // mpmath, 150 digits
  it.each([
    [1.3, 0.45, 0.41666334241366082, -0.37015156510279063],
    [1e12, 1e-3, 1.0000000000004995e-15, -1.000000000000999e-27],
    [1e-6, 2, 1000000.999999, -1000000000001],
    [1e6, 1e6, 0.69314743056000781, -5.0000037500014583e-7],
    [9.999, 1e-8, 1.0517738662146809e-9, -1.1052155225519782e-10],
    [12, 1e20, 43.609040179905102, -0.086901872871768391],
  ])('from %d by %d', (x, step, digamma, second) => {
    expectShare(polygammaStep(x, step).digamma, digamma, 3e-15);
    expectShare(polygammaStep(x, step).trigamma, second, 3e-15);
  });

  it('is 1/x and −1/x² over a step of 1', () => {
    for (const x of [1e-3, 0.7, 4, 9.5, 120, 1e9]) {
      expectShare(polygammaStep(x, 1).digamma, 1 / x, 3e-15);
      expectShare(polygammaStep(x, 1).trigamma, -1 / x ** 2, 3e-15);
    }
  });

  it('ψ′(1) = π²/6, ψ′(½) = π²/2, and the steps are its differences', () => {
    expectShare(trigamma(1), Math.PI ** 2 / 6, 2e-15);
    expectShare(trigamma(0.5), Math.PI ** 2 / 2, 2e-15);
    for (const x of [0.01, 1, 30]) expectShare(polygammaStep(x, 2.5).trigamma, trigamma(x + 2.5) - trigamma(x), 1e-13);
  });
});

describe('ln B(α, x) − ln B(α, x + δ)', () => {
  it('is a plain product where δ is whole: Σ ln(1 + α/(x + i))', () => {
    for (const alpha of [1e-6, 0.4, 7, 1e6]) {
      for (const x of [1e-6, 0.3, 8, 15, 1e6]) {
        const product = Array.from({ length: 5 }, (_, i) => Math.log1p(alpha / (x + i))).reduce((a, b) => a + b);
        expectShare(logBetaDrop(alpha, x, 5), product, 1e-13);
      }
    }
  });

  it('is the same with α and δ exchanged, and adds up over two steps', () => {
    for (const [alpha, x, step] of [
      [0.3, 0.2, 2.7],
      [1e6, 4e6, 0.5],
      [3, 1e-4, 1e20],
      [1e-5, 20, 0.6],
    ] as const) {
      expectShare(logBetaDrop(alpha, x, step), logBetaDrop(step, x, alpha), 1e-12);
      expectShare(logBetaDrop(alpha, x, step) + logBetaDrop(alpha, x + step, 1.5), logBetaDrop(alpha, x, step + 1.5), 1e-12);
    }
  });

  it('no step is no drop', () => {
    expect(logBetaDrop(0.7, 3, 0)).toBe(0);
  });
});

describe('₂F₁(1, b; c; 1/(1+d))', () => {
  it('is −ln(1 − z)/z for b = 1, c = 2', () => {
    for (const d of [10, 0.1, 1e-3, 1e-9, 1e-100, 1e-300]) {
      expectShare(hypergeometricMean(1, 1, d), (1 + d) * (Math.log1p(d) - Math.log(d)), 1e-13);
    }
  });

  it('is 3·(artanh(√z)/√z − 1)/z for b = 3/2, c = 5/2', () => {
    for (const d of [5, 0.3, 0.01]) {
      const root = Math.sqrt(1 / (1 + d));
      expectShare(hypergeometricMean(1.5, 1, d), 3 * (Math.atanh(root) / root - 1) * (1 + d), 2e-13 / d);
    }
  });

  it('is its power series', () => {
    for (const [b, alpha, d] of [
      [2.182043026, 0.7040772985, 0.1],
      [1, 1e-6, 0.5],
      [40, 3, 0.05],
      [1e6, 1e6, 0.01],
      [1e5, 3, 0.2],
      [3, 1e5, 0.02],
    ] as const) {
      let term = 1;
      let total = 0;
      for (let k = 0; term > 1e-18 * total; k++) {
        total += term;
        term *= (b + k) / ((b + alpha + k) * (1 + d));
      }
      expectShare(hypergeometricMean(b, alpha, d), total, 1e-12);
    }
  });

  it('meets the recurrence F(b) = 1 + (b/c)·z·F(b + 1, c + 1) over the whole range', () => {
    for (const alpha of [1e-6, 0.3, 1, 2, 17, 1e6]) {
      for (const b of [1, 5, 1e3, 1e6]) {
        for (const d of [10, 0.1, 1e-4, 1e-12, 1e-300]) {
          const next = hypergeometricMean(b + 1, alpha, d);
          expectShare(hypergeometricMean(b, alpha, d), 1 + ((b / (b + alpha)) * next) / (1 + d), 1e-12);
        }
      }
    }
  });

  it('ends at (c − 1)/(α − 1) for d = 0', () => {
    expectShare(hypergeometricMean(3, 2.5, 0), 4.5 / 1.5, 1e-15);
    expectShare(hypergeometricMean(3, 2.5, 1e-14), 4.5 / 1.5, 1e-12);
  });
});

describe('sums of smooth functions', () => {
  it('Σ 1/k² = π²/6 and Σ k^−1.1 = ζ(1.1), over as many terms as it takes', () => {
    expectShare(
      smoothSum(
        (k) => k ** -2,
        (k, value) => k * value,
      ),
      Math.PI ** 2 / 6,
      1e-14,
    );
    expectShare(
      smoothSum(
        (k) => k ** -1.1,
        (k, value) => 10 * k * value,
      ),
      10.584448464950798,
      1e-13,
    );
  });

  it('a geometric series with 10¹² terms that count', () => {
    const d = 1e-12;
    expectShare(
      smoothSum(
        (k) => Math.exp(-k * Math.log1p(d)),
        (_, value) => value / d,
      ),
      1 / d,
      1e-13,
    );
  });

  it('a function that ends abruptly behind the first thousand terms: Σ exp(−(k/1100)²⁰)', () => {
    const f = (k: number) => Math.exp(-((k / 1100) ** 20));
    let plain = 0;
    for (let k = 1; k < 3000; k++) plain += f(k);
    expectShare(
      smoothSum(f, (k, value) => k * value),
      plain,
      1e-12,
    );
  });
});
