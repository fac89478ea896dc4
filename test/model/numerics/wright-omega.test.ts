import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrightOmega } from '../../../src/model/numerics/wright-omega.ts';
import { expectNear } from '../near.ts';

it('is the omega constant at 0, and 1, e and e² where it must be', () => {
  expectNear(wrightOmega(0), 0.567143290409783873, 1e-15);
  expect(wrightOmega(1)).toBe(1);
  expectNear(wrightOmega(1 + Math.E), Math.E, 1e-15);
  expectNear(wrightOmega(2 + Math.exp(2)), Math.exp(2), 1e-15);
});

it('undoes ω + ln ω, over all sizes', () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 300, noNaN: true }), (logarithm) => {
      const omega = Math.exp(logarithm);
      // An error of a rounding in z moves ω by ω/(1 + ω) times as much.
      const slack = 4e-16 * (1 + (Math.abs(logarithm + omega) + 1) / (1 + omega)) * omega;
      expect(Math.abs(wrightOmega(omega + logarithm) - omega)).toBeLessThanOrEqual(4 * slack);
    }),
    { seed: 66, numRuns: 3000 },
  );
});

it('agrees with bisection', () => {
  for (const z of [-36.9, -12.5, -3, -0.1, 0.5, 0.999, 1.001, 1.5, 2, 3.7, 12, 700, 1e5]) expectNear(wrightOmega(z), bisected(z), 4e-15);
});

it('is e^z far below zero, and finite far above', () => {
  expect(wrightOmega(-50)).toBe(Math.exp(-50));
  expect(wrightOmega(-1e9)).toBe(0);
  expect(wrightOmega(-37) / Math.exp(-37)).toBeCloseTo(1, 14);
  expectNear(wrightOmega(1e300), 1e300);
});

function bisected(z: number): number {
  let [low, high] = [0, Math.max(1, z) + 1];
  for (let i = 0; i < 2000 && low < high; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (middle + Math.log(middle) < z) low = middle;
    else high = middle;
  }
  return high;
}
