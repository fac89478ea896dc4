import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lostCustomer } from '../../../src/model/lost-customer/model.ts';
import oracle from '../oracles/costs.json';
import { refusals } from '../refusal.ts';

const published = oracle.cases.find(({ id }) => id === 'one-lost');
const course = { C_t: published?.C_t, V_k: published?.V_k, V_t: published?.V_t };

function results(params: object) {
  const run = lostCustomer.run({ params, data: {}, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
}

it('the course’s customer costs 5500, of which 500 is sunk', () => {
  expect(results(course)).toEqual({ V_l: published?.V_l, consistent: 5000, sunk: 500 });
});

it('a customer who brought more than was expected loses less than was spent', () => {
  expect(results({ C_t: 500, V_k: 3000, V_t: 8000 })).toEqual({ V_l: -4500, consistent: -5000, sunk: 500 });
});

it('what was spent changes the course’s loss, to the last bit of cents, and never the consistent one', () => {
  const cents = fc.integer({ min: 0, max: 1e13 });
  fc.assert(
    fc.property(cents, cents, cents, (spent, worth, realised) => {
      const { V_l, consistent, sunk } = results({ C_t: spent / 100, V_k: worth / 100, V_t: realised / 100 });
      expect(consistent).toBe(results({ C_t: 0, V_k: worth / 100, V_t: realised / 100 }).V_l);
      expect(Math.round(V_l * 100)).toBe(spent + worth - realised);
      expect(sunk).toBe(spent / 100);
    }),
    { seed: 61 },
  );
});

it('extremes stay finite', () => {
  expect(results({ C_t: 1e12, V_k: 1e12, V_t: -1e12 })).toEqual({ V_l: 3e12, consistent: 2e12, sunk: 1e12 });
});

it('refuses by name', () => {
  const refused = (change: object) => refusals(lostCustomer, { ...course, ...change });
  expect(refusals(lostCustomer, {})).toEqual(['missing params.C_t', 'missing params.V_k', 'missing params.V_t']);
  expect(refused({ C_t: -1 })).toEqual(['out-of-range params.C_t']);
  expect(refused({ V_k: 1.1e12 })).toEqual(['out-of-range params.V_k']);
  expect(refused({ V_t: '3000' })).toEqual(['not-a-number params.V_t']);
  expect(refused({ V_l: 5500 })).toEqual(['unknown-key params.V_l']);
});
