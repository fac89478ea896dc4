import { expect, it } from 'vitest';
import { breakEvenYear } from '../../../src/model/loyal-customer/break-even.ts';

const year = (...presentValue: readonly number[]) => breakEvenYear(Float64Array.from(presentValue));

it('is the first year in which the cumulative present value is not below zero', () => {
  expect(year(-80, 30, 40, 50)).toBe(3);
  expect(year(-80, 30, 50)).toBe(2);
});

it('is null where nothing pays for the beginning, and 0 where it cost nothing', () => {
  expect(year(-80, 30, 40)).toBeNull();
  expect(year(0, -5)).toBe(0);
});

it('is the first such year, even if later losses undo it', () => {
  expect(year(-10, 10, -5, 20)).toBe(1);
});

it('is not moved by the rounding of thirds', () => {
  expect(year(-1, 1 / 3, 1 / 3, 1 / 3)).toBe(3);
  expect(year(-0.3, 0.1, 0.1, 0.0999999999)).toBeNull();
});
