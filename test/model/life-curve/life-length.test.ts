import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lifeEnd, unitsLeft } from '../../../src/model/life-curve/life-length.ts';
import oracle from '../oracles/life-curve.json';
import { expectNear } from '../near.ts';
import { anyCurve } from './curves.ts';

const decliner = (g2: number, h2: number, u: number) => ({ growth: null, decline: { g2, h2, u } });

it('case 3 has 4.928 units left, rounded up to 5', () => {
  const printed = oracle.cases[1]?.unitsLeft;
  expectNear((lifeEnd(decliner(34, 0.25, 12)) ?? NaN) - 36, printed?.exact ?? NaN);
  expect(unitsLeft(decliner(34, 0.25, 12), 36)).toBe(printed?.rounded);
});

it('a life that ends on a whole unit is not rounded up past it', () => {
  const units = fc.integer({ min: 0, max: 600 });
  fc.assert(
    fc.property(units, units, units, fc.double({ min: 1e-6, max: 1e3, noNaN: true }), (g2, length, now, h2) => {
      expect(unitsLeft(decliner(g2, h2, h2 * length * length), now)).toBe(Math.max(0, g2 + length - now));
    }),
    { seed: 27, numRuns: 500 },
  );
});

it('the tolerance of a whole unit is 1e-9, no more', () => {
  expect(unitsLeft(decliner(10 + 9e-10, 1, 25), 5)).toBe(10);
  expect(unitsLeft(decliner(10 + 2e-9, 1, 25), 5)).toBe(11);
});

it('is never negative', () => {
  expect(unitsLeft(decliner(34, 0.25, 12), 41)).toBe(0);
  expect(unitsLeft(decliner(34, 0.25, 12), 400)).toBe(0);
});

it('a decline that starts at or below zero ends where it starts', () => {
  expect(lifeEnd(decliner(34, 0.25, 0))).toBe(34);
  expect(lifeEnd(decliner(34, 0.25, -3))).toBe(34);
  expect(unitsLeft(decliner(34, 0.25, -3), 30)).toBe(4);
});

it('a curve that does not decline has no end', () => {
  const growing = { growth: { h1: 1, v: 0, g1: 5, N: 1, lambda: 1 }, decline: null };
  expect(lifeEnd(growing)).toBeNull();
  expect(unitsLeft(growing, 3)).toBeNull();
});

it('the last unit of life ends at or after the zero, the one before ahead of it', () => {
  fc.assert(
    fc.property(anyCurve, fc.integer({ min: 0, max: 40 }), (curve, now) => {
      const left = unitsLeft(curve, now) ?? NaN;
      const end = lifeEnd(curve) ?? NaN;
      fc.pre(left > 0);
      expect(now + left).toBeGreaterThanOrEqual(end - 2e-9);
      expect(now + left - 1).toBeLessThan(end);
    }),
    { seed: 28 },
  );
});
