import { describe, expect, it } from 'vitest';
import { betaLogOdds } from '../../../src/model/numerics/beta-log-odds.ts';
import { betaDraw, betaTable } from '../../../src/model/random/beta.ts';
import { uniform } from '../../../src/model/random/uniform.ts';

const draws = 200_000;
const laws = [0.002, 0.02, 0.3, 0.5, 0.8, 0.999].flatMap((mean) => [2, 11, 100].map((c) => [mean, c] as const));

describe('beta draws', () => {
  it.each(laws)('of mean %d and concentration %d have that mean and m(1−m)/(c+1) as variance', (mean, c) => {
    const table = betaTable(mean, c);
    const values = Array.from({ length: draws }, (_, i) => betaDraw(table, uniform(5, i, 1, 2)));
    const average = (value: (x: number) => number) => values.reduce((sum, x) => sum + value(x), 0) / draws;
    const variance = (mean * (1 - mean)) / (c + 1);
    const fourth = average((x) => (x - mean) ** 4);
    expect(Math.abs(average((x) => x) - mean)).toBeLessThan(4 * Math.sqrt(variance / draws));
    expect(Math.abs(average((x) => (x - mean) ** 2) - variance)).toBeLessThan(4 * Math.sqrt((fourth - variance ** 2) / draws));
  });

  it.each(laws)('of mean %d and concentration %d are the exact quantiles within 2e-6, and rise with the uniform draw', (mean, c) => {
    const table = betaTable(mean, c);
    const rare = Math.min(mean, 1 - mean);
    let before = 0;
    for (let w = -22.8; w < 22.8; w += 0.037) {
      const side = mean > 0.5 ? -1 : 1;
      const found = betaLogOdds(rare * c, (1 - rare) * c, side * w, 0).logOdds;
      const drawn = betaDraw(table, 1 / (1 + Math.exp(-w)));
      expect(Math.abs(drawn - 1 / (1 + Math.exp(-side * found)))).toBeLessThan(2e-6);
      expect(drawn).toBeGreaterThanOrEqual(before);
      before = drawn;
    }
  });

  it('of mean ½ and concentration 2 are the uniform draws themselves', () => {
    for (const u of [2 ** -33, 0.1, 0.5, 0.77, 1 - 2 ** -33]) expect(betaDraw(betaTable(0.5, 2), u)).toBeCloseTo(u, 12);
  });

  it('change a little where mean and concentration do, with the same luck', () => {
    for (const u of [0.01, 0.3, 0.9]) {
      const x = betaDraw(betaTable(0.3, 20), u);
      expect(Math.abs(betaDraw(betaTable(0.3001, 20), u) - x)).toBeLessThan(2e-4);
      expect(Math.abs(betaDraw(betaTable(0.3, 20.01), u) - x)).toBeLessThan(2e-4);
    }
  });

  it('never leave [0, 1] where a law is as extreme as it may be', () => {
    for (const mean of [1e-9, 1e-6, 1 - 1e-6, 1 - 1e-9]) {
      for (const c of [2, 100]) {
        for (const u of [2 ** -33, 0.5, 1 - 2 ** -33]) {
          const x = betaDraw(betaTable(mean, c), u);
          expect(x >= 0 && x <= 1).toBe(true);
        }
      }
    }
  });
});
