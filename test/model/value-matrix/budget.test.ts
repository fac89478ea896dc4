import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  budgetOutcome,
  courseWeights,
  spreadByMarginalValue,
  spreadByWeight,
  usualSaturation,
  winnable,
  worthSpending,
} from '../../../src/model/value-matrix/budget.ts';
import type { QuadrantSums } from '../../../src/model/value-matrix/quadrants.ts';
import { expectNear } from '../near.ts';

const four = (arbitrary: fc.Arbitrary<number>) =>
  fc.array(arbitrary, { minLength: 4, maxLength: 4 }).map((values) => Float64Array.from(values));
const cases = fc.record({
  customers: four(fc.integer({ min: 0, max: 500 })),
  currentValue: four(fc.integer({ min: -10_000, max: 1_000_000 })),
  growthPotential: four(fc.integer({ min: -10_000, max: 1_000_000 })),
  budget: fc.integer({ min: 0, max: 2000 }),
  response: fc.record({
    securedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    saturation: fc.integer({ min: 10, max: 5000 }),
  }),
});
const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
const runs = { seed: 23, numRuns: 300 };

const simple: QuadrantSums = {
  customers: Float64Array.of(10, 20, 5, 1),
  currentValue: Float64Array.of(0, 100, 1000, 500),
  growthPotential: Float64Array.of(0, 400, 0, 300),
};

describe('a budget by rule', () => {
  it('gives each customer by the course’s weights, and is spent whole', () => {
    const weights = Object.values(courseWeights);
    const each = spreadByWeight(simple, 66, weights);
    expect([...each]).toEqual([0, 2, 4, 6]);
    expectNear(sum(budgetOutcome(simple, each, { securedShare: 0, saturation: 1 }).spend), 66, 1e-12);
  });

  it('is not spent where nobody has a weight', () => {
    expect([...spreadByWeight(simple, 66, [5, 0, 0, 0])]).toEqual([6.6, 0, 0, 0]);
    expect([...spreadByWeight({ ...simple, customers: new Float64Array(4) }, 66, [5, 1, 1, 1])]).toEqual([0, 0, 0, 0]);
  });
});

describe('a budget by marginal value', () => {
  it('is spent whole wherever something can be won', () => {
    fc.assert(
      fc.property(cases, ({ budget, response, ...sums }) => {
        const each = spreadByMarginalValue(sums, budget, response);
        const spendable = winnable(sums, response.securedShare).some((value) => value > 0);
        expect(each.every((money) => money >= 0)).toBe(true);
        expectNear(sum(budgetOutcome(sums, each, response).spend), spendable ? budget : 0, 1e-7);
      }),
      runs,
    );
  });

  it('brings as much at the margin wherever it goes, and no more where it does not go', () => {
    fc.assert(
      fc.property(cases, ({ budget, response, ...sums }) => {
        const each = spreadByMarginalValue(sums, budget, response);
        const { marginal } = budgetOutcome(sums, each, response);
        const best = Math.max(...marginal.filter((_, type) => each[type]! > 0));
        marginal.forEach((value, type) => {
          if (each[type]! > 0) expectNear(value / best, 1, 1e-9);
          else if (best > -Infinity) expect(value).toBeLessThanOrEqual(best * (1 + 1e-9));
        });
      }),
      runs,
    );
  });

  it('brings at least what any other way to spend it brings', () => {
    fc.assert(
      fc.property(cases, four(fc.double({ min: 0, max: 1, noNaN: true })), ({ budget, response, ...sums }, weights) => {
        const best = budgetOutcome(sums, spreadByMarginalValue(sums, budget, response), response);
        const other = budgetOutcome(sums, spreadByWeight(sums, budget, weights), response);
        expect(sum(other.returns)).toBeLessThanOrEqual(sum(best.returns) * (1 + 1e-9) + 1e-6);
      }),
      runs,
    );
  });

  it('that is worth spending leaves a margin of one', () => {
    const response = { securedShare: 0.1, saturation: 2 };
    const budget = worthSpending(simple, response);
    const { marginal } = budgetOutcome(simple, spreadByMarginalValue(simple, budget, response), response);
    expectNear(Math.max(...marginal), 1, 1e-12);
    expect(worthSpending(simple, { ...response, saturation: 1e6 })).toBe(0);
  });

  it('comes back five times at first from the average customer, where nobody knows the saturation', () => {
    const saturation = usualSaturation(simple, 0.1);
    expectNear((400 + 300 + 0.1 * 1600) / 36 / saturation, 5, 1e-12);
    expect(usualSaturation({ ...simple, growthPotential: new Float64Array(4) }, 0)).toBe(1);
  });
});
