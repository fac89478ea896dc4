import { describe, expect, it } from 'vitest';
import { churnDensity } from '../../../src/model/retention-projection/churn-density.ts';

describe('churn over the customers', () => {
  it('adds up to all customers and is finite, also where the density is not', () => {
    for (const alpha of [1e-6, 0.3, 1, 4, 1e6]) {
      for (const beta of [1e-6, 0.7, 1, 20, 1e6]) {
        const { density } = churnDensity(alpha, beta, 50);
        expect(density.every((height) => Number.isFinite(height) && height >= 0)).toBe(true);
        expect(density.reduce((a, b) => a + b) / 50).toBeCloseTo(1, 6);
      }
    }
  });

  it('Beta(1, 1) is flat, Beta(2, 1) rises as 2θ, Beta(½, ½) is the arcsine law', () => {
    for (const height of churnDensity(1, 1, 8).density) expect(height).toBeCloseTo(1, 13);
    const { churn, density } = churnDensity(2, 1, 10);
    density.forEach((height, k) => expect(height).toBeCloseTo(2 * churn[k]!, 12));
    const share = (x: number) => (2 / Math.PI) * Math.asin(Math.sqrt(x));
    churnDensity(0.5, 0.5, 10).density.forEach((height, k) => expect(height).toBeCloseTo(10 * (share((k + 1) / 10) - share(k / 10)), 10));
  });
});
