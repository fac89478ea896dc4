import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonOf } from '../../../src/model/relationship/comparison.ts';
import { meanOf } from '../../../src/model/relationship/outcome.ts';
import type { RelationshipParams } from '../../../src/model/relationship/specification.ts';
import { stages } from '../../../src/model/relationship/stages.ts';
import { expectedOf, g1Chances, type Expected, type Start } from './chain.ts';
import { ran, type Ran } from './runs.ts';

/**
 * Largest distance of an occupancy from the chain's, in standard errors, over all stages and months. Each count is binomial (or, with
 * arrivals, a sum of binomials). Counts are whole, and small ones are skewed: at `bound` standard errors their quantile lies farther
 * out by ½ and (bound² − 1)/6 customers (Cornish & Fisher, Poisson), which are taken off.
 */
function farthest({ outcome, params }: Ran, expected: Expected, bound: number): number {
  const { months } = params;
  const { stock, entered } = outcome.statusQuo.all.tally;
  let largest = 0;
  for (const [stage] of stages.entries()) {
    for (let month = 0; month <= months; month++) {
      let [mean, variance] = [0, 0];
      for (let entry = 0; entry <= month; entry++) {
        const chance = expected.occupancy[stage]![month - entry]!;
        mean += entered[entry]! * chance;
        variance += entered[entry]! * chance * (1 - chance);
      }
      const distance = Math.abs(stock[stage * (months + 1) + month]! - mean);
      const certain = variance < 1e-6;
      const allowed = certain ? 1e-5 : 0.5 + (bound * bound - 1) / 6;
      largest = Math.max(largest, Math.max(0, distance - allowed) / Math.sqrt(certain ? 1e-12 : variance));
    }
  }
  return largest;
}

/** Distance of the mean CLP from the chain's, in standard errors. */
function clpDistance({ outcome }: Ran, { clp }: Expected): number {
  const { mean, standardError } = meanOf(outcome.statusQuo.all.clp);
  return Math.abs(mean - clp) / (standardError + 1e-6 * Math.abs(clp) + 1e-9);
}

const kept = ({ customers }: Ran['runs'][number]) => customers;

/** 240 correlated comparisons: by chance one of them is beyond 4 with a probability under 240 · 6.3e-5 = 1.5 % (Bonferroni). */
const four = 4;

describe('rates with 200,000 customers over 60 months', () => {
  const run = ran({ customers: 200_000, months: 60, detail: 'rates', sameCeiling: false });
  const expected = expectedOf(run.params);

  it('has the exact chain’s occupancy in all stages and months within four standard errors', () => {
    expect(farthest(run, expected, four)).toBeLessThan(four);
  });

  it('has the chain’s mean CLP, decline included, within four standard errors', () => {
    expect(clpDistance(run, expected)).toBeLessThan(four);
  });

  it('has the chain’s mean profit in every month within four standard errors', () => {
    const { profit, profitSquares } = run.outcome.statusQuo.all.money;
    for (let month = 1; month <= 60; month++) {
      const { mean, standardError } = meanOf({ count: 200_000, sum: profit[month]!, squares: profitSquares[month]! });
      expect(Math.abs(mean - expected.profit[month]!) / standardError).toBeLessThan(four);
    }
  });

  it.each<[string, (params: RelationshipParams) => Partial<RelationshipParams>]>([
    ['retention in formation is .002 lower', ({ retention }) => ({ retention: { ...retention, formation: 0.981 } })],
    ['retention in stability is .001 higher', ({ retention }) => ({ retention: { ...retention, stability: 0.991 } })],
    ['exploration ends a month later', () => ({ exploration: 7 })],
    ['decline comes a tenth more often', () => ({ declineHazard: 0.0055 })],
    ['winning back works half as often', () => ({ winBack: 0.015 })],
  ])('would not be mistaken for a chain in which %s', (_, change) => {
    expect(farthest(run, expectedOf({ ...run.params, ...change(run.params) }), four)).toBeGreaterThan(four);
  });
});

describe('the expected CLP', () => {
  it('is Σ Π r · P(k)(1+d)^{1−k} where nobody declines, and the mean CLP agrees within four standard errors', () => {
    const change = {
      customers: 100_000,
      months: 60,
      detail: 'rates',
      declineHazard: 0,
      g1Spread: 0,
      indirectBenefit: 0,
      retentionSpend: 0,
    };
    const run = ran(change);
    let [survival, clp] = [1, 0];
    for (let k = 1; k <= 60; k++) {
      // The stage in which month k is begun: exploration for the first 6, formation up to g1 = 24, then stability.
      survival *= k <= 6 ? 0.96 : k <= 24 ? 0.983 : 0.99;
      const profit = k <= 24 ? 0.025 * k * k - 1 : 0.025 * 576 - 1 + 2.2 * (1 - Math.exp(24 - k));
      clp += survival * profit * 1.0125 ** (1 - k);
    }
    expect(expectedOf(run.params).clp).toBeCloseTo(clp, 10);
    expect(clpDistance(run, { ...expectedOf(run.params), clp })).toBeLessThan(four);
  });

  it('hardly moves with retention in decline: .2 for .01, against 40.4 in formation (handbook 7: .2 and 39.5), and runs agree', () => {
    const change = { customers: 40_000, months: 60, detail: 'rates', sameCeiling: false };
    const base = ran(change);
    const usual = base.params.retention;
    for (const [stage, moved] of [
      ['formation', 40.44],
      ['decline', 0.199],
    ] as const) {
      const other = ran({ ...change, retention: { ...usual, [stage]: usual[stage] + 0.01 } });
      expect(expectedOf(other.params).clp - expectedOf(base.params).clp).toBeCloseTo(moved, 2);
      const { difference } = comparisonOf(60, base.runs.map(kept), other.runs.map(kept))!;
      const { mean, standardError } = meanOf(difference);
      expect(Math.abs(mean - moved)).toBeLessThan(four * standardError);
      expect(mean).toBeGreaterThan(0);
    }
  });

  it('mixes over a distribution of g1 that sums to one and has no value below the least', () => {
    for (const own of [
      { g1: 24, g1Spread: 4, g1Least: 12 },
      { g1: 12, g1Spread: 8, g1Least: 12 },
      { g1: 30, g1Spread: 0, g1Least: 2 },
    ]) {
      const chances = g1Chances(own);
      expect([...chances.values()].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 13);
      expect(Math.min(...chances.keys())).toBe(own.g1Least);
    }
  });
});

/** Any setting of what `rates` reads. */
const anySetting = fc.record({
  retention: fc.record({
    ...{ exploration: fc.double({ noNaN: true, min: 0.7, max: 1 }), formation: fc.double({ noNaN: true, min: 0.9, max: 1 }) },
    ...{ stability: fc.double({ noNaN: true, min: 0.9, max: 1 }), decline: fc.double({ noNaN: true, min: 0.5, max: 1 }) },
  }),
  ...{ declineHazard: fc.double({ noNaN: true, min: 0, max: 0.3 }), winBack: fc.double({ noNaN: true, min: 0, max: 0.5 }) },
  ...{
    exploration: fc.integer({ min: 1, max: 15 }),
    g1: fc.double({ noNaN: true, min: 2, max: 30 }),
    g1Spread: fc.double({ noNaN: true, min: 0, max: 8 }),
  },
  ...{
    g1Least: fc.integer({ min: 2, max: 14 }),
    h2: fc.double({ noNaN: true, min: 0.01, max: 1 }),
    indirectBenefit: fc.double({ noNaN: true, min: 0, max: 5 }),
  },
  ...{
    indirectBenefitLag: fc.integer({ min: 1, max: 20 }),
    discountRate: fc.double({ noNaN: true, min: 0, max: 0.05 }),
    sameCeiling: fc.boolean(),
  },
  ...{
    lambda: fc.double({ noNaN: true, min: 0.1, max: 2 }),
    seed: fc.nat(1e6),
    retentionSpend: fc.double({ noNaN: true, min: 0, max: 2 }),
  },
  ...{ timing: fc.constantFrom('first-unit', 'mid-unit', 'continuous', 'none'), months: fc.constant(40) },
});
const settings = fc.sample(anySetting, { seed: 7, numRuns: 12 });

/** 12 settings of 160 comparisons each: beyond 5 by chance with a probability under 1920 · 5.7e-7 = .1 %. */
const five = 5;

describe('in any setting', () => {
  it('new customers, and those that come later, follow the chain', () => {
    for (const setting of settings) {
      const run = ran({ ...setting, customers: 10_000, arrivals: 250.5, detail: 'rates' });
      expect(farthest(run, expectedOf(run.params), five)).toBeLessThan(five);
    }
  });

  it.each<Start>([
    { stage: 'exploration', age: 3 },
    { stage: 'formation', age: 0 },
    { stage: 'formation', age: 11 },
    { stage: 'stability', age: 0 },
    { stage: 'stability', age: 40 },
    { stage: 'decline', age: 30 },
  ])('customers of the start who stand at %j follow it from there, and so does their CLP', (start) => {
    for (const setting of settings.slice(0, 6)) {
      const run = ran({ ...setting, customers: 10_000, detail: 'rates', segments: [{ name: 'a', ...start }] });
      const expected = expectedOf(run.params, start);
      expect(farthest(run, expected, five)).toBeLessThan(five);
      expect(clpDistance(run, expected)).toBeLessThan(five);
    }
  });

  it('the mean CLP is the chain’s', () => {
    for (const setting of settings) {
      const run = ran({ ...setting, customers: 20_000, detail: 'rates' });
      expect(clpDistance(run, expectedOf(run.params))).toBeLessThan(five);
    }
  });
});
