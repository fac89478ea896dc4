import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timings } from '../../../src/model/discounting/timing.ts';
import { differenceByCause } from '../../../src/model/life-curve/difference.ts';
import { pastZeroChoices } from '../../../src/model/life-curve/forecast.ts';
import { turned, withDecline } from '../../../src/model/life-curve/levers.ts';
import { lifeCurve, type LifeCurveParams } from '../../../src/model/life-curve/model.ts';
import { sum } from '../../../src/model/numerics/sum.ts';
import { expectNear } from '../near.ts';
import { anyCurve, anyGrowth, case1, case3, checked, whole } from './curves.ts';

const clp = (params: LifeCurveParams): number => lifeCurve.evaluate(params, { history: null }, 0).clp;
const total = (from: LifeCurveParams, to: LifeCurveParams) => sum(differenceByCause(from, to).map(({ part }) => part));
const causes = (from: LifeCurveParams, to: LifeCurveParams) =>
  differenceByCause(from, to)
    .map(({ cause }) => cause)
    .sort();

const counting = fc.record({
  now: fc.integer({ min: 0, max: 80 }),
  discountRate: fc.double({ min: 0, max: 0.2, noNaN: true }),
  timing: fc.constantFrom(...timings),
  pastZero: fc.constantFrom(...pastZeroChoices),
  horizon: fc.integer({ min: 1, max: 120 }),
});

const growing = fc.tuple(anyGrowth, counting).map(([growth, rest]) => checked({ ...growth, ...rest }));
const declining = fc
  .tuple(anyCurve, counting, fc.boolean())
  .map(([{ growth, decline }, rest, auto]) => checked({ ...growth, ...decline, ...rest, ...(auto ? { horizon: 'auto' } : {}) }));
const onlyDeclining = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20 }), counting)
  .map(([g2, later, rest]) => checked({ ...rest, g2, u: 12, h2: 0.25, now: g2 + later }));
const anyCustomer = fc.oneof(growing, declining, onlyDeclining);

describe('the difference of two CLPs by cause', () => {
  it('adds up for any two customers', () => {
    fc.assert(
      fc.property(anyCustomer, anyCustomer, (from, to) => {
        expectNear(total(from, to), clp(to) - clp(from), 1e-9 * Math.max(1, clp(from), clp(to)));
      }),
      { seed: 71, numRuns: 200 },
    );
  });

  it('of the same two is nothing, and g0 moves no money', () => {
    expect(differenceByCause(checked(whole), checked({ ...whole, g0: 3 }))).toEqual([]);
  });

  it('names what was turned, the largest part first', () => {
    const from = checked(case1);
    const to = turned(turned(from, 'ceiling', 24), 'discountRate', 0.013);
    const [first, second, ...rest] = differenceByCause(from, to);
    expect([first?.cause, second?.cause, rest]).toEqual(['ceiling', 'discountRate', []]);
    expect(first?.part).toBeGreaterThan(0);
    expect(second?.part).toBeLessThan(0);
    expect(Math.abs(second?.part ?? NaN)).toBeLessThan(first?.part ?? NaN);
  });

  it('of one turned lever is the whole difference, and a turned g1 is not booked on the ceiling it keeps', () => {
    const from = checked(case1);
    const to = turned(from, 'g1', 22);
    expect(to.N).not.toBe(from.N);
    expect(causes(from, to)).toEqual(['g1']);
    expectNear(total(from, to), clp(to) - clp(from), 1e-12);
  });

  it('books a decline that came or went as one cause, with the life that replaces the horizon', () => {
    const from = checked(case1);
    const to = withDecline(from, 40);
    expect(to.horizon).toBe('auto');
    expect(causes(from, to)).toEqual(['decline']);
    expect(causes(to, from)).toEqual(['decline']);
    expect(causes(from, { ...to, horizon: 30 })).toEqual(['decline', 'horizon']);
  });

  it('books a curve without a growth part against one with it as one cause', () => {
    expect(causes(checked(case3), checked({ ...case1, now: 36 }))).toEqual(['curve']);
    expect(causes(checked(case3), checked({ ...case1, timing: 'none' }))).toEqual(['curve', 'now', 'timing']);
  });

  it('compares curves that only decline, though a mixture would ask for the time before they begin', () => {
    const from = checked(case3);
    const to = checked({ ...case3, g2: 50, now: 55 });
    expect(causes(from, to)).toEqual(['g2', 'now']);
    expectNear(total(from, to), clp(to) - clp(from), 1e-12);
  });

  it('keeps up to six levers apart and books more as the whole curve', () => {
    const from = checked({ ...whole, horizon: 40 });
    const six = checked({ ...whole, h1: 0.03, v: 3, g1: 22, N: 5, g2: 42, horizon: 41 });
    expect(causes(from, six)).toEqual(['ceiling', 'g1', 'g2', 'h1', 'horizon', 'v']);
    const seven = { ...six, h2: 0.3 };
    expect(causes(from, seven)).toEqual(['curve', 'horizon']);
    expectNear(total(from, seven), clp(seven) - clp(from), 1e-12);
  });

  it('holds where everything differs', () => {
    const from = checked({ ...whole, u: 20, horizon: 40 });
    const to = checked({
      ...{ h1: 0.03, v: 3, g0: 2, g1: 22, N: 5, lambda: 0.5, g2: 42, h2: 0.3, u: 18, now: 31, horizon: 'auto', discountRate: 0.02 },
      ...{ timing: 'none', pastZero: 'as-printed' },
    });
    expect(causes(from, to)).toEqual(['curve', 'discountRate', 'now', 'pastZero', 'timing']);
    expectNear(total(from, to), clp(to) - clp(from), 1e-12);
  });
});
