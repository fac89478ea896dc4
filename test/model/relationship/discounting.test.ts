import { describe, expect, it } from 'vitest';
import { discountFactor } from '../../../src/model/discounting/discount-factor.ts';
import { timings } from '../../../src/model/discounting/timing.ts';
import { discountFactors } from '../../../src/model/relationship/discount-factors.ts';
import { distributionOf, quantileShares } from '../../../src/model/relationship/distribution.ts';
import { randomBits } from '../../../src/model/random/bits.ts';
import { results } from './runs.ts';

describe('discount factors', () => {
  it.each(timings)('are those of the timing %s to 1e-13', (timing) => {
    for (const [rate, longest] of [
      [0, 600],
      [0.001, 600],
      [0.0125, 600],
      [0.1, 600],
      [1, 100],
    ] as const) {
      for (const age of [0, 1, 37]) {
        const factors = discountFactors(timing, rate, longest, age);
        expect(factors).toHaveLength(longest + 1);
        for (let k = 1; k <= longest; k++) {
          const expected = discountFactor(timing, rate, k, age);
          expect(Math.abs(factors[k]! / expected - 1)).toBeLessThan(1e-13);
        }
      }
    }
  });

  it('stay numbers where nothing is left', () => {
    for (const timing of timings) for (const factor of discountFactors(timing, 1, 600, 600)) expect(factor >= 0 && factor <= 2).toBe(true);
  });

  it('are counted from the entry for a customer’s own CLP, and from the start for the firm', () => {
    const change = { customers: 1, months: 30, detail: 'rates', retention: 1, sizeSpread: 0, g1Spread: 0, declineHazard: 0, arrivals: 2 };
    const { meanClp, presentValue, profit } = results({ ...change, interventions: [{ from: 2, arrivals: -2 }] });
    // One customer of the start and two of month 1, who live the same life one month shorter.
    const alone = results({ ...change, arrivals: 0 }).profit;
    const value = (months: number) => alone.reduce((sum, amount, k) => (k === 0 || k > months ? sum : sum + amount * 1.0125 ** (1 - k)), 0);
    expect(meanClp).toBeCloseTo((value(30) + 2 * value(29)) / 3, 9);
    expect(presentValue[30]).toBeCloseTo(profit[30]! * 1.0125 ** -29, 9);
    expect(profit[30]).toBeCloseTo(alone[30]! + 2 * alone[29]!, 9);
  });
});

describe('the distribution', () => {
  /** Skewed, some below 0. */
  const values = Float32Array.from({ length: 5001 }, (_, place) => (randomBits(3, place, 0, 0) / 2 ** 32) ** 3 * 400 - 20);
  const ordered = [...values].sort((a, b) => a - b);
  const { quantiles, belowZero, edges, counts } = distributionOf(Float32Array.from(values));

  it('has quantiles between order statistics (type 7)', () => {
    for (const [name, share] of Object.entries(quantileShares)) {
      const place = share * 5000;
      const [below, above] = [ordered[Math.floor(place)]!, ordered[Math.ceil(place)]!];
      expect(quantiles[name as keyof typeof quantileShares]).toBeCloseTo(below + (above - below) * (place - Math.floor(place)), 9);
    }
  });

  it('has a histogram of 60 equal bins over all but half a percent at either end, each value in the bin between its edges', () => {
    expect([edges.length, counts.length]).toEqual([61, 60]);
    expect(edges[0]).toBeCloseTo(ordered[25]!, 9);
    expect(edges[60]).toBeCloseTo(ordered[4975]!, 9);
    const inside = ordered.filter((value) => value >= edges[0]! && value <= edges[60]!);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(inside.length);
    expect(inside.length).toBe(4951);
    for (const [bin, count] of counts.entries()) {
      const last = bin === 59;
      expect(count).toBe(inside.filter((value) => value >= edges[bin]! && (last || value < edges[bin + 1]!)).length);
    }
  });

  it('counts the share below 0', () => {
    expect(belowZero).toBe(ordered.filter((value) => value < 0).length / 5001);
    expect(belowZero).toBeGreaterThan(0.3);
  });

  it('does not depend on the order of the values', () => {
    expect(distributionOf(Float32Array.from(ordered.toReversed()))).toEqual({ quantiles, belowZero, edges, counts });
  });

  it('of values that are all the same is one bin', () => {
    const { quantiles, belowZero, edges, counts } = distributionOf(new Float32Array(7).fill(-2));
    expect({ belowZero, edges: [...edges], counts: [...counts], p50: quantiles.p50 }).toEqual({
      belowZero: 1,
      edges: [-2, -2],
      counts: [7],
      p50: -2,
    });
  });
});
