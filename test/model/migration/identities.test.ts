import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf, returnShortfall } from '../../../src/model/migration/chain.ts';
import { flows } from '../../../src/model/migration/cohort.ts';
import { discountedReturn } from '../../../src/model/migration/discounted-return.ts';
import { bestStop } from '../../../src/model/migration/stop.ts';
import { expectNear } from '../near.ts';
import { marketingCases, migrationResults, rewards, transitions } from './cases.ts';
import { solve } from './dense.ts';

const runs = { seed: 7, numRuns: 300 };
const tight = 1e-10;
const stops = marketingCases.chain((params) =>
  fc.integer({ min: 0, max: params.purchase.length }).map((stopAfter) => ({ ...params, stopAfter })),
);

const expectAlike = (found: Iterable<number>, expected: readonly number[], relative = tight) => {
  const values = [...found];
  expect(values).toHaveLength(expected.length);
  expected.forEach((value, place) => {
    expectNear(values[place], value, relative);
  });
};

describe('the value by cell', () => {
  it('solves (I − P/(1+d))·V = R for ever, by Gauss’s elimination', () => {
    fc.assert(
      fc.property(stops, (params) => {
        const { purchase, stopAfter, discountRate, netContribution, marketingCost } = params;
        const R = rewards(purchase.length, stopAfter, netContribution, marketingCost);
        const P = transitions(purchase, stopAfter);
        const matrix = P.map((row, i) => row.map((p, j) => Number(i === j) - p / (1 + discountRate)));
        expectAlike(migrationResults({ ...params, horizon: 'infinite' }).value, solve(matrix, R));
      }),
      runs,
    );
  });

  it('is Σ Pᵏ·R/(1+d)ᵏ over a horizon, power by power', () => {
    fc.assert(
      fc.property(stops, fc.integer({ min: 0, max: 40 }), (params, horizon) => {
        const { purchase, stopAfter, discountRate, netContribution, marketingCost } = params;
        const P = transitions(purchase, stopAfter);
        let term = rewards(purchase.length, stopAfter, netContribution, marketingCost);
        let total = term;
        for (let k = 1; k <= horizon; k++) {
          const before = term;
          term = P.map((row) => row.reduce((sum, p, j) => sum + p * (before[j] ?? 0), 0) / (1 + discountRate));
          total = total.map((value, i) => value + (term[i] ?? 0));
        }
        expectAlike(migrationResults({ ...params, horizon }).value, total);
      }),
      runs,
    );
  });

  it('is the fundamental matrix times R', () => {
    fc.assert(
      fc.property(stops, (params) => {
        const { purchase, stopAfter, netContribution, marketingCost } = params;
        const R = rewards(purchase.length, stopAfter, netContribution, marketingCost);
        const { fundamental, value } = migrationResults(params);
        expectAlike(
          value,
          R.map((_, row) => R.reduce((sum, reward, column) => sum + reward * (fundamental?.[row * R.length + column] ?? NaN), 0)),
        );
      }),
      runs,
    );
  });

  it('for ever is what ever longer horizons tend to', () => {
    fc.assert(
      fc.property(marketingCases, (params) => {
        const patient = { ...params, discountRate: params.discountRate + 0.05 };
        expectAlike(migrationResults({ ...patient, horizon: 'infinite' }).value, [
          ...migrationResults({ ...patient, horizon: 1200 }).value,
        ]);
      }),
      { seed: 8, numRuns: 50 },
    );
  });

  it('of one cell is the retention model’s closed form m(1+d)/(1+d−r)', () => {
    fc.assert(
      fc.property(marketingCases, fc.double({ min: 0, max: 1, noNaN: true }), (params, r) => {
        const { netContribution, marketingCost, discountRate: d } = params;
        const expected = ((netContribution - marketingCost) * (1 + d)) / (1 + d - r);
        expectNear(migrationResults({ ...params, purchase: r, horizon: 'infinite' }).value[0], expected, tight);
      }),
      runs,
    );
  });

  it('of customers who never buy again is a contribution and the mailings', () => {
    const { value, bestStop: best } = migrationResults({ purchase: [0, 0, 0], netContribution: 10, marketingCost: 2, discountRate: 0 });
    expect([...value]).toEqual([4, -4, -2, 0]);
    expect(best).toBe(0);
  });

  it('at d = 0 is NC·(expected purchases) − M·(expected mailings), also where nearly everybody comes back', () => {
    const left = 2 ** -40;
    const params = { purchase: [1 - left], netContribution: 1, discountRate: 0 };
    expect(migrationResults(params).value[0]).toBe(2 ** 40);
    expect(migrationResults(params).fundamental).toBe(null);
  });
});

describe('stopping', () => {
  it('at the best cell is never below stopping at any other, and the earliest of equals is chosen', () => {
    fc.assert(
      fc.property(marketingCases, (params) => {
        const { stopValue, bestStop: best, value, stop } = migrationResults({ ...params, stopAfter: 'best' });
        const at = stopValue[best] ?? NaN;
        expect(stop).toBe(best);
        expect(value[0]).toBe(at);
        stopValue.forEach((other, place) => {
          const slack = 1e-11 * Math.abs(at);
          expect(other).toBeLessThanOrEqual(at + slack);
          if (place < best) expect(other).toBeLessThan(at);
        });
      }),
      runs,
    );
  });

  it('values each stop as the document that asks for it does', () => {
    fc.assert(
      fc.property(stops, (params) => {
        const { stopValue, value, stop } = migrationResults(params);
        expect(value[0]).toBe(stopValue[stop]);
      }),
      runs,
    );
  });

  it('pays in a cell exactly where its expected return covers the mailing', () => {
    const cell = (p: number) => migrationResults({ purchase: [0.3, p], netContribution: 40, marketingCost: 4, discountRate: 0.2 }).bestStop;
    // Stop 1 is worth 48; the second cell pays where p·48/1.2 > 4, that is p > 0.1.
    expect([cell(0.0999), cell(0.1001)]).toEqual([1, 2]);
  });

  it('costs nothing to go on where mailing is free: the earliest stop after which nobody buys is best', () => {
    const free = { netContribution: 10, discountRate: 0.1 };
    expect(migrationResults({ ...free, purchase: [0.3, 0.2, 0, 0] }).bestStop).toBe(2);
    expect(migrationResults({ ...free, purchase: [0.3, 0.2, 0, 0.1] }).bestStop).toBe(4);
  });

  it('tells stops apart only where they differ by more than rounding', () => {
    expect(bestStop(Float64Array.of(1, 1 + 1e-15, 1 - 1e-15))).toBe(0);
    expect(bestStop(Float64Array.of(-1, -1 + 1e-9))).toBe(1);
    expect(bestStop(Float64Array.of(0, 0, 0))).toBe(0);
  });

  it('never spending leaves a buyer its contribution, and nobody buys again', () => {
    const found = migrationResults({
      purchase: [0.3, 0.2],
      netContribution: 40,
      marketingCost: 4,
      discountRate: 0.2,
      stopAfter: 0,
      periods: 2,
    });
    expect([...found.value]).toEqual([40, 0, 0]);
    expect([...found.buyers]).toEqual([1000, 0, 0]);
    expect([...found.occupancy]).toEqual([1000, 0, 0, 0, 0, 1000, 0, 0, 1000]);
  });
});

describe('the cohort', () => {
  const cohorts = fc.tuple(stops, fc.integer({ min: 0, max: 30 })).map(([params, periods]) => ({ ...params, periods, customers: 250 }));

  it('loses nobody: each period’s cells add up to it', () => {
    fc.assert(
      fc.property(cohorts, (params) => {
        const { occupancy, buyers } = migrationResults(params);
        const size = params.purchase.length + 1;
        expect([buyers.length, occupancy.length]).toEqual([params.periods + 1, (params.periods + 1) * size]);
        buyers.forEach((count, period) => {
          const row = occupancy.slice(period * size, (period + 1) * size);
          expect(row[0]).toBe(count);
          expectNear(
            row.reduce((a, b) => a + b),
            250,
            tight,
          );
        });
      }),
      runs,
    );
  });

  it('moves by its flows: who buys is in cell 1 next, who does not one cell on', () => {
    fc.assert(
      fc.property(cohorts, (params) => {
        const { occupancy, buyers, stop } = migrationResults(params);
        const { toFirst, onward } = flows(params);
        const cells = params.purchase.length;
        expect([...toFirst, ...onward].map((series) => series.length)).toEqual(new Array(2 * cells).fill(params.periods));
        for (let period = 0; period < params.periods; period++) {
          const buying = toFirst.reduce((sum, series) => sum + (series[period] ?? NaN), 0);
          expectNear(buying, buyers[period + 1] ?? NaN, tight);
          for (let cell = 0; cell + 1 < stop; cell++)
            expectNear(occupancy[(period + 1) * (cells + 1) + cell + 1], onward[cell]?.[period] ?? NaN, tight);
        }
      }),
      runs,
    );
  });

  it('earns in expectation what a customer is worth, period by period', () => {
    fc.assert(
      fc.property(stops, (params) => {
        const horizon = 25;
        const { netContribution, marketingCost, discountRate, purchase, stopAfter } = params;
        const { occupancy, value } = migrationResults({ ...params, horizon, periods: horizon, customers: 1 });
        const R = rewards(purchase.length, stopAfter, netContribution, marketingCost);
        const total = occupancy.reduce(
          (sum, share, place) => sum + (share * (R[place % R.length] ?? 0)) / (1 + discountRate) ** Math.floor(place / R.length),
          0,
        );
        expectNear(value[0], total, tight);
      }),
      runs,
    );
  });
});

describe('the shortfall of returns', () => {
  it('is 1 − Σ f_j/(1+d)^j, f_j the chance to buy first after j periods, on both sides of d = 0', () => {
    fc.assert(
      fc.property(marketingCases, fc.double({ min: -0.3, max: 0.5, noNaN: true }), ({ purchase }, d) => {
        let staying = 1;
        let expected = 1;
        purchase.forEach((p, cell) => {
          expected -= (staying * p) / (1 + d) ** (cell + 1);
          staying *= 1 - p;
        });
        expectNear(returnShortfall(chainOf(purchase, purchase.length), d), expected, tight);
      }),
      runs,
    );
  });

  it('keeps its digits where nearly all come back and money hardly loses worth', () => {
    expect(returnShortfall(chainOf([1], 1), 1e-20)).toBe(1e-20);
    expect(returnShortfall(chainOf([0.5, 1 - 2 ** -50], 2), 0)).toBe(2 ** -51);
  });

  it('a negative rate lets a short chain converge: 1/(1 − 0.3/0.8)', () => {
    const value = discountedReturn(chainOf([0.3], 1), Float64Array.of(1, 0), -0.2, 'infinite');
    expectNear(value[0], 1 / (1 - 0.3 / 0.8), 1e-14);
  });
});
