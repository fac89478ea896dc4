import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountFactor } from '../../../src/model/discounting/discount-factor.ts';
import { timings } from '../../../src/model/discounting/timing.ts';
import { expectNear } from '../near.ts';

const d = 0.0125;

describe('discount factor', () => {
  it('is each convention’s formula', () => {
    const k = 7;
    const now = 18;
    expectNear(discountFactor('first-unit', d, k, now), (1 + d) ** (1 - k), 1e-14);
    expectNear(discountFactor('end-of-unit', d, k, now), (1 + d) ** -k, 1e-14);
    expectNear(discountFactor('mid-unit', d, k, now), (1 + d) ** (0.5 - k), 1e-14);
    expectNear(discountFactor('relationship-start', d, k, now), (1 + d) ** (1 - (now + k)), 1e-14);
    expectNear(discountFactor('continuous', d, k, now), Math.exp(-d * k), 1e-14);
    expect(discountFactor('none', d, k, now)).toBe(1);
  });

  it('leaves the first future unit undiscounted by default', () => {
    expect(discountFactor('first-unit', d, 1, 36)).toBe(1);
  });

  it.each(timings)('is 1 at rate 0 and tends to it: %s', (timing) => {
    expect(discountFactor(timing, 0, 60, 18)).toBe(1);
    expectNear(discountFactor(timing, 1e-12, 60, 18), 1, 1e-10);
    expectNear(discountFactor(timing, -1e-12, 60, 18), 1, 1e-10);
  });

  it('keeps a tiny rate’s digits', () => {
    expectNear((1 - discountFactor('end-of-unit', 1e-9, 1000, 0)) / 1e-6, 1, 1e-6);
  });

  it('is ordered: the later a convention counts, the less a unit is worth', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        (rate, k, now) => {
          const first = discountFactor('first-unit', rate, k, now);
          const middle = discountFactor('mid-unit', rate, k, now);
          const end = discountFactor('end-of-unit', rate, k, now);
          expect(first).toBeGreaterThan(middle);
          expect(middle).toBeGreaterThan(end);
          expect(discountFactor('continuous', rate, k, now)).toBeLessThan(end);
          expect(discountFactor('relationship-start', rate, k, now)).toBeLessThan(first);
        },
      ),
      { seed: 21 },
    );
  });
});
