import { describe, expect, it } from 'vitest';
import { expectNear } from '../near.ts';
import oracles from '../oracles/migration.json' with { type: 'json' };
import { migrationResults } from './cases.ts';

const [example] = oracles.cases;
if (example === undefined) throw new Error('no oracle');
const { p: purchase, netContribution, marketingCost, discountRate } = example;
const params = { purchase, netContribution, marketingCost, discountRate };

const expectSeries = (found: Float64Array, expected: readonly number[]) => {
  expected.forEach((value, place) => {
    expectNear(found[place], value);
  });
};

describe('Pfeifer and Carraway’s mailing example', () => {
  it('is worth what they print over four periods, and for ever', () => {
    expectSeries(migrationResults({ ...params, horizon: 4 }).value, example.horizon4);
    expectSeries(migrationResults({ ...params, horizon: 'infinite' }).value, example.infinite);
    expectSeries(migrationResults(params).value, example.infinite);
  });

  it.each(Object.entries(example.stopAfter))('is worth what they print when mailing stops after recency %s', (stop, expected) => {
    const { value } = migrationResults({ ...params, stopAfter: Number(stop) });
    expectSeries(value, expected);
    expect([...value.slice(Number(stop))].every((beyond) => beyond === 0)).toBe(true);
  });

  it('should stop after the third cell, because the fourth loses money', () => {
    const { bestStop, stopValue, stop, value, always, never } = migrationResults({ ...params, stopAfter: 'best' });
    expect([bestStop, stop]).toEqual([example.bestStop, example.bestStop]);
    expectSeries(stopValue, [40, 48, 51.57446809, 53.14942529, 52.31960944]);
    expect(stopValue[3]).toBe(value[0]);
    expect([never, always]).toEqual([stopValue[0], stopValue[4]]);
  });

  it('keeps the course’s cohort of 1000: 1000, 300, 230, 195, 139.7 …', () => {
    expectSeries(migrationResults({ ...params, customers: 1000, periods: 8 }).buyers, example.cohort1000);
    expectSeries(migrationResults(params).buyers, example.cohort1000);
    expect(migrationResults(params).buyers).toHaveLength(13);
  });

  it('counts visits as the inverse of their matrix, in closed fractions', () => {
    // The first row of (I − P/1.2)⁻¹ by the renewal argument: 1/shortfall, then × (1 − p)/1.2 from cell to cell.
    const shortfall = 1 - 0.3 / 1.2 - (0.7 * 0.2) / 1.44 - (0.7 * 0.8 * 0.15) / 1.728 - (0.7 * 0.8 * 0.85 * 0.05) / 2.0736;
    const { fundamental } = migrationResults(params);
    const first = 1 / shortfall;
    const row = [first, (first * 0.7) / 1.2, (first * 0.56) / 1.44, (first * 0.476) / 1.728];
    expectSeries(fundamental ?? new Float64Array(), [...row, 6 - row.reduce((a, b) => a + b)]);
  });
});
