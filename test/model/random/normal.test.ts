import { describe, expect, it } from 'vitest';
import { normal } from '../../../src/model/random/normal.ts';
import { normalQuantile } from '../../../src/model/random/normal-quantile.ts';

describe('the normal quantile', () => {
  // mpmath, 40 digits: sqrt(2)·erfinv(2p − 1)
  it.each([
    [0.5, 0],
    [0.6, 0.253347103135799799],
    [0.07, -1.47579102817917074],
    [0.9, 1.28155156554460047],
    [0.925, 1.43953147093845592],
    [0.975, 1.95996398454005424],
    [0.999, 3.09023230616781354],
    [1e-5, -4.26489079392282463],
    [1e-10, -6.3613409024040562],
    [1e-12, -7.03448382530113193],
  ])('of %f is %f to 15 digits', (p, x) => {
    expect(Math.abs(normalQuantile(p) - x)).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(x)));
  });

  it('is odd about the median', () => {
    for (const p of [0.001, 0.02, 0.0749, 0.0751, 0.25]) expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 12);
  });
});

describe('normal draws', () => {
  const draws = 200_000;
  const values = Array.from({ length: draws }, (_, i) => normal(3, i % 1000, Math.floor(i / 1000), 2));
  const moment = (power: number) => values.reduce((sum, x) => sum + x ** power, 0) / draws;

  // variance of x^p is E x^2p − (E x^p)²: 1, 2, 15, 96
  it.each([
    [1, 0, 1],
    [2, 1, 2],
    [3, 0, 15],
    [4, 3, 96],
  ])('have moment %i near %i', (power, expected, variance) => {
    expect(Math.abs(moment(power) - expected)).toBeLessThan(4 * Math.sqrt(variance / draws));
  });

  it('fall beyond ±1.96 one time in twenty', () => {
    const beyond = values.filter((x) => Math.abs(x) > 1.959964).length / draws;
    expect(Math.abs(beyond - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / draws));
  });

  it('are uncorrelated from month to month and from key to key', () => {
    const n = 100_000;
    const covariance = (a: (i: number) => number, b: (i: number) => number) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += a(i) * b(i);
      return sum / n;
    };
    const month = (i: number) => normal(3, 17, i, 2);
    expect(Math.abs(covariance(month, (i) => month(i + 1)))).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(covariance(month, (i) => normal(3, 18, i, 2)))).toBeLessThan(4 / Math.sqrt(n));
  });
});
