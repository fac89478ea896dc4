import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/model/purchases/days.ts';
import { profitHistory } from '../../../src/model/purchases/history.ts';
import { logOfHistories } from '../../../src/model/purchases/log-of-histories.ts';
import { customerMeasures } from '../../../src/model/purchases/measures.ts';
import { orderedLog } from '../../../src/model/purchases/purchase-log.ts';
import { anyRows, customers, logOf } from './slow-log.ts';

const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);
const day = (text: string): number => dayOf(text) ?? NaN;

describe('a profit history', () => {
  const log = orderedLog(
    new Uint32Array(4),
    2,
    Int32Array.of(day('2024-01-31'), day('2023-12-01'), day('2024-03-01'), day('2024-03-31')),
    Float64Array.of(100, 10, 50, -20),
    { cost: Float64Array.of(60, NaN, 20, 0), use: { visits: Float64Array.of(2, 0, 0, 1) } },
  );

  it('is money by calendar month, refunds taken off and months without a row 0', () => {
    expect(profitHistory(log, 0, 'month', day('2024-05-15'), { margin: 0.5, unitCosts: { visits: 5 } })).toEqual({
      firstUnit: 2023 * 12 + 11,
      revenue: Float64Array.of(10, 100, 0, 30, 0, 0),
      profit: Float64Array.of(5, 30, 0, 5, 0, 0),
      cost: Float64Array.of(5, 70, 0, 25, 0, 0),
    });
  });

  it('is counted in quarters and years too', () => {
    expect(profitHistory(log, 0, 'quarter', day('2024-03-31'))).toMatchObject({
      firstUnit: 2023 * 4 + 3,
      revenue: Float64Array.of(10, 130),
    });
    expect(profitHistory(log, 0, 'year', day('2024-03-31'))).toMatchObject({ firstUnit: 2023, revenue: Float64Array.of(10, 130) });
  });

  it('ends on the day asked of, and there is none before the first row', () => {
    expect(profitHistory(log, 0, 'month', day('2024-03-30'))?.revenue).toEqual(Float64Array.of(10, 100, 0, 50));
    expect(profitHistory(log, 0, 'month', day('2023-11-30'))).toBeNull();
    expect(profitHistory(log, 1, 'month', day('2024-03-30'))).toBeNull();
  });

  it('adds up to the amounts, without a gap', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('month', 'quarter', 'year'), (rows, unit) => {
        const log = logOf(rows);
        for (let customer = 0; customer < customers; customer++) {
          const own = rows.filter((row) => row.customer === customer);
          const history = profitHistory(log, customer, unit, 900, { margin: 0.25 });
          expect(history === null).toBe(own.length === 0);
          expect(total(history?.revenue ?? [])).toBe(total(own.map(({ amount }) => amount)));
          const profits = own.map(({ amount, cost }) => (Number.isNaN(cost) ? amount / 4 : amount - cost));
          expect(total(history?.profit ?? [])).toBe(total(profits));
        }
      }),
      { seed: 9 },
    );
  });
});

describe('histories as a log', () => {
  it('have a purchase on the last day of each unit with a record that is not 0', () => {
    const log = logOfHistories(
      [
        { firstUnit: 2024 * 12, profit: Float64Array.of(3, 0, NaN, -2), revenue: null },
        { firstUnit: 2024 * 12 + 1, profit: Float64Array.of(NaN, 4, 5), revenue: Float64Array.of(9, NaN, 0) },
        { firstUnit: 0, profit: new Float64Array(0), revenue: null },
      ],
      'month',
      true,
    );
    expect([...log.first]).toEqual([0, 2, 4, 4]);
    expect([...log.day]).toEqual(['2024-01-31', '2024-04-30', '2024-02-29', '2024-03-31'].map(day));
    expect([...log.amount]).toEqual([3, -2, 9, 4]);
    expect([...(log.cost ?? [])]).toEqual([0, 0, NaN, 0]);
  });

  it('of plain periods begin with 1970', () => {
    const history = { firstUnit: 1, profit: Float64Array.of(1, 1), revenue: null };
    expect([...logOfHistories([history], 'quarter', false).day]).toEqual(['1970-03-31', '1970-06-30'].map(day));
    expect([...logOfHistories([history], 'year', false).day]).toEqual(['1970-12-31', '1971-12-31'].map(day));
  });

  it('have the profit that the histories had', () => {
    const profit = Float64Array.of(3, -1, 4, 6);
    const log = logOfHistories([{ firstUnit: 2024 * 12, profit, revenue: Float64Array.of(5, 5, 5, 5) }], 'month', true);
    expect(profitHistory(log, 0, 'month', day('2024-04-30'))?.profit).toEqual(profit);
    expect(customerMeasures(log, day('2024-04-30')).profitLastYear[0]).toBe(12);
  });
});
