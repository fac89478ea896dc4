import { describe, expect, it } from 'vitest';
import { timings } from '../../../src/model/discounting/timing.ts';
import { leverValue, turned } from '../../../src/model/life-curve/levers.ts';
import { conventionSpread, sensitivities } from '../../../src/model/life-curve/sensitivity.ts';
import { expectNear } from '../near.ts';
import { case1, case3, checked, results, whole } from './curves.ts';

const named = (params: Readonly<Record<string, unknown>>) => new Map(sensitivities(checked(params)).map((entry) => [entry.name, entry]));

describe('one step more', () => {
  it('brings what the changed parameters compute', () => {
    const base = results(whole).clp;
    const found = named(whole);
    expectNear(found.get('g2')?.clpChange, results({ ...whole, g2: 41 }).clp - base, 1e-12);
    expectNear(found.get('h2')?.clpChange, results({ ...whole, h2: 0.2525 }).clp - base, 1e-9);
    expectNear(found.get('discountRate')?.clpChange, results({ ...whole, discountRate: 0.0115 }).clp - base, 1e-9);
    expectNear(found.get('lambda')?.clpChange, results({ ...whole, lambda: 1.1 }).clp - base, 1e-9);
  });

  it('is what the slider does', () => {
    for (const params of [checked(case1), checked({ ...whole, horizon: 20 }), checked({ ...case3, horizon: 12 })]) {
      const base = results(params).clp;
      for (const { name, step, clpChange } of sensitivities(params)) {
        expectNear(clpChange, results(turned(params, name, (leverValue(params, name) ?? NaN) + step)).clp - base, 1e-12);
      }
    }
  });

  it('of h1 and v keeps the ceiling', () => {
    const roomy = { ...case1, N: 6 };
    const base = results(roomy).clp;
    const found = named(roomy);
    const higher = 0.025 * 1.01;
    expectNear(found.get('h1')?.clpChange, results({ ...roomy, h1: higher, N: 6 - 0.00025 * 24 ** 2 }).clp - base, 1e-9);
    expectNear(found.get('v')?.step, 0.238, 1e-12);
    expectNear(found.get('v')?.clpChange, results({ ...roomy, v: 3.638, N: 6 - 0.238 }).clp - base, 1e-9);
  });

  it('of g1 keeps the ceiling, of the ceiling keeps g1', () => {
    const base = results(case1).clp;
    const found = named({ ...case1, N: 10 });
    expectNear(found.get('ceiling')?.step, 0.278, 1e-12);
    const kept = 0.025 * 24 ** 2 + 10 - 0.025 * 25 ** 2;
    expectNear(found.get('g1')?.clpChange, results({ ...case1, g1: 25, N: kept }).clp - results({ ...case1, N: 10 }).clp, 1e-9);
    expectNear(named(case1).get('ceiling')?.clpChange, results({ ...case1, N: 2.4 }).clp - base, 1e-9);
  });

  it('of the horizon brings the next unit’s present value', () => {
    expectNear(named(case1).get('horizon')?.clpChange, results({ ...case1, horizon: 61 }).presentValue.at(-1) ?? NaN, 1e-9);
    expect(named(whole).has('horizon')).toBe(false);
  });

  it('is left out for levers that the curve does not have', () => {
    expect([...named(case3).keys()]).toEqual(['g2', 'h2', 'u', 'discountRate']);
    expect([...named(case1).keys()]).toEqual(['h1', 'v', 'g1', 'ceiling', 'lambda', 'discountRate', 'horizon']);
  });

  it('is left out where a document would refuse it', () => {
    expect(named({ ...whole, N: 10, g2: 24.5, now: 20 }).has('g1')).toBe(false);
    expect(named({ ...case3, now: 34 }).has('g2')).toBe(false);
    expect(named({ ...case1, N: 1 }).has('g1')).toBe(false);
    expect(named({ ...case1, horizon: 1200 }).has('horizon')).toBe(false);
  });

  it('of nothing is left out', () => {
    expect(named({ ...case1, h1: 0 }).has('h1')).toBe(false);
  });
});

describe('spread over the conventions', () => {
  it('is the CLP under each', () => {
    const spread = conventionSpread(checked(case1));
    expect(Object.keys(spread)).toEqual(timings);
    for (const timing of timings) expect(spread[timing]).toBe(results({ ...case1, timing }).clp);
  });

  it('is null where the rate is too low for a convention', () => {
    const spread = conventionSpread(checked({ ...case1, now: 1200, horizon: 60, discountRate: -0.9 }));
    expect(spread['relationship-start']).toBeNull();
    expect(spread['first-unit']).toBeGreaterThan(0);
  });
});
