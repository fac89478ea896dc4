import { expect, it } from 'vitest';
import { withFivePointsMore } from '../../../src/model/retention/five-points.ts';
import { expectNear } from '../near.ts';

const once = (retention: number, unit: 'month' | 'quarter' | 'year') => Number(withFivePointsMore(retention, unit));

it('a year’s retention rises by five points', () => {
  expectNear(once(0.7, 'year'), 0.75, 1e-14);
});

it('a month’s and a quarter’s rise so that the year’s is five points higher', () => {
  expectNear(once(0.97, 'month') ** 12, 0.97 ** 12 + 0.05, 1e-13);
  expectNear(once(0.9, 'quarter') ** 4, 0.9 ** 4 + 0.05, 1e-13);
});

it('no retention passes one, and a list is raised entry by entry', () => {
  expect(once(0.98, 'year')).toBe(1);
  expect(withFivePointsMore([0.2, 0.99], 'year')).toEqual([0.25, 1]);
});
