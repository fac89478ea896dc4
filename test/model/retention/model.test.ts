import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountFactor } from '../../../src/model/discounting/discount-factor.ts';
import { timings, type Timing } from '../../../src/model/discounting/timing.ts';
import { entryAt } from '../../../src/model/parameters.ts';
import { retention } from '../../../src/model/retention/model.ts';
import { expectNear } from '../near.ts';
import oracles from '../oracles/retention.json' with { type: 'json' };
import { refusals } from '../refusal.ts';

const results = (params: object) => {
  const run = retention.run({ params, data: {}, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
};
const clp = (params: object) => results(params).clp;
const oracle = <K extends string>(id: string) => {
  const found = oracles.cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found as unknown as Readonly<Record<K, number>> & { readonly survivors: number[]; readonly pv: number[] };
};
const tight = 1e-8;

describe('published values', () => {
  it('the course’s magazine: 1000, 700, 560 subscribers', () => {
    const { survivors, pv, ...expected } = oracle<'clp' | 'initial'>('magazine');
    const found = results({ customers: 1000, retention: [0.7, 0.8], profit: 10, discountRate: 0.1 });
    found.survivors.forEach((count, k) => {
      expectNear(count, survivors[k] ?? NaN, tight);
    });
    found.presentValue.forEach((value, k) => {
      expectNear(value, pv[k] ?? NaN, tight);
    });
    expectNear(found.clp, expected.clp, tight);
    expectNear(found.clpPerCustomer, expected.clp / 1000, tight);
  });

  it('Berger & Nasr’s first case, the promotion paid in mid-year', () => {
    const {
      GC,
      M,
      retention: r,
      discountRate,
      years,
      clv,
    } = oracle<'GC' | 'M' | 'retention' | 'discountRate' | 'years' | 'clv'>('berger-nasr-1');
    const params = { retention: r, profit: GC, promotion: M, discountRate, periods: years };
    expectNear(clp(params), clv, tight);
    expectNear(results(params).closedForm, clv, tight);
  });

  it('margin 100, retention 0.9: 450 for ever, 285 over five years, elasticity 5.5', () => {
    const simple = oracle<'clvFirstMarginAfterOnePeriod' | 'retentionElasticity' | 'fiveYears'>('simple');
    const params = { retention: 0.9, profit: 100, discountRate: 0.1, firstMargin: 'after-one-period' };
    const endless = results({ ...params, periods: 'infinite' });
    expectNear(endless.clp, simple.clvFirstMarginAfterOnePeriod, tight);
    expectNear(endless.elasticity.retention, simple.retentionElasticity, tight);
    expectNear(clp({ ...params, periods: 5 }), simple.fiveYears, tight);
  });
});

/** The definition, year by year, with nothing clever in it. */
function plainly(params: {
  readonly customers: number;
  readonly retention: number | readonly number[];
  readonly profit: number | readonly number[];
  readonly discountRate: number;
  readonly timing: Timing;
  readonly periods: number;
  readonly promotion: number;
  readonly acquisitionCost: number;
  readonly firstMargin: string;
  readonly marginGrowth: number;
}): number {
  let alive = params.customers;
  let total = -params.customers * params.acquisitionCost;
  const first = params.firstMargin === 'now' ? 0 : 1;
  for (let k = 0; k <= params.periods; k++) {
    const worth = (years: number) => discountFactor(params.timing, params.discountRate, years + 1, 0);
    if (k > 0) {
      total -= alive * params.promotion * worth(k - 0.5);
      alive *= entryAt(params.retention, k - 1);
    }
    if (k >= first) total += alive * entryAt(params.profit, k) * (1 + params.marginGrowth) ** (k - first) * worth(k);
  }
  return total;
}

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const money = fc.double({ min: -50, max: 100, noNaN: true });
const cases = fc
  .record({
    customers: fc.double({ min: 1, max: 1e4, noNaN: true }),
    periods: fc.integer({ min: 1, max: 40 }),
    discountRate: fc.double({ min: -0.2, max: 1, noNaN: true }),
    timing: fc.constantFrom(...timings),
    promotion: fc.double({ min: 0, max: 20, noNaN: true }),
    acquisitionCost: fc.double({ min: 0, max: 50, noNaN: true }),
    firstMargin: fc.constantFrom('now', 'after-one-period'),
    marginGrowth: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  })
  .chain((rest) =>
    fc.record({
      ...(Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, fc.constant(value)])) as {
        [K in keyof typeof rest]: fc.Arbitrary<(typeof rest)[K]>;
      }),
      retention: fc.oneof(rate, fc.array(rate, { minLength: 1, maxLength: rest.periods })),
      profit: fc.oneof(money, fc.array(money, { minLength: 1, maxLength: rest.periods + 1 })),
    }),
  );

const scaled = (value: number | readonly number[], factor: number) =>
  typeof value === 'number' ? value * factor : value.map((entry) => entry * factor);

describe('identities', () => {
  it('is the definition, year by year', () => {
    fc.assert(
      fc.property(cases, (params) => {
        expectNear(clp(params), plainly(params), 1e-10);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('adds up: the years are the CLP, and the customers who stay never become more', () => {
    fc.assert(
      fc.property(cases, (params) => {
        const { presentValue, beyond, clp: total, survivors } = results(params);
        expectNear(
          presentValue.reduce((a, b) => a + b, beyond),
          total,
          1e-9,
        );
        expect(survivors.every((count, k) => k === 0 || count <= (survivors[k - 1] ?? 0))).toBe(true);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('constant retention equals the closed form, for a while and for ever', () => {
    fc.assert(
      fc.property(cases, rate, money, fc.boolean(), (params, r, profit, endless) => {
        const constant = { ...params, retention: r * 0.8, profit, periods: endless ? 'infinite' : params.periods };
        const run = retention.run({ params: constant, data: {}, seed: 0 });
        if (!run.ok) return;
        const { closedForm, clpPerCustomer } = run.value.results;
        expectNear(clpPerCustomer, closedForm ?? NaN, 1e-9);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('for ever is what ever longer horizons tend to, lists included', () => {
    const params = {
      customers: 10,
      retention: [0.5, 0.7, 0.9],
      profit: [-20, 30, 40],
      promotion: 3,
      discountRate: 0.1,
      marginGrowth: 0.02,
    };
    expectNear(clp({ ...params, periods: 'infinite' }), clp({ ...params, periods: 1200 }), 1e-12);
  });

  it('elasticities are the derivatives of the CLP', () => {
    const step = 1e-6;
    fc.assert(
      fc.property(cases, (drawn) => {
        const params = { ...drawn, retention: scaled(drawn.retention, 0.98), discountRate: Math.abs(drawn.discountRate) };
        const { elasticity, clp: at, survivors } = results(params);
        if (Math.abs(at) < 1 || (survivors[1] ?? 0) < 1e-3) return;
        const slope = (with_: (factor: number) => object) => (clp(with_(1 + step)) - clp(with_(1 - step))) / (2 * step * at);
        expectNear(
          elasticity.retention,
          slope((factor) => ({ ...params, retention: scaled(params.retention, factor) })),
          1e-4,
        );
        expectNear(
          elasticity.margin,
          slope((factor) => ({ ...params, profit: scaled(params.profit, factor) })),
          1e-4,
        );
        expectNear(
          elasticity.discountRate,
          slope((factor) => ({ ...params, discountRate: params.discountRate * factor })),
          1e-4,
        );
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('elasticities for ever are the textbook’s: (1+d)/(1+d−r) after one period, r/(1+d−r) now', () => {
    const params = { retention: 0.85, profit: 7, discountRate: 0.12, periods: 'infinite' };
    expectNear(results({ ...params, firstMargin: 'after-one-period' }).elasticity.retention, 1.12 / 0.27, 1e-12);
    expectNear(results(params).elasticity.retention, 0.85 / 0.27, 1e-12);
    expectNear(results(params).elasticity.margin, 1, 1e-12);
  });

  it('revenue less cost is profit', () => {
    const params = { customers: 5, retention: 0.8, discountRate: 0.1, periods: 6 };
    expectNear(clp({ ...params, revenue: [30, 40], cost: [10, 5, 20] }), clp({ ...params, profit: [20, 35, 20] }), 1e-13);
  });

  it('relationship-start is first-unit: the relationship starts now', () => {
    const params = { retention: 0.8, profit: 10, discountRate: 0.1, periods: 6 };
    expect(clp({ ...params, timing: 'relationship-start' })).toBe(clp({ ...params, timing: 'first-unit' }));
  });
});

describe('how many periods', () => {
  const params = { retention: [0.7, 0.8], profit: 10, discountRate: 0.1 };

  it('is what the longest list tells where the document does not', () => {
    expect(results(params).survivors).toHaveLength(3);
    expect(results({ ...params, profit: [1, 2, 3, 4, 5] }).survivors).toHaveLength(5);
    expect(refusals(retention, { retention: 0.7, profit: 10, discountRate: 0.1 })).toEqual(['missing params.periods']);
  });

  it('a shorter list carries its last value on, a longer one is refused', () => {
    expectNear(clp({ ...params, periods: 4 }), clp({ ...params, retention: [0.7, 0.8, 0.8, 0.8], periods: 4 }), 1e-15);
    expect(refusals(retention, { ...params, periods: 1 })).toEqual(['too-many params.retention']);
    expect(refusals(retention, { ...params, profit: [1, 2, 3, 4], periods: 2 })).toEqual(['too-many params.profit']);
  });

  it('no renewal at all is the margin of today', () => {
    expect(clp({ retention: 0.7, profit: 10, discountRate: 0.1, periods: 0 })).toBe(10);
  });

  it('the closed form says why it does not apply', () => {
    expect(results(params)).toMatchObject({ closedForm: null, closedFormAnswer: 'retention-varies' });
    expect(results({ ...params, retention: 0.7, profit: [1, 2] })).toMatchObject({ closedForm: null, closedFormAnswer: 'margin-varies' });
    expect(results({ ...params, retention: [0.7, 0.7] }).closedFormAnswer).toBe('applies');
  });
});

describe('refused by name', () => {
  const params = { customers: 100, retention: 0.8, profit: 10, discountRate: 0.1, periods: 5 };

  it.each([
    [{ retention: 1.2 }, 'out-of-range params.retention'],
    [{ retention: [0.8, -0.1] }, 'out-of-range params.retention.1'],
    [{ retention: [] }, 'too-short params.retention'],
    [{ retention: 'most' }, 'not-a-number params.retention'],
    [{ customers: 0 }, 'out-of-range params.customers'],
    [{ discountRate: -1 }, 'out-of-range params.discountRate'],
    [{ periods: -1 }, 'out-of-range params.periods'],
    [{ periods: 'for ever' }, 'not-a-number params.periods'],
    [{ revenue: 10 }, 'excludes params.revenue'],
    [{ cost: 10 }, 'excludes params.cost'],
    [{ profit: null }, 'missing params.profit'],
    [{ profit: null, cost: 4 }, 'missing params.revenue'],
    [{ periods: 'infinite', retention: 1, discountRate: 0 }, 'diverges params.periods'],
    [{ periods: 'infinite', marginGrowth: 0.4 }, 'diverges params.periods'],
    [{ periods: 1200, retention: 1, discountRate: -0.9 }, 'out-of-range params.discountRate'],
    [{ periods: 1200, retention: 1, timing: 'none', marginGrowth: 5 }, 'out-of-range params.marginGrowth'],
  ])('%j', (change, fault) => {
    expect(refusals(retention, { ...params, ...change })).toEqual([fault]);
  });
});
