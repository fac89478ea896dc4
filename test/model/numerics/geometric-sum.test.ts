import { expect, it } from 'vitest';
import { geometricSum } from '../../../src/model/numerics/geometric-sum.ts';
import { expectNear } from '../near.ts';

it.each([0, 0.3, 0.999_999, 1 - 2 ** -52, 1, 1 + 2 ** -40, 1.5])('the sum of the powers of %d is that of its terms', (x) => {
  for (const terms of [0, 1, 2, 60]) {
    let [total, power] = [0, 1];
    for (let k = 0; k < terms; k++) [total, power] = [total + power, power * x];
    expectNear(geometricSum(x, terms) / (total || 1), total === 0 ? 0 : 1, 1e-13);
  }
});

it('has an end without one where the powers vanish', () => {
  expect(geometricSum(0.75, Infinity)).toBe(4);
});
