import { expect, it } from 'vitest';
import { presentValue } from '../../../src/model/discounting/present-value.ts';
import { sum } from '../../../src/model/numerics/sum.ts';
import { expectNear } from '../near.ts';

it('a level stream is worth its closed form', () => {
  const level = new Float64Array(120).fill(3);
  const annuity = (3 * (1 - 1.0125 ** -120)) / 0.0125;
  expectNear(sum(presentValue(level, 'end-of-unit', 0.0125, 5)), annuity, 1e-12);
  expectNear(sum(presentValue(level, 'first-unit', 0.0125, 5)), annuity * 1.0125, 1e-12);
});

it('an empty stream has an empty present value', () => {
  expect(presentValue(new Float64Array(), 'first-unit', 0.1, 0)).toEqual(new Float64Array());
});

it('leaves the stream as it was', () => {
  const profit = Float64Array.of(1, 2);
  presentValue(profit, 'end-of-unit', 0.5, 0);
  expect(profit).toEqual(Float64Array.of(1, 2));
});
