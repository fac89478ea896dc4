import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSpend } from '../../../src/model/acquisition-retention-balance/best-spend.ts';
import { customerValue, equityAt, type Balance } from '../../../src/model/acquisition-retention-balance/equity.ts';
import { rateAt, responseThrough } from '../../../src/model/acquisition-retention-balance/spend-response.ts';
import { expectNear } from '../near.ts';

const balance: Balance = {
  margin: 60,
  discountRate: 0.1,
  acquisition: responseThrough(6, 0.25, 0.45),
  retention: responseThrough(10, 0.5, 0.8),
};

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const response = fc
  .tuple(fc.double({ min: 0.1, max: 200, noNaN: true }), share, share)
  .map(([spend, part, ceiling]) => responseThrough(spend, part * ceiling, ceiling));
const anyBalance: fc.Arbitrary<Balance> = fc.record({
  margin: fc.double({ min: 0, max: 1000, noNaN: true }),
  discountRate: fc.double({ min: 0, max: 1, noNaN: true }),
  acquisition: response,
  retention: response,
});

/** The paper's equity per prospect, as printed: a·[m + (m − R/r)·r/(1+d−r)] − A, from its own rates. */
function printedEquity({ margin, discountRate, acquisition, retention }: Balance, A: number, R: number): number {
  const a = acquisition.ceiling * (1 - Math.exp(-acquisition.steepness * A));
  const r = retention.ceiling * (1 - Math.exp(-retention.steepness * R));
  return a * (margin + ((margin - R / r) * r) / (1 + discountRate - r)) - A;
}

describe('what a spend brings', () => {
  it('goes through the judgement, starts at nothing and ends at the ceiling', () => {
    const { retention } = balance;
    expectNear(rateAt(retention, 10), 0.5, 1e-15);
    expect(rateAt(retention, 0)).toBe(0);
    expect(rateAt(retention, 1e9)).toBe(0.8);
    expectNear(rateAt(retention, 20), 0.8 * (1 - (3 / 8) ** 2), 1e-15);
  });
});

it('the equity is the paper’s', () => {
  fc.assert(
    fc.property(
      anyBalance,
      fc.double({ min: 0.01, max: 500, noNaN: true }),
      fc.double({ min: 0.01, max: 500, noNaN: true }),
      (any, A, R) => {
        const printed = printedEquity(any, A, R);
        // The printed form cancels where r nears 1 + d.
        expect(Math.abs(equityAt(any, A, R) - printed)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(printed) + A));
      },
    ),
    { seed: 68, numRuns: 1000 },
  );
});

it('a customer on whom nothing is spent leaves after the first margin', () => {
  expect(customerValue(balance, 0)).toBeCloseTo(60, 12);
  expect(customerValue(balance, 1e-9)).toBeCloseTo(60, 6);
});

describe('the optimum', () => {
  it('of the reference is the best of a dense grid of both spends, refined around its best', () => {
    let [A, R, width] = [50, 50, 50];
    for (let round = 0; round < 8; round++) {
      let best = -Infinity;
      const [fromA, fromR] = [A, R];
      for (let i = -100; i <= 100; i++) {
        for (let j = -100; j <= 100; j++) {
          const [tryA, tryR] = [fromA + (i * width) / 100, fromR + (j * width) / 100];
          const equity = tryA < 0 || tryR <= 0 ? -Infinity : printedEquity(balance, tryA, tryR);
          if (equity > best) [best, A, R] = [equity, tryA, tryR];
        }
      }
      width /= 10;
    }
    const found = bestSpend(balance);
    // A maximum is flat: its place is known to the root of a rounding only.
    expectNear(A, found.A, 1e-6);
    expectNear(R, found.R, 1e-6);
    expectNear(printedEquity(balance, A, R), found.equity, 1e-14);
  });

  it('is global: no spend of a dense grid has more equity, whatever the balance', () => {
    fc.assert(
      fc.property(anyBalance, (any) => {
        const found = bestSpend(any);
        const limit = any.margin * (1 + any.discountRate);
        const slack = 1e-10 * (1 + Math.abs(found.clv));
        const thousand = Array.from({ length: 1001 }, (_, i) => i / 1000);
        const doublings = Array.from({ length: 81 }, (_, i) => 2 ** ((i - 60) / 2));
        const values = [...thousand, ...doublings].map((share) => customerValue(any, limit * share));
        expect(Math.max(...values)).toBeLessThanOrEqual(found.clv + slack);
        const equities = thousand.map((share) => equityAt(any, found.clv * share, found.R));
        expect(Math.max(...equities)).toBeLessThanOrEqual(found.equity + slack);
      }),
      { seed: 69, numRuns: 500 },
    );
  });

  it('agrees with bisection of the slope', () => {
    fc.assert(
      fc.property(anyBalance, (any) => {
        const { R } = bestSpend(any);
        expect(Math.abs(R - bisected(any))).toBeLessThanOrEqual(1e-10 * Math.max(1, R));
      }),
      { seed: 70, numRuns: 2000 },
    );
  });

  it('inside spends the last money for as much again', () => {
    fc.assert(
      fc.property(anyBalance, (any) => {
        const { R, A, clv } = bestSpend(any);
        const { acquisition, retention } = any;
        if (R > 0) expectNear(clv * retention.steepness * retention.ceiling * Math.exp(-retention.steepness * R), 1, 1e-9);
        if (A > 0) expectNear(clv * acquisition.steepness * acquisition.ceiling * Math.exp(-acquisition.steepness * A), 1, 1e-9);
      }),
      { seed: 71, numRuns: 2000 },
    );
  });

  it('is nothing exactly where the first money spent brings no more than itself', () => {
    const at = (margin: number) => bestSpend({ ...balance, margin });
    const { steepness, ceiling } = balance.retention;
    const border = 1 / (steepness * ceiling);
    expect(at(border * (1 - 1e-9)).R).toBe(0);
    expect(at(border).R).toBe(0);
    expect(at(border * (1 + 1e-9)).R).toBeGreaterThan(0);
    expect(at(border * (1 + 1e-9)).R).toBeLessThan(1e-6);
  });

  it('of a margin that e to its power cannot hold is still a spend', () => {
    const { R, r, clv } = bestSpend({ ...balance, margin: 1e9 });
    expect(r).toBeCloseTo(0.8, 6);
    expectNear(clv * balance.retention.steepness * 0.8 * Math.exp(-balance.retention.steepness * R), 1, 1e-9);
  });
});

/** The zero of the slope of the customer's value in R, by halving [0, m(1+d)]; 0 where it is not positive at 0. */
function bisected({ margin, discountRate, retention: { ceiling, steepness } }: Balance): number {
  const limit = margin * (1 + discountRate);
  const slope = (R: number) => {
    const left = ceiling * Math.exp(-steepness * R);
    return left * (steepness * (limit - R) - 1) - (1 + discountRate - ceiling);
  };
  let [low, high] = [0, limit];
  if (slope(0) <= 0) return 0;
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}
