import fc from 'fast-check';
import { expect, it } from 'vitest';
import { convertRate, monthsPer, timeUnits } from '../../../src/model/discounting/rate-conversion.ts';
import { expectNear } from '../near.ts';

it('1.25 % a month is 16.07545177 % a year', () => {
  expectNear(convertRate(0.0125, 'month', 'year') * 100, 16.07545177);
});

it('a quarter is three months and a year four quarters', () => {
  expectNear(convertRate(0.0125, 'month', 'quarter'), 1.0125 ** 3 - 1, 1e-15);
  expectNear(convertRate(0.04, 'quarter', 'year'), 1.04 ** 4 - 1, 1e-15);
});

it('converting there and back gives the rate again', () => {
  const unit = fc.constantFrom(...timeUnits);
  fc.assert(
    fc.property(fc.double({ min: -0.5, max: 2, noNaN: true }), unit, unit, (rate, from, to) => {
      expectNear(convertRate(convertRate(rate, from, to), to, from), rate, monthsPer[to] > monthsPer[from] ? 1e-11 : 1e-13);
    }),
    { seed: 22 },
  );
});

it('no interest stays none, and a tiny rate keeps its digits', () => {
  expect(convertRate(0, 'year', 'month')).toBe(0);
  expect(convertRate(1e-12, 'month', 'year') / 12e-12).toBeCloseTo(1, 10);
});

it('the same unit is the same rate', () => {
  for (const unit of timeUnits) expectNear(convertRate(0.07, unit, unit), 0.07, 1e-16);
});
