import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timings } from '../../../src/model/discounting/timing.ts';
import { explorationEndOf, lifeCurve } from '../../../src/model/life-curve/model.ts';
import { sum } from '../../../src/model/numerics/sum.ts';
import oracle from '../oracles/life-curve.json';
import { expectNear } from '../near.ts';
import { anyCurve, case1, case3, checked, results, whole } from './curves.ts';

const [first, third] = oracle.cases;

describe('course case 1', () => {
  it.each(timings)('CLP under %s', (timing) => {
    expectNear(results({ ...case1, timing }).clp, (first?.clp as Record<string, number>)[timing] ?? NaN);
  });

  it.each(Object.entries(first?.clpOtherLambda ?? {}))('CLP with λ %s', (lambda, clp) => {
    expectNear(results({ ...case1, lambda: Number(lambda) }).clp, clp['first-unit']);
  });

  it('covers months 19 to 78 and has no end', () => {
    const { t, unitsLeft, profit, presentValue } = results(case1);
    expect([t[0], t.at(-1), t.length]).toEqual([19, 78, 60]);
    expect([profit.length, presentValue.length]).toEqual([60, 60]);
    expect(unitsLeft).toBeNull();
  });
});

describe('course case 2', () => {
  /** The same sum without any of our code. */
  function plainLoop(): number {
    let clp = 0;
    for (let month = 15; month <= 74; month++) clp += (6.8 + 3.2 * (1 - Math.exp(-(month - 12)))) / 1.0125 ** (month - 15);
    return clp;
  }

  it.each([
    [0.03, 2.48],
    [0.01, 5.36],
    [0, 6.8],
  ])('any h1 %d and v %d with P1(12) = 6.80 gives the plain loop’s CLP', (h1, v) => {
    expectNear(results({ h1, v, g1: 12, N: 3.2, now: 14, horizon: 60, discountRate: 0.0125 }).clp, plainLoop(), 1e-12);
  });
});

describe('course case 3', () => {
  const printed = third?.clp as Record<string, Record<string, number>>;

  it.each(['as-printed', 'stop-at-zero'])('CLP %s', (pastZero) => {
    for (const [timing, clp] of Object.entries(printed[pastZero] ?? {})) expectNear(results({ ...case3, timing, pastZero }).clp, clp);
  });

  it('has five units left, months 37 to 41, and no jump to speak of', () => {
    const { t, unitsLeft, jump } = results(case3);
    expect(unitsLeft).toBe(5);
    expect([...t]).toEqual([37, 38, 39, 40, 41]);
    expect(jump).toBeNull();
  });

  it('stops at zero unless told otherwise', () => {
    expectNear(results(case3).clp, 26.15039064);
  });
});

describe('horizon', () => {
  it('auto is the units left', () => {
    const { unitsLeft, t } = results(whole);
    expect(unitsLeft).toBe(19);
    expect(t.length).toBe(19);
    expect(results({ ...whole, horizon: 19 })).toEqual(results(whole));
  });

  it('a relationship that is over has no future: empty columns and a CLP of 0', () => {
    const over = results({ ...case3, now: 41 });
    expect(over).toEqual({
      clp: 0,
      unitsLeft: 0,
      t: new Float64Array(),
      profit: new Float64Array(),
      presentValue: new Float64Array(),
      jump: null,
    });
  });

  it('longer than life adds nothing, whichever way profit past zero is counted', () => {
    for (const pastZero of ['as-printed', 'stop-at-zero']) {
      expect(results({ ...case3, pastZero, horizon: 1200 }).clp).toBe(results({ ...case3, pastZero }).clp);
    }
  });

  it('auto stays within 1200 units for mixed parameters that were never checked together', () => {
    const mixed = { ...checked(whole), u: 1e9, h2: 1e-9 };
    const { t, unitsLeft } = lifeCurve.evaluate(mixed, { history: null }, 0);
    expect(unitsLeft).toBeGreaterThan(1e8);
    expect(t.length).toBe(1200);
  });

  it('is the sum of two that follow each other', () => {
    const early = results({ ...case1, horizon: 20, timing: 'none' }).clp;
    const late = results({ ...case1, now: 38, horizon: 40, timing: 'none' }).clp;
    expectNear(early + late, results({ ...case1, timing: 'none' }).clp, 1e-13);
  });
});

describe('u beside a growth part', () => {
  it('notes a jump over one percent, relative to P2(g2)', () => {
    const { jump } = results({ ...whole, u: 22 });
    expectNear(jump, 22 / 20 - 1, 1e-6);
    expectNear(results({ ...whole, u: 20.3 }).jump, 0.015, 1e-6);
  });

  it('does not note one below', () => {
    expect(results({ ...whole, u: 20.1 }).jump).toBeNull();
  });

  it('replaces P2(g2) after g2', () => {
    const { profit, t } = results({ ...whole, u: 30 });
    expect(profit[t.indexOf(42)]).toBe(29);
    expect(profit[t.indexOf(40)]).toBeCloseTo(20, 5);
  });

  it('is noted from a P2(g2) of zero, too', () => {
    const flat = { h1: 0, v: 0, g1: 1, N: 0, now: 30, g2: 40, h2: 0.25, horizon: 10, discountRate: 0 };
    expectNear(results({ ...flat, u: 5 }).jump, 1e6);
    expect(results({ ...flat, u: 0 }).jump).toBeNull();
    expectNear(results({ ...flat, v: 5e-324, u: -5 }).jump, -1e6);
  });
});

describe('identities', () => {
  it('without discounting CLP is the sum of profit under every convention', () => {
    for (const timing of timings) {
      const { clp, profit } = results({ ...whole, discountRate: 0, timing });
      expect(clp).toBe(sum(profit));
    }
  });

  it('end-of-unit is first-unit less one unit’s interest, and mid-unit lies between', () => {
    fc.assert(
      fc.property(
        anyCurve,
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: -0.1, max: 0.5, noNaN: true }),
        (curve, now, discountRate) => {
          const { g2, h2, u } = curve.decline;
          const base = { ...curve.growth, g2, h2, u, now, discountRate, horizon: 60 };
          const clp = (timing: string) => results({ ...base, timing }).clp;
          expectNear(clp('end-of-unit') * (1 + discountRate), clp('first-unit'), 1e-11);
          expectNear(clp('mid-unit') * Math.sqrt(1 + discountRate), clp('first-unit'), 1e-11);
          expectNear(clp('relationship-start') * (1 + discountRate) ** now, clp('first-unit'), 1e-11);
          expectNear(results({ ...base, discountRate: Math.expm1(discountRate), timing: 'end-of-unit' }).clp, clp('continuous'), 1e-11);
        },
      ),
      { seed: 30 },
    );
  });

  it('money is a scale: all amounts doubled, CLP doubled', () => {
    fc.assert(
      fc.property(anyCurve, fc.integer({ min: 0, max: 60 }), ({ growth, decline }, now) => {
        const { g2, h2 } = decline;
        const single = { ...growth, g2, h2, now, discountRate: 0.01, horizon: 30 };
        const double = { ...single, h1: 2 * growth.h1, v: 2 * growth.v, N: 2 * growth.N, h2: 2 * h2 };
        expect(results(double).clp).toBe(2 * results(single).clp);
        expect(results(double).unitsLeft).toBe(results(single).unitsLeft);
      }),
      { seed: 31 },
    );
  });
});

describe('defaults', () => {
  it('are λ 1, first unit, stop at zero', () => {
    const { lambda, timing, pastZero } = checked(case1);
    expect({ lambda, timing, pastZero }).toEqual({ lambda: 1, timing: 'first-unit', pastZero: 'stop-at-zero' });
  });

  it('end exploration at a quarter of g1, unless g0 is given or there is no g1', () => {
    expect(explorationEndOf(checked(case1))).toBe(6);
    expect(explorationEndOf(checked({ ...case1, g0: 4 }))).toBe(4);
    expect(explorationEndOf(checked(case3))).toBeNull();
  });

  it('take the history along without looking at it', () => {
    const run = lifeCurve.run({ params: case1, data: { history: [1, null, 3] }, seed: 0 });
    expect(run.ok && run.value.results).toEqual(results(case1));
  });
});
