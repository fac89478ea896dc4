import { describe, expect, it } from 'vitest';
import { breakEvenShare, cellAccount } from '../../../src/labs/migration/cell-account.ts';
import { costLimits, isQuick, rateLimits } from '../../../src/labs/migration/stop-limits.ts';
import { bestStop, stopValues, valueOf, type Spending } from '../../../src/model/migration/stop.ts';
import { expectNear } from '../../model/near.ts';
import { catalogue } from './seen.ts';

const bestOf = (change: Partial<Spending>) => bestStop(stopValues({ ...catalogue, ...change }));

describe('the best stop', () => {
  it('changes exactly where the limits of the marketing cost say', () => {
    for (const horizon of ['infinite', 6] as const) {
      const spending = { ...catalogue, horizon };
      const { below, above } = costLimits(spending, bestOf({ horizon })) ?? {};
      for (const limit of [below, above]) {
        if (limit == null) throw new Error('no limit');
        const beyond = limit === below ? -1e-6 : 1e-6;
        expect(bestOf({ horizon, marketingCost: limit.at - beyond })).toBe(3);
        expect(bestOf({ horizon, marketingCost: limit.at + beyond })).toBe(limit.stop);
      }
    }
  });

  it('has a limit on one side only where every cell pays or none does', () => {
    expect(costLimits({ ...catalogue, marketingCost: 0.1 }, bestOf({ marketingCost: 0.1 }))).toMatchObject({ below: null });
    expect(costLimits({ ...catalogue, marketingCost: 30 }, bestOf({ marketingCost: 30 }))).toMatchObject({ above: null });
    expect(costLimits({ ...catalogue, netContribution: -1 }, 0)).toBeNull();
  });

  it('changes where the limits of the discount rate say', () => {
    const { below, above } = rateLimits(catalogue);
    expect(below).toBeNull();
    if (above === null) throw new Error('no limit');
    expect(bestOf({ discountRate: above.at - 1e-6 })).toBe(3);
    expect(bestOf({ discountRate: above.at + 1e-6 })).toBe(above.stop);
  });

  it('is searched only where that is quick', () => {
    expect(isQuick(catalogue)).toBe(true);
    expect(isQuick({ ...catalogue, purchase: Array.from({ length: 60 }, () => 0.1), horizon: 1200 })).toBe(false);
  });

  it('ends before the first cell that buys less often than break-even', () => {
    const values = stopValues(catalogue);
    const share = breakEvenShare(catalogue, values[3] ?? NaN) ?? NaN;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.15);
    const withFourth = (p: number) => bestOf({ purchase: [0.3, 0.2, 0.15, p] });
    expect(withFourth(share - 1e-6)).toBe(3);
    expect(withFourth(share + 1e-6)).toBe(4);
    expect(breakEvenShare(catalogue, -1)).toBeNull();
  });
});

describe('the account of a cell', () => {
  it('adds up to its value, for every horizon, stop and cell', () => {
    for (const horizon of ['infinite', 0, 1, 4] as const)
      for (let stop = 0; stop <= 4; stop++)
        for (let cell = 0; cell < 4; cell++) {
          const spending = { ...catalogue, horizon };
          const { earned, spent, back, onward, value } = cellAccount(spending, stop, cell);
          expectNear(earned - spent + back + onward, value, 1e-12);
          expectNear(value, valueOf(spending, stop)[cell] ?? NaN, 1e-12);
        }
  });

  it('has a contribution only where the customer has just bought', () => {
    expect(cellAccount(catalogue, 4, 0)).toMatchObject({ earned: 40, spent: 4 });
    expect(cellAccount(catalogue, 4, 1)).toMatchObject({ earned: 0, spent: 4 });
  });
});
