import { expect, it } from 'vitest';
import { borrowed } from '../../../src/model/similar-customers/borrowed.ts';

const lent = (g1: number | null) => ({ g1, ceiling: 20, g2: null });

it('is the median with quartiles, extremes and standard deviation', () => {
  const { g1 } = borrowed([24, 20, 30, 22, 26].map(lent));
  expect(g1).toEqual({ median: 24, lower: 22, upper: 26, least: 20, most: 30, sd: Math.sqrt(14.8), count: 5 });
});

it('interpolates between the middle two', () => {
  expect(borrowed([10, 20, 30, 40].map(lent)).g1).toMatchObject({ median: 25, lower: 17.5, upper: 32.5 });
});

it('orders by size, not by letters', () => {
  expect(borrowed([100, 9, 10].map(lent)).g1?.median).toBe(10);
});

it('of equal lenders has no spread', () => {
  expect(borrowed([lent(1), lent(2)]).ceiling).toMatchObject({ median: 20, lower: 20, upper: 20, sd: 0 });
});

it('of one lender is what it lends, with no standard deviation', () => {
  expect(borrowed([lent(24)]).g1).toEqual({ median: 24, lower: 24, upper: 24, least: 24, most: 24, sd: null, count: 1 });
});

it('skips lives that did not show a parameter, and is null where none did', () => {
  expect(borrowed([lent(null), lent(7)]).g1).toMatchObject({ median: 7, count: 1 });
  expect(borrowed([lent(1)]).g2).toBeNull();
  expect(borrowed([])).toEqual({ g1: null, ceiling: null, g2: null });
});
