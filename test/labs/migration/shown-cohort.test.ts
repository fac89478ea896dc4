import { describe, expect, it } from 'vitest';
import { narration } from '../../../src/labs/migration/narration.ts';
import { buyersByCell, shownCohort } from '../../../src/labs/migration/shown-cohort.ts';
import { periodRows } from '../../../src/labs/migration/table-rows.ts';
import { migration } from '../../../src/model/migration/model.ts';
import { expectNear } from '../../model/near.ts';
import { catalogue, seen } from './seen.ts';

describe('the cohort on the screen', () => {
  it('has the handbook’s buyers', () => {
    const { stocks } = shownCohort(catalogue);
    [1000, 300, 230, 195, 139.7, 95.67].forEach((buyers, period) => expectNear(stocks[0]?.[period] ?? NaN, buyers, 1e-12));
  });

  it('keeps all its customers in every period, wherever spending stops', () => {
    for (const stopAfter of [0, 1, 2, 3, 'best', 'never'] as const) {
      const { stocks } = shownCohort({ ...catalogue, stopAfter });
      for (let period = 0; period <= catalogue.periods; period++)
        expectNear(
          stocks.reduce((sum, stock) => sum + (stock[period] ?? NaN), 0),
          1000,
          1e-12,
        );
    }
  });

  it('lets whoever is beyond the stop walk on, with the model’s buyers and nobody else', () => {
    const params = { ...catalogue, stopAfter: 2 };
    const { stocks } = shownCohort(params);
    expect(Array.from(stocks[0] ?? [])).toEqual(Array.from(migration.evaluate(params, {}, 0).buyers));
    expect(stocks[2]?.[2]).toBeCloseTo(560, 9);
    expect(stocks[3]?.[3]).toBeCloseTo(560, 9);
  });

  it('moves as many customers as the next period has', () => {
    const { stocks, toFirst, onward } = shownCohort(catalogue);
    for (let period = 0; period < catalogue.periods; period++) {
      const bought = toFirst.reduce((sum, moves) => sum + (moves[period] ?? NaN), 0);
      expectNear(bought, stocks[0]?.[period + 1] ?? NaN, 1e-12);
      expectNear(onward[1]?.[period] ?? NaN, stocks[2]?.[period + 1] ?? NaN, 1e-12);
    }
  });

  it('says which cells the buyers of the next period come from', () => {
    expect(buyersByCell(shownCohort(catalogue), 4).map((buyers) => Math.round(10 * buyers) / 10)).toEqual([58.5, 32.2, 25.2, 23.8]);
    expect(narration(seen(catalogue), 3)).toBe(
      'Next, in year 4, 139.7 buy: 58.5 of the 195 in cell 1, 32.2 of the 161 in cell 2, 25.2 of the 168 in cell 3, 23.8 of the 476 in cell 4.',
    );
    expect(narration(seen(catalogue, 'zh-CN'), 0)).toBe('接下来第 1 年有 300 位购买：第 1 格 1,000 位中的 300 位。');
    expect(narration(seen(catalogue), 12)).toContain('9.8 buyers');
    expect(narration(seen({ ...catalogue, stopAfter: 0 }), 1)).toContain('nobody buys');
  });

  it('has a row for every period, with those who come back after a pause', () => {
    const rows = periodRows(seen(catalogue));
    expect(rows).toHaveLength(13);
    expect(rows[0]?.returning).toBeNaN();
    expect(rows[4]?.returning).toBeCloseTo(139.7 - 58.5, 9);
  });
});
