import { expect, it } from 'vitest';
import { discountFactor } from '../../../src/model/discounting/discount-factor.ts';
import { timings } from '../../../src/model/discounting/timing.ts';
import { lowestRate } from '../../../src/model/discounting/lowest-rate.ts';
import { lifeCurve } from '../../../src/model/life-curve/model.ts';
import { refusals } from '../refusal.ts';
import { case1, results } from '../life-curve/curves.ts';

/** The largest profit that the parameter table allows, as far ahead and as old as it allows. */
const extreme = { h1: 1e9, v: 1e9, g1: 1200, N: 1e9, lambda: 100, now: 1200, horizon: 1200 };

it.each(timings)('at the lowest accepted rate the largest curve still has a number: %s', (timing) => {
  const rate = Math.max(-0.99, lowestRate(timing, 1200, 1200));
  const { clp, presentValue } = results({ ...extreme, timing, discountRate: rate });
  expect(Number.isFinite(clp)).toBe(true);
  expect(presentValue.every(Number.isFinite)).toBe(true);
});

it.each(timings.filter((timing) => timing !== 'none'))('a rate that would overflow is refused by name: %s', (timing) => {
  expect(discountFactor(timing, -0.99, 1200, 1200)).toBe(Infinity);
  expect(refusals(lifeCurve, { ...extreme, timing, discountRate: -0.99 })).toEqual(['out-of-range params.discountRate']);
});

it('the refusal says from where the rate would do', () => {
  const run = lifeCurve.run({ params: { ...extreme, timing: 'relationship-start', discountRate: -0.5 }, data: {}, seed: 0 });
  expect(run).toEqual({ ok: false, error: [{ code: 'out-of-range', path: ['params', 'discountRate'], got: -0.5, min: -0.2211, max: 10 }] });
  expect(results({ ...extreme, timing: 'relationship-start', discountRate: -0.2211 }).clp).toBeGreaterThan(1e200);
});

it('a usual horizon takes any rate of the table, and undiscounted profit takes any horizon', () => {
  expect(Number.isFinite(results({ ...case1, discountRate: -0.99 }).clp)).toBe(true);
  expect(Number.isFinite(results({ ...extreme, timing: 'none', discountRate: -0.99 }).clp)).toBe(true);
});
