import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timings } from '../../../src/model/discounting/timing.ts';
import { loyalCustomer } from '../../../src/model/loyal-customer/model.ts';
import { retention } from '../../../src/model/retention/model.ts';
import { expectNear } from '../near.ts';
import { anyInput } from '../raw-input.ts';
import { refusals } from '../refusal.ts';

function results(params: object = {}) {
  const run = loyalCustomer.run({ params, data: {}, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
}

const switches = { growth: 'withGrowth', costSaving: 'withCostSaving', referral: 'withReferral', premium: 'withPremium' } as const;
const alone = { withGrowth: 'no', withCostSaving: 'no', withReferral: 'no', withPremium: 'no' } as const;
const columns = ['acquisition', 'base', 'growthPart', 'costSavingPart', 'referralPart', 'premiumPart'] as const;

/** Random inputs with usual values, where differences of CLPs keep their digits. */
const usual = fc.record({
  acquisitionCost: fc.integer({ min: 0, max: 300 }),
  growth: fc.double({ min: -0.2, max: 0.5, noNaN: true }),
  costSaving: fc.integer({ min: -20, max: 50 }),
  savingYears: fc.double({ min: 1, max: 10, noNaN: true }),
  referralFrom: fc.integer({ min: 1, max: 10 }),
  pricePremium: fc.double({ min: -0.2, max: 0.5, noNaN: true }),
  years: fc.integer({ min: 1, max: 20 }),
  retention: fc.double({ min: 0, max: 1, noNaN: true }),
  timing: fc.constantFrom(...timings),
});

describe('the picture by hand', () => {
  // d = 0, so that money adds up; savings of 10 over 2 years, referrals of 4 from year 2, a premium of 10 % from year 3.
  const params = {
    ...{ acquisitionCost: 100, baseProfit: 40, growth: 0.5, costSaving: 10, savingYears: 2, referral: 4, referralFrom: 2 },
    ...{ pricePremium: 0.1, premiumFrom: 3, years: 4, discountRate: 0 },
  };

  it('stacks what a customer who stays brings', () => {
    const found = results(params);
    expect([...found.year]).toEqual([0, 1, 2, 3, 4]);
    expect([...found.acquisition]).toEqual([-100, 0, 0, 0, 0]);
    expect([...found.base]).toEqual([0, 40, 40, 40, 40]);
    [0, 0, 20, 50, 95].forEach((extra, t) => expectNear(found.growthPart[t], extra, 1e-14));
    expect([...found.costSavingPart]).toEqual([0, 0, 5, 10, 10]);
    expect([...found.referralPart]).toEqual([0, 0, 4, 4, 4]);
    expect([...found.premiumPart]).toEqual([0, 0, 0, 4, 4]);
    expectNear(found.clp, 270, 1e-14);
    expect(found.breakEven).toBe(2);
  });

  it('is thinned by those who leave after each year', () => {
    const found = results({ ...params, retention: 0.5 });
    [-100, 40, 34.5, 27, 19.125].forEach((total, t) => expectNear(found.total[t], total, 1e-14));
    expect(found.breakEven).toBe(3);
    expect(results({ ...params, retention: 0 }).clp).toBe(-60);
  });
});

it('without a document is the course’s picture: a loss at first, then more each year', () => {
  const { total, breakEven, clp } = results();
  expect(total.length).toBe(8);
  expect(total[0]).toBe(-80);
  for (let t = 1; t <= 7; t++) expect(total[t]).toBeGreaterThan(total[t - 1]!);
  expect(breakEven).toBe(3);
  expect(clp).toBeGreaterThan(0);
});

describe('identities', () => {
  it('parts add up to the total, and worths to the CLP', () => {
    fc.assert(
      fc.property(usual, (params) => {
        const found = results(params);
        found.total.forEach((total, t) => {
          expectNear(
            columns.reduce((sum, column) => sum + found[column][t]!, 0),
            total,
            1e-12,
          );
        });
        expectNear(
          Object.values(found.worth).reduce((sum, worth) => sum + worth, 0),
          found.clp,
          1e-11,
        );
      }),
      { seed: 63 },
    );
  });

  it('the worth of a part is the CLP with it less the CLP without it, and 0 once it is off', () => {
    fc.assert(
      fc.property(usual, (params) => {
        const { clp, worth } = results(params);
        for (const [part, name] of Object.entries(switches)) {
          const without = results({ ...params, [name]: 'no' });
          expectNear(worth[part], clp - without.clp, 1e-11);
          expect(without.worth[part]).toBe(0);
        }
      }),
      { seed: 64 },
    );
  });

  it('a bare customer is the retention model’s', () => {
    for (const timing of timings) {
      const found = results({ ...alone, timing, retention: 0.8, years: 12, acquisitionCost: 55, discountRate: 0.15 });
      const params = { retention: 0.8, profit: 30, periods: 11, discountRate: 0.15, timing, acquisitionCost: 55 };
      const twin = retention.run({ params, data: {}, seed: 0 });
      expectNear(found.clp, twin.ok ? twin.value.results.clp : NaN, 1e-13);
    }
  });

  it('growth alone is a growing annuity', () => {
    const { clp } = results({ ...alone, withGrowth: 'yes', acquisitionCost: 0, growth: 0.2, years: 40, discountRate: 0.1 });
    const x = 1.2 / 1.1;
    expectNear(clp, (30 * (x ** 40 - 1)) / (x - 1), 1e-13);
  });

  it('undiscounted money does not depend on the rate', () => {
    expect(results({ timing: 'none', discountRate: 5 })).toEqual(results({ timing: 'none', discountRate: -0.9 }));
  });

  it('a part that starts after the last year brings nothing', () => {
    expect(results({ referralFrom: 8, premiumFrom: 40 }).worth).toMatchObject({ referral: 0, premium: 0 });
  });
});

it('no growth is no growth part, and a customer who never pays back has no break-even', () => {
  expect([...results({ growth: 0 }).growthPart]).toEqual(new Array(8).fill(0));
  expect(results({ acquisitionCost: 1e9 }).breakEven).toBeNull();
  expect(results({ acquisitionCost: 0 }).breakEven).toBe(0);
});

it('accepts all that its tables allow, and stays finite at their corners', () => {
  for (const raw of fc.sample(anyInput(loyalCustomer), { seed: 65, numRuns: 500 })) {
    const { clp, worth, total, presentValue } = results(raw.params as object);
    for (const number of [clp, ...Object.values(worth), ...total, ...presentValue]) expect(Number.isFinite(number)).toBe(true);
  }
  const corner = { growth: 10, baseProfit: 1e9, discountRate: -0.99, years: 40, timing: 'end-of-unit' };
  expect(results(corner).clp).toBeLessThan(1e132);
});

it('refuses by name', () => {
  const refused = (params: object) => refusals(loyalCustomer, params);
  expect(refused({ years: 41 })).toEqual(['out-of-range params.years']);
  expect(refused({ years: 2.5 })).toEqual(['not-whole params.years']);
  expect(refused({ retention: 1.01 })).toEqual(['out-of-range params.retention']);
  expect(refused({ savingYears: 0 })).toEqual(['out-of-range params.savingYears']);
  expect(refused({ referralFrom: 0 })).toEqual(['out-of-range params.referralFrom']);
  expect(refused({ growth: -1 })).toEqual(['out-of-range params.growth']);
  expect(refused({ acquisitionCost: -1 })).toEqual(['out-of-range params.acquisitionCost']);
  expect(refused({ withPremium: true })).toEqual(['not-a-choice params.withPremium']);
  expect(refused({ timing: 'later' })).toEqual(['not-a-choice params.timing']);
  expect(refused({ premium: 1 })).toEqual(['unknown-key params.premium']);
});
