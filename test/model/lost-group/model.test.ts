import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostCustomer } from '../../../src/model/lost-customer/model.ts';
import { lostGroup } from '../../../src/model/lost-group/model.ts';
import oracle from '../oracles/costs.json';
import { expectNear } from '../near.ts';
import { refusals } from '../refusal.ts';

const published = oracle.cases.find(({ id }) => id === 'group-lost');
const course = { N: published?.N, r_l: published?.r_l, V_k: published?.V_k };

function results(params: object, data: object = {}) {
  const run = lostGroup.run({ params, data, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
}

describe('the course’s group', () => {
  it('loses twelve million', () => {
    expect(results(course)).toEqual({ lost: 1500, V_ql: published?.V_ql, consistent: published?.V_ql, listed: null, sunk: null });
  });

  it('had seven and a half million to come where 3000 were realised', () => {
    expect(results({ ...course, V_t: 3000 })).toMatchObject({ V_ql: published?.V_ql, consistent: 7_500_000 });
  });
});

describe('a list of leavers', () => {
  const leavers = [
    { V_k: 8000, V_t: 3000, C_t: 500 },
    { V_k: 100, V_t: 400 },
    { V_k: 20.5, C_t: 0.25 },
  ];

  it('counts what remained of each, and leaves the course’s formula alone', () => {
    expect(results(course, { leavers })).toEqual({ lost: 1500, V_ql: 12_000_000, consistent: 4720.5, listed: 3, sunk: 500.25 });
  });

  it('adds up to the course’s formula of one customer, one by one', () => {
    const single = leavers.map((leaver) => {
      const run = lostCustomer.run({ params: { C_t: 0, V_t: 0, ...leaver }, data: {}, seed: 0 });
      return run.ok ? run.value.results.V_l : NaN;
    });
    const { consistent, sunk } = results(course, { leavers });
    expect(consistent + (sunk ?? NaN)).toBe(single.reduce((total, loss) => total + loss));
  });

  it('of equal customers is the group’s own formula', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), (count, V_t) => {
        const equal = Array.from({ length: count }, () => ({ V_k: 8000, V_t }));
        const params = { N: count, r_l: 1, V_k: 8000, V_t };
        expectNear(results(params, { leavers: equal }).consistent, results(params).consistent, 1e-13);
      }),
      { seed: 62 },
    );
  });

  it('keeps the cents that a plain total loses, and takes a list of nobody', () => {
    const [much, little] = [
      { V_k: 1e12, V_t: -1e12 },
      { V_k: 0.25, V_t: 0 },
    ];
    const long = [...Array.from({ length: 9000 }, () => much), little, ...Array.from({ length: 9000 }, () => ({ V_k: -1e12, V_t: 1e12 }))];
    expect(results(course, { leavers: long }).consistent).toBe(0.25);
    expect(results(course, { leavers: [] })).toMatchObject({ consistent: 0, listed: 0, sunk: 0 });
  });
});

it('a share of a customer counts as a share', () => {
  expect(results({ N: 3, r_l: 0.5, V_k: 10 })).toMatchObject({ lost: 1.5, V_ql: 15 });
  expect(results({ N: 0, r_l: 1, V_k: 10 })).toMatchObject({ lost: 0, V_ql: 0 });
});

it('extremes stay finite', () => {
  expect(results({ N: 1e9, r_l: 1, V_k: 1e12, V_t: -1e12 })).toMatchObject({ V_ql: 1e21, consistent: 2e21 });
});

it('refuses by name', () => {
  const refused = (change: object, data: object = {}) => refusals(lostGroup, { ...course, ...change }, data);
  expect(refusals(lostGroup, {})).toEqual(['missing params.N', 'missing params.r_l', 'missing params.V_k']);
  expect(refused({ N: 1.5 })).toEqual(['not-whole params.N']);
  expect(refused({ N: -1 })).toEqual(['out-of-range params.N']);
  expect(refused({ r_l: 15 })).toEqual(['out-of-range params.r_l']);
  expect(refused({ V_t: null, V_q: 1 })).toEqual(['unknown-key params.V_q']);
  expect(refused({}, { leavers: {} })).toEqual(['not-a-list data.leavers']);
  expect(refused({}, { leavers: [{ V_t: 1 }, { V_k: 1, C_t: -1 }] })).toEqual([
    'missing data.leavers.0.V_k',
    'out-of-range data.leavers.1.C_t',
  ]);
});
