import { describe, expect, it } from 'vitest';
import { betaLogOdds } from '../../../src/model/numerics/beta-log-odds.ts';
import { incompleteBeta } from '../../../src/model/numerics/incomplete-beta.ts';

const share = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));
const quantile = (a: number, b: number, u: number, start = 0) => share(betaLogOdds(a, b, Math.log(u / (1 - u)), start).logOdds);

describe('the beta quantile', () => {
  it('of Beta(1, b) is 1 − (1 − u)^(1/b)', () => {
    for (const u of [1e-9, 0.01, 0.3, 0.5, 0.9, 1 - 1e-9]) {
      for (const b of [1, 1.7, 20, 99]) expect(quantile(1, b, u) / -Math.expm1(Math.log1p(-u) / b)).toBeCloseTo(1, 9);
    }
  });

  it('of Beta(2, 2) solves 3x² − 2x³ = u, by bisection', () => {
    for (const u of [1e-6, 0.1, 0.4, 0.75, 0.999]) {
      let [low, high] = [0, 1];
      for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        if (3 * middle ** 2 - 2 * middle ** 3 < u) low = middle;
        else high = middle;
      }
      expect(quantile(2, 2, u)).toBeCloseTo(low, 11);
    }
  });

  it('is where the distribution function is u, from starts near and far, for flat, skewed and narrow laws', () => {
    for (const a of [0.002, 0.1, 0.5, 1, 7, 50]) {
      for (const b of [1, 1.998, 50, 99.8]) {
        if (a > b) continue;
        for (const u of [1e-8, 0.02, 0.5, 0.93, 1 - 1e-8]) {
          for (const start of [-700, Math.log(a / b), 40]) {
            const x = quantile(a, b, u, start);
            if (x < 1e-300) continue;
            expect(Math.abs(incompleteBeta(a, b, x) - u), `${a} ${b} ${u} ${start}`).toBeLessThan(
              1e-10 * Math.max(1e-3, Math.min(u, 1 - u)),
            );
          }
        }
      }
    }
  });

  it('has the slope of its own change', () => {
    for (const [a, b] of [
      [0.02, 1.98],
      [1, 1],
      [30, 70],
    ] as const) {
      for (const w of [-10, -2, 0.3, 4, 18]) {
        const at = (place: number) => betaLogOdds(a, b, place, 0).logOdds;
        const h = 1e-4;
        expect(betaLogOdds(a, b, w, 0).slope / ((at(w + h) - at(w - h)) / (2 * h))).toBeCloseTo(1, 5);
      }
    }
  });
});

it('stays a number for the most extreme laws, −700 standing for nothing', () => {
  for (const a of [1e-9, 1e-6, 0.01]) {
    for (const w of [-24, -1, 0, 1, 10, 24]) {
      const { logOdds, slope } = betaLogOdds(a, 100, w, 0);
      expect(Number.isFinite(logOdds) && Number.isFinite(slope)).toBe(true);
      expect(logOdds).toBeGreaterThanOrEqual(-700);
    }
  }
  expect(betaLogOdds(1e-6, 2, -1, 0)).toEqual({ logOdds: -700, slope: 0 });
});
