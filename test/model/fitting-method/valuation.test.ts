import { describe, expect, it } from 'vitest';
import { completeCurve, observedUnits, valueCustomer, type CompleteCurve } from '../../../src/model/fitting-method/valuation.ts';
import { lifeCurveProfit, type Growth } from '../../../src/model/life-curve/curve.ts';
import { lifeCurve } from '../../../src/model/life-curve/model.ts';
import { distributorChannelCustomers } from '../../../src/store/samples/distributor-channel.ts';
import { expectNear } from '../near.ts';

const options = { distance: 'level', monthsPerUnit: 1 } as const;
const channel = distributorChannelCustomers();
const library: readonly CompleteCurve[] = channel.filter(({ ended }) => ended).flatMap(({ profit }) => completeCurve(profit) ?? []);

function courseCustomer(id: string) {
  const customer = channel.find((one) => one.id === id);
  if (customer === undefined) throw new Error(`no ${id}`);
  return valueCustomer(customer.profit, customer.ended, library, options);
}

const growth: Growth = { h1: 0.03, v: 2, g1: 12, N: 3, lambda: 1 };
/** A life without noise, with the unit left out where the index is listed. */
const lived = (months: number, decline: { g2: number; h2: number } | null = null, of = growth, without: readonly number[] = []) =>
  Float64Array.from({ length: months }, (_, index) =>
    without.includes(index + 1) ? NaN : lifeCurveProfit({ growth: of, decline: decline && { ...decline, u: null } }, index + 1),
  );

describe('the course’s customers by the fitting method', () => {
  it('C-001: h1 and v from its history, g1 and ceiling from similar customers, CLP as printed', () => {
    const { fit, curve, sources, now, similar, borrowed, pattern } = courseCustomer('C-001');
    expect(fit.shape).toBe('growth');
    expectNear(curve.h1, 0.025, 1e-9);
    expectNear(curve.v, 3.4, 1e-9);
    expectNear(curve.g1, 24, 1e-6);
    expectNear(borrowed?.ceiling?.median, 20, 1e-6);
    expectNear(curve.N, 2.2, 1e-6);
    expect(sources).toEqual({ h1: 'estimated', v: 'estimated', g1: 'borrowed', N: 'borrowed', lambda: 'assumed' });
    expect([now, similar.length, pattern]).toEqual([18, 5, 'open']);
    const counted = { ...curve, now, horizon: 60, discountRate: 0.0125, timing: 'first-unit', pastZero: 'stop-at-zero' } as const;
    expectNear(lifeCurve.evaluate(counted, { history: null }, 0).clp, 820.8745735, 1e-6 / 820);
  });

  it('C-002: g1 and ceiling from its own history', () => {
    const { fit, curve, sources } = courseCustomer('C-002');
    expect([fit.shape, sources.g1, sources.N]).toEqual(['growth-saturation', 'estimated', 'estimated']);
    expectNear(curve.g1, 12, 1e-6);
    expectNear((curve.h1 ?? NaN) * 144 + (curve.v ?? NaN) + (curve.N ?? NaN), 10, 1e-6);
  });

  it('C-003: declining by its own history, and the past customers lend nothing', () => {
    const { fit, curve, sources } = courseCustomer('C-003');
    expect([fit.shape, sources.g2, sources.h2]).toEqual(['full', 'estimated', 'estimated']);
    expect(curve.u).toBeNull();
    expect(curve.g2).toBeLessThan(36);
    expect(Object.values(sources)).not.toContain('borrowed');
  });
});

describe('what a growing customer cannot show', () => {
  const young = lived(9);

  it('nobody lends: growth stops now and the level is held, and that is called an assumption', () => {
    const { curve, sources, similar, borrowed, pattern } = valueCustomer(young, false, [], options);
    expect([curve.g1, similar, borrowed, pattern]).toEqual([9, [], null, 'open']);
    expectNear(curve.N, 0, 1e-9);
    expect([sources.g1, sources.N]).toEqual(['assumed', 'assumed']);
  });

  it('is borrowed as the median of the nearest five', () => {
    const past = [10, 11, 12, 13, 14, 30].map((g1) => {
      const history = lived(60, { g2: 40, h2: 0.05 }, { ...growth, g1, h1: growth.h1 + (g1 - 12) * 1e-4 });
      return { history, g1, ceiling: g1, g2: 40 };
    });
    const { curve, borrowed, similar } = valueCustomer(young, false, past, options);
    expect(borrowed?.g1).toMatchObject({ least: 10, median: 12, most: 14, count: 5 });
    expect(similar.map(({ index }) => index)).not.toContain(5);
    expectNear(curve.g1, 12, 1e-12);
    expectNear((curve.h1 ?? NaN) * 144 + (curve.v ?? NaN) + (curve.N ?? NaN), 12, 1e-9);
  });

  it('is never in the past, and a ceiling below what is reached is that level', () => {
    const past = { history: lived(60, { g2: 40, h2: 0.05 }), g1: 5, ceiling: 1, g2: 40 };
    const { curve, sources } = valueCustomer(young, false, [past], options);
    expect([curve.g1, curve.N]).toEqual([9, 0]);
    expect([sources.g1, sources.N]).toEqual(['assumed', 'assumed']);
  });

  it('is called borrowed or assumed one by one', () => {
    const past = { history: lived(60, { g2: 40, h2: 0.05 }), g1: 5, ceiling: 40, g2: 40 };
    const { sources } = valueCustomer(young, false, [past], options);
    expect([sources.g1, sources.N]).toEqual(['assumed', 'borrowed']);
  });

  it('is not borrowed from who shares fewer than six units', () => {
    const past = { history: lived(60, { g2: 40, h2: 0.05 }), g1: 12, ceiling: 9, g2: 40 };
    expect(valueCustomer(lived(5), false, [past], options).borrowed).toBeNull();
    expect(valueCustomer(lived(7), false, [past], options).borrowed).not.toBeNull();
    expect(valueCustomer(lived(7, null, growth, [2, 4]), false, [past], options).borrowed).toBeNull();
  });
});

describe('the pattern of a customer', () => {
  const lender = (g1: number): readonly CompleteCurve[] => [{ history: lived(60, { g2: 40, h2: 0.05 }), g1, ceiling: 40, g2: 40 }];

  it.each([
    ['I', lived(7), 32],
    ['II', lived(9), 32],
    ['II', lived(11), 12],
    ['II', lived(9), 5],
  ] as const)('that ended in growth is %s', (pattern, history, g1) => {
    expect(valueCustomer(history, true, lender(g1), options).pattern).toBe(pattern);
  });

  it.each([
    ['III', 20],
    ['IV', 26],
  ] as const)('that ended after growth is %s', (pattern, months) => {
    const valuation = valueCustomer(lived(months), true, [], options);
    expect([valuation.fit.shape, valuation.pattern]).toEqual(['growth-saturation', pattern]);
    expect(valueCustomer(lived(months), false, [], options).pattern).toBe(months > 24 ? 'IV' : 'open');
  });

  it.each([
    ['III', 18],
    ['IV', 30],
  ] as const)('that declines is %s by the start of its decline, ended or not', (pattern, g2) => {
    const history = lived(g2 + 8, { g2, h2: 0.1 });
    for (const ended of [true, false]) {
      const valuation = valueCustomer(history, ended, [], options);
      expectNear(valuation.curve.g2, g2, 1e-6);
      expect(valuation.pattern).toBe(pattern);
    }
  });

  it('counts the year of early exit in the customer’s own units', () => {
    const history = lived(20);
    expect(valueCustomer(history, true, [], { ...options, monthsPerUnit: 3 }).pattern).toBe('IV');
  });

  it('that only grew and has nobody similar is left open, not called an early exit', () => {
    expect(valueCustomer(lived(9), true, [], options).pattern).toBe('open');
  });
});

describe('a complete curve', () => {
  it('is what growth, saturation and decline give, gaps or not', () => {
    for (const without of [[], [5, 20]]) {
      const history = lived(38, { g2: 30, h2: 0.08 }, growth, without);
      const curve = completeCurve(history);
      expect(curve?.history).toBe(history);
      expectNear(curve?.g1, 12, 1e-6);
      expectNear(curve?.ceiling, 0.03 * 144 + 5, 1e-6);
      expectNear(curve?.g2, 30, 1e-6);
    }
  });

  it('is none where one of them was not lived, or too little was recorded', () => {
    expect(completeCurve(lived(9))).toBeNull();
    expect(completeCurve(lived(30))).toBeNull();
    expect(completeCurve(Float64Array.of(1, NaN, 2))).toBeNull();
  });
});

it('units without a record do not count, and now is the last one with', () => {
  const history = Float64Array.of(1, NaN, 2, 4, NaN);
  expect(observedUnits(history)).toBe(3);
  expect(valueCustomer(history, false, [], options).now).toBe(4);
});
