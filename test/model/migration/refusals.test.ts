import { describe, expect, it } from 'vitest';
import { migration } from '../../../src/model/migration/model.ts';
import { refusals } from '../refusal.ts';
import { migrationResults } from './cases.ts';

const params = { purchase: [0.3, 0.2, 0.15, 0.05], netContribution: 40, marketingCost: 4, discountRate: 0.2 };

describe('refused by name', () => {
  it.each([
    [{ purchase: [0.3, 1.2] }, 'out-of-range params.purchase.1'],
    [{ purchase: [] }, 'too-short params.purchase'],
    [{ purchase: new Array(61).fill(0.1) }, 'too-many params.purchase'],
    [{ purchase: 'often' }, 'not-a-number params.purchase'],
    [{ purchase: null }, 'missing params.purchase'],
    [{ netContribution: null }, 'missing params.netContribution'],
    [{ discountRate: null }, 'missing params.discountRate'],
    [{ discountRate: -1 }, 'out-of-range params.discountRate'],
    [{ marketingCost: -1 }, 'out-of-range params.marketingCost'],
    [{ horizon: 1.5 }, 'not-whole params.horizon'],
    [{ horizon: 'for ever' }, 'not-a-number params.horizon'],
    [{ horizon: 1200, discountRate: -0.5 }, 'out-of-range params.discountRate'],
    [{ stopAfter: 5 }, 'out-of-range params.stopAfter'],
    [{ stopAfter: 'soon' }, 'not-a-number params.stopAfter'],
    [{ customers: 0 }, 'out-of-range params.customers'],
    [{ periods: 1201 }, 'out-of-range params.periods'],
    [{ purchase: 1, discountRate: 0 }, 'diverges params.horizon'],
    [{ purchase: [0.5, 1], discountRate: 0 }, 'diverges params.horizon'],
    [{ discountRate: -0.5 }, 'diverges params.horizon'],
  ])('%j', (change, fault) => {
    expect(refusals(migration, { ...params, ...change })).toEqual([fault]);
  });

  it('a stop beyond the last cell is told the last cell', () => {
    const run = migration.run({ params: { ...params, stopAfter: 5 }, data: {}, seed: 0 });
    expect(run).toMatchObject({ ok: false, error: [{ got: 5, min: 0, max: 4 }] });
  });

  it('a sum without end is told by what it grows from one purchase to the next', () => {
    const run = migration.run({ params: { ...params, purchase: 0.9, discountRate: -0.25 }, data: {}, seed: 0 });
    expect(run).toMatchObject({ ok: false, error: [{ code: 'diverges', ratio: expect.closeTo(1.2, 12) as number }] });
  });
});

describe('at the edge of the doubles', () => {
  const extremes = [
    { purchase: new Array(60).fill(0), discountRate: -0.99 },
    { purchase: 1, discountRate: 1e-12 },
    { purchase: 1, discountRate: 2e-14 },
    { purchase: new Array(60).fill(1), discountRate: 10 },
    { purchase: [1 - 1e-13], discountRate: 0 },
    { purchase: new Array(60).fill(1), discountRate: -0.39, horizon: 1200 },
    { purchase: 1, discountRate: -0.99, horizon: 130 },
    { purchase: [5e-324], discountRate: -0.99, horizon: 0 },
    { purchase: 0.5, discountRate: 5e-324 },
  ];

  it.each(extremes)('every number is finite: %j', (change) => {
    for (const netContribution of [-1e9, 0, 1e9]) {
      const results = migrationResults({
        netContribution,
        marketingCost: 1e9,
        customers: 1e9,
        periods: 1200,
        stopAfter: 'best',
        ...change,
      });
      for (const column of Object.values(results)) {
        if (column !== null) expect((typeof column === 'number' ? [column] : [...column]).every(Number.isFinite)).toBe(true);
      }
    }
  });
});
