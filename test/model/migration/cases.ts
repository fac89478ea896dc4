import fc from 'fast-check';
import { migration } from '../../../src/model/migration/model.ts';

export const migrationResults = (params: object) => {
  const run = migration.run({ params, data: {}, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
};

const probability = fc.oneof(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.constantFrom(0, 0.05, 0.3));

/** Chains as a marketer would have them; every endless sum converges. */
export const marketingCases = fc.record({
  purchase: fc.array(probability, { minLength: 1, maxLength: 8 }),
  netContribution: fc.double({ min: -10, max: 200, noNaN: true }),
  marketingCost: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 20, noNaN: true })),
  discountRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
  horizon: fc.oneof(fc.constant('infinite'), fc.integer({ min: 0, max: 40 })),
});

/** P, with the former customer last, written out from the words of the handbook: buy → cell 1, else → the next cell, none spent on after the stop. */
export function transitions(purchase: readonly number[], stop: number): readonly (readonly number[])[] {
  const former = purchase.length;
  return Array.from({ length: former + 1 }, (_, from) => {
    const row = new Array<number>(former + 1).fill(0);
    const p = from < stop ? (purchase[from] ?? 0) : 0;
    row[0]! += p;
    row[from + 1 < stop ? from + 1 : former]! += 1 - p;
    return row;
  });
}

/** R, from the same words. */
export const rewards = (cells: number, stop: number, contribution: number, cost: number): readonly number[] =>
  Array.from({ length: cells + 1 }, (_, cell) => (cell === 0 ? contribution : 0) - (cell < stop ? cost : 0));
