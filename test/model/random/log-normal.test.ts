import { expect, it } from 'vitest';
import { logNormal, logNormalDraw } from '../../../src/model/random/log-normal.ts';
import { normal } from '../../../src/model/random/normal.ts';

const draws = 200_000;

it.each([
  [100, 0.05],
  [3, 0.3],
  [1e6, 0.5],
])('log-normal draws of mean %d and coefficient of variation %d have both', (mean, variation) => {
  const law = logNormal(mean, variation);
  const values = Array.from({ length: draws }, (_, i) => logNormalDraw(law, normal(4, i, 1, 2)) / mean);
  const average = (value: (x: number) => number) => values.reduce((sum, x) => sum + value(x), 0) / draws;
  const variance = average((x) => (x - 1) ** 2);
  expect(Math.abs(average((x) => x) - 1)).toBeLessThan((4 * variation) / Math.sqrt(draws));
  const fourth = average((x) => (x - 1) ** 4);
  expect(Math.abs(variance - variation ** 2)).toBeLessThan(4 * Math.sqrt((fourth - variance ** 2) / draws));
});

it('a log-normal law of mean 3 and variation ½ has median 3/√1.25 and σ² = ln 1.25', () => {
  const { median, sigma } = logNormal(3, 0.5);
  expect(median).toBeCloseTo(3 / Math.sqrt(1.25), 14);
  expect(sigma ** 2).toBeCloseTo(Math.log(1.25), 14);
});

it('without variation a draw is the mean, and the law of mean 0 is 0', () => {
  for (const z of [-6, 0, 6]) {
    expect(logNormalDraw(logNormal(7, 0), z)).toBe(7);
    expect(logNormalDraw(logNormal(0, 0.5), z)).toBe(0);
  }
});
