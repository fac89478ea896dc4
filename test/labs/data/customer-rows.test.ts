import { describe, expect, it } from 'vitest';
import { clpTogether, customerRows, everyCustomer, listCells, matchingRows } from '../../../src/labs/data/customer-rows.ts';
import { en } from '../../../src/locales/en/index.ts';
import { valueCustomer, type Valuation } from '../../../src/model/fitting-method/valuation.ts';
import { lifeCurve } from '../../../src/model/life-curve/model.ts';
import type { Customer } from '../../../src/scenario/dataset.ts';
import { courseCounting, valuationParams } from '../../../src/state/counting.ts';

const counting = courseCounting('month');
const customer = (id: string, profit: readonly number[], ended = false): Customer => ({
  ...{ id, firstUnit: 1, ended, profit: Float64Array.from(profit) },
  ...{ revenue: null, cost: null, indirectBenefit: null, use: null },
});
const growing = Array.from({ length: 18 }, (_, index) => 3.4 + 0.025 * (index + 1) ** 2);
const customers = [
  customer('Grown', growing),
  customer('gone', growing, true),
  customer('new', [1, NaN, 2, NaN]),
  customer('empty', [NaN]),
];
const valued = ({ profit, ended }: Customer) => valueCustomer(profit, ended, [], { distance: 'level', monthsPerUnit: 1 });
const valuations = new Map<string, Valuation | null>([
  ['Grown', { ...valued(customer('Grown', growing)), pattern: 'open' }],
  ['gone', { ...valued(customer('gone', growing, true)), pattern: 'II' }],
  ['new', null],
  ['empty', null],
]);
const rows = customerRows(customers, valuations, counting);
const words = { shapes: en.terms.shapes, patterns: en.terms.patterns, ended: 'ended', tooShort: 'too short' };

describe('a row of the list', () => {
  it('has the units recorded and the last profit recorded', () => {
    expect(rows.map(({ points, last }) => [points, last])).toEqual([
      [18, 11.5],
      [18, 11.5],
      [2, 2],
      [0, NaN],
    ]);
  });

  it('is worth what the life-curve lab says', () => {
    const valuation = valued(customer('Grown', growing));
    const { clp } = lifeCurve.evaluate(valuationParams(valuation, counting), { history: null }, 0);
    expect(rows[0]?.worth?.clp).toBe(clp);
    expect(clp).toBeGreaterThan(400);
  });

  it('counts by the rate and horizon it is given', () => {
    const [once] = customerRows(customers, valuations, { ...counting, timing: 'none', horizon: 1 });
    expect(once?.worth?.clp).toBeCloseTo(11.5, 6);
    expect(once?.worth?.forecast).toHaveLength(1);
  });

  it('of a customer who has ended has no future', () => {
    expect(rows[1]?.worth).toMatchObject({ clp: null, left: null, forecast: null, shape: 'growth', pattern: 'II' });
  });

  it('of a history too short to fit has no worth, and before fitting none has', () => {
    expect(rows[2]?.worth).toBeNull();
    expect(customerRows(customers, new Map(), counting).every(({ worth }) => worth === null)).toBe(true);
  });
});

describe('the filters', () => {
  const found = (change: Partial<typeof everyCustomer>) => matchingRows(rows, { ...everyCustomer, ...change }).map(({ id }) => id);

  it('let everyone through at first', () => {
    expect(found({})).toEqual(['Grown', 'gone', 'new', 'empty']);
  });

  it('find a customer by a part of its name, in capitals or not', () => {
    expect(found({ search: ' GRO ' })).toEqual(['Grown']);
  });

  it('narrow by shape and pattern together with the search', () => {
    expect(found({ shape: 'growth' })).toEqual(['Grown', 'gone']);
    expect(found({ shape: 'growth', pattern: 'open' })).toEqual(['Grown']);
    expect(found({ shape: 'full' })).toEqual([]);
    expect(found({ search: 'o', pattern: 'open' })).toEqual(['Grown']);
  });
});

it('the CLP together counts nobody who has ended and nobody who was not fitted', () => {
  expect(clpTogether(rows)).toBe(rows[0]?.worth?.clp);
  expect(clpTogether([])).toBe(0);
});

it('the saved list has every digit, and words where there is no number', () => {
  const cells = listCells(rows, true, words);
  expect(cells[0]?.slice(0, 6)).toEqual(['Grown', rows[0]?.worth?.clp, 11.5, 18, 'still growing', 'open']);
  expect(cells[1]?.[1]).toBe('ended');
  expect(cells[2]).toEqual(['new', 'too short', 2, 2, null, null, null, null]);
  expect(listCells(rows, false, words)[0]).toEqual(['Grown', 11.5, 18]);
});
