import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalCountGroups } from '../../../src/model/deciles/groups.ts';
import { deciles } from '../../../src/model/deciles/model.ts';
import { expectNear } from '../near.ts';
import { refusals } from '../refusal.ts';

function results(values: readonly number[], params: object = {}) {
  const run = deciles.run({ params, data: { values }, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
}

/** Sorts customers, the largest first and equal ones as they came, and deals them out. */
function slowGroups(values: readonly number[], groups: number): readonly number[] {
  const order = values.map((_, place) => place).sort((a, b) => values[b]! - values[a]!);
  const found = values.map(() => 0);
  for (const [rank, place] of order.entries()) found[place] = Math.floor((groups * rank) / values.length);
  return found;
}

const total = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0);
const anyValue = fc.oneof(fc.integer({ min: -4, max: 9 }), fc.double({ min: 0, max: 1e6, noNaN: true }));
const few = fc.array(anyValue, { maxLength: 60 });
const many = fc.array(fc.array(anyValue, { minLength: 20, maxLength: 60 }), { minLength: 30, maxLength: 60 }).map((lists) => lists.flat());

describe('groups', () => {
  it.each([
    ['few', few, 300],
    ['many', many, 15],
  ] as const)('of %s are those of sorting, equal values as they came', (_, anyValues, numRuns) => {
    fc.assert(
      fc.property(anyValues, fc.integer({ min: 1, max: 100 }), (values, groups) => {
        const column = Float64Array.from(values);
        expect([...equalCountGroups(column, groups)]).toEqual(slowGroups(values, groups));
        expect([...column]).toEqual(values);
      }),
      { seed: 6, numRuns },
    );
  });

  it('spread a remainder: 43 in ten', () => {
    expect([...results(Array.from({ length: 43 }, (_, k) => k)).customers]).toEqual([5, 4, 4, 5, 4, 4, 5, 4, 4, 4]);
  });

  it('are ten of a hundred each, though all spent the same', () => {
    const { customers, lift, deciles } = results(Array.from({ length: 1000 }, () => 7));
    expect([...customers]).toEqual(Array.from({ length: 10 }, () => 100));
    for (const one of lift ?? []) expectNear(one, 1, 1e-14);
    expect([...deciles.slice(99, 101)]).toEqual([1, 2]);
  });
});

describe('the report', () => {
  it('of twenty customers', () => {
    const values = [...Array.from({ length: 18 }, () => 1), 50, 32];
    const report = results(values);
    expect([...report.sales]).toEqual([82, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(report.average[0]).toBe(41);
    expect(report.share?.[0]).toBe(0.82);
    expect([...(report.cumulativeShare ?? [])].at(-1)).toBe(1);
    expectNear(report.lift?.[0], 8.2, 1e-14);
    expectNear(report.cumulativeLift?.[1], 4.2, 1e-14);
    expect([...report.deciles.slice(-2)]).toEqual([1, 1]);
  });

  it('adds up, falls from group to group, and ends at everything', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 10, maxLength: 200 }), (values) => {
        fc.pre(values.some((value) => value > 1e-6));
        const { customers, sales, average, share, cumulativeShare, lift, cumulativeLift } = results(values);
        expect(total(customers)).toBe(values.length);
        expectNear(total(sales), total(values), 1e-12);
        expectNear(total(share ?? []), 1, 1e-12);
        expectNear(cumulativeShare?.[9], 1, 1e-15);
        expectNear(cumulativeLift?.[9], 1, 1e-15);
        expectNear(total((lift ?? new Float64Array()).map((of, k) => of * customers[k]!)) / values.length, 1, 1e-12);
        for (let k = 1; k < 10; k++) expect(average[k]).toBeLessThanOrEqual(average[k - 1]! * (1 + 1e-12));
      }),
      { seed: 7 },
    );
  });

  it('keeps the cents that a plain total loses', () => {
    const values = [1e12, ...Array.from({ length: 10_000 }, () => 0.01)];
    expect(results(values, { groups: 2 }).sales[0]).toBe(1e12 + 50);
  });

  it('has no shares where refunds leave nothing', () => {
    for (const values of [
      [5, -5],
      [1, -3],
      [0, 0],
      [0.1 + 0.2, -0.3],
    ])
      expect(results(values, { groups: 2 })).toMatchObject({ share: null, cumulativeShare: null, lift: null, cumulativeLift: null });
    expect(results([6, -2], { groups: 2 }).share).toEqual(Float64Array.of(1.5, -0.5));
  });
});

it('refuses by name', () => {
  const refused = (values: unknown, params: object = {}) => refusals(deciles, params, { values });
  expect(refused([1, 2, 3])).toEqual(['too-few-points data.values']);
  expect(refused([1, null], { groups: 2 })).toHaveLength(1);
  expect(refused([1, 'x'], { groups: 2 })).toEqual(['not-a-number data.values.1']);
  expect(refused([1, 2], { groups: 1 })).toEqual(['out-of-range params.groups']);
});
