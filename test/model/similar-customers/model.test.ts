import { expect, it } from 'vitest';
import { similarCustomersModel } from '../../../src/model/similar-customers/model.ts';
import { refusals } from '../refusal.ts';

const rows = (customer: string, profits: readonly number[]) => profits.map((profit, index) => ({ customer, t: index + 1, profit }));
const library = [...rows('far', [9, 9, 9]), ...rows('near', [1, 2, 4]), ...rows('short', [1]), ...rows('same', [1, 2, 3])];
const curves = [
  { customer: 'near', g1: 20, ceiling: 10, g2: 40 },
  { customer: 'same', g1: 24, ceiling: 12 },
];
const params = { k: 2, minCommon: 3 };

it('names the nearest, their distances and what they lend', () => {
  const run = similarCustomersModel.run({ params, data: { history: [1, 2, 3], library, curves }, seed: 0 });
  const spread = (low: number, high: number) => ({
    median: (low + high) / 2,
    lower: low + (high - low) / 4,
    upper: high - (high - low) / 4,
    least: low,
    most: high,
    sd: Math.sqrt((high - low) ** 2 / 2),
    count: 2,
  });
  expect(run.ok && run.value.results).toEqual({
    customers: ['same', 'near'],
    distance: Float64Array.of(0, 1 / 3),
    common: Float64Array.of(3, 3),
    tooShort: 1,
    withoutPeak: 0,
    g1: spread(20, 24),
    ceiling: spread(10, 12),
    g2: { median: 40, lower: 40, upper: 40, least: 40, most: 40, sd: null, count: 1 },
  });
});

it('lends nothing where no curves are given', () => {
  const run = similarCustomersModel.run({ params, data: { history: [1, 2, 3], library }, seed: 0 });
  expect(run.ok && run.value.results).toMatchObject({ customers: ['same', 'near'], g1: null, ceiling: null, g2: null });
});

it('reads rows in any order, gaps and names that objects have for themselves', () => {
  const odd = [{ customer: '__proto__', t: 3, profit: 3 }, { customer: '__proto__', t: 1, profit: 1 }, ...rows('constructor', [1, 1, 1])];
  const run = similarCustomersModel.run({ params: { minCommon: 2 }, data: { history: [1, null, 3], library: odd }, seed: 0 });
  expect(run.ok && run.value.results.customers).toEqual(['__proto__', 'constructor']);
});

it('refuses by name', () => {
  const refused = (data: object) => refusals(similarCustomersModel, params, { history: [1, 2, 3], library, ...data });
  expect(refused({ library: [...library, ...rows('near', [1])] })).toEqual(['repeated data.library.10']);
  expect(refused({ curves: [...curves, curves[0]] })).toEqual(['repeated data.curves.2']);
  expect(refused({ curves: [{ customer: 'stranger' }] })).toEqual(['not-listed data.curves.0.customer']);
  expect(refused({ history: [null, null] })).toEqual(['too-few-points data.history']);
  expect(refused({ history: undefined })).toEqual(['missing data.history']);
  expect(refused({ library: [{ customer: 'a', t: 0, profit: null }] })).toEqual([
    'out-of-range data.library.0.t',
    'missing data.library.0.profit',
  ]);
});
