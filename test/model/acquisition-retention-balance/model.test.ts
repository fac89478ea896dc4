import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acquisitionRetentionBalance } from '../../../src/model/acquisition-retention-balance/model.ts';
import oracle from '../oracles/costs.json';
import { expectNear } from '../near.ts';
import { anyInput } from '../raw-input.ts';
import { refusals } from '../refusal.ts';

const published = oracle.cases.find(({ id }) => id === 'blattberg-deighton');
const reference = {
  m: published?.m ?? NaN,
  d: published?.d ?? NaN,
  A: published?.acquisition?.spend ?? NaN,
  a: published?.acquisition?.rate ?? NaN,
  Ca: published?.acquisition?.ceiling ?? NaN,
  R: published?.retention?.spend ?? NaN,
  r: published?.retention?.rate ?? NaN,
  Cr: published?.retention?.ceiling ?? NaN,
};

function results(params: object) {
  const run = acquisitionRetentionBalance.run({ params, data: {}, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
}

it('reproduces the handbook’s optimum and today’s equity', () => {
  const found = results(reference);
  expectNear(found.ka, published?.acquisition?.k ?? NaN);
  expectNear(found.kr, published?.retention?.k ?? NaN);
  expectNear(found.equityNow, published?.equityNow ?? NaN);
  for (const [name, value] of Object.entries(published?.optimum ?? {})) expectNear(found.optimum[name as 'R'], value);
  expectNear(found.gain, 28.84989877 - 17.33333333);
  expect(found.ended).toBe('both-pay');
});

it('today’s customer is worth what the formula says', () => {
  // m + (m − R/r)·r/(1+d−r) = 60 + 40·0.5/0.6, and a quarter of it less 6.
  expectNear(results(reference).clvNow, 60 + 20 / 0.6, 1e-14);
  expectNear(results(reference).equityNow, 0.25 * (60 + 20 / 0.6) - 6, 1e-14);
});

describe('the border', () => {
  it('no retention pays where the first money spent does not come back', () => {
    const { optimum, ended } = results({ ...reference, R: 500 });
    expect(optimum).toMatchObject({ R: 0, r: 0 });
    expectNear(optimum.clv, 60, 1e-15);
    expect(ended).toBe('only-acquisition-pays');
  });

  it('no acquisition pays, yet keeping customers does', () => {
    const { optimum, ended, gain } = results({ ...reference, A: 5000 });
    expect(optimum).toMatchObject({ A: 0, a: 0, equity: 0 });
    expect(optimum.R).toBeGreaterThan(0);
    expect(ended).toBe('only-retention-pays');
    expect(gain).toBeGreaterThan(4900);
  });

  it('nothing pays without a margin', () => {
    const { optimum, ended } = results({ ...reference, m: 0 });
    expect(optimum).toEqual({ R: 0, r: 0, clv: 0, A: 0, a: 0, equity: 0 });
    expect(ended).toBe('neither-pays');
  });
});

describe('identities', () => {
  it('at the optimum nothing is left to gain', () => {
    const { optimum, ka, kr } = results(reference);
    const again = results({ ...reference, A: optimum.A, a: optimum.a, R: optimum.R, r: optimum.r });
    expect(Math.abs(again.gain)).toBeLessThan(1e-12);
    expectNear(again.ka, ka, 1e-13);
    expectNear(again.kr, kr, 1e-13);
  });

  it('a currency of a hundredth scales money by a hundred and leaves rates alone', () => {
    const cents = results({ ...reference, m: 6000, A: 600, R: 1000 });
    const { optimum, equityNow } = results(reference);
    expectNear(cents.equityNow, 100 * equityNow, 1e-14);
    for (const name of ['R', 'clv', 'A', 'equity'] as const) expectNear(cents.optimum[name], 100 * optimum[name], 1e-12);
    for (const name of ['r', 'a'] as const) expectNear(cents.optimum[name], optimum[name], 1e-12);
  });

  it('where more than today’s spend pays, a higher ceiling through the same judgement raises equity', () => {
    const equities = [0.6, 0.7, 0.8, 0.9].map((Cr) => results({ ...reference, Cr }).optimum.equity);
    for (let i = 1; i < equities.length; i++) expect(equities[i]).toBeGreaterThan(equities[i - 1]!);
  });
});

it('stays finite in every corner that it accepts, and never finds less than today’s equity', () => {
  let accepted = 0;
  for (const raw of fc.sample(anyInput(acquisitionRetentionBalance), { seed: 67, numRuns: 2000 })) {
    const run = acquisitionRetentionBalance.run(raw);
    if (!run.ok) continue;
    accepted++;
    const { ka, kr, clvNow, equityNow, optimum, gain } = run.value.results;
    for (const number of [ka, kr, clvNow, equityNow, gain, ...Object.values(optimum)]) expect(Number.isFinite(number)).toBe(true);
    expect(gain).toBeGreaterThanOrEqual(-1e-12 * Math.abs(equityNow));
  }
  expect(accepted).toBeGreaterThan(100);
});

it('takes a ceiling of retention at the very edge of what has a value', () => {
  const edge = { ...reference, d: 0, Cr: 1 - 2 ** -53, R: 1e-6, m: 1e9, a: 1e-6, Ca: 1, A: 1e9 };
  expect(Object.values(results(edge).optimum).every(Number.isFinite)).toBe(true);
});

it('refuses by name', () => {
  const refused = (change: object) => refusals(acquisitionRetentionBalance, { ...reference, ...change });
  expect(refused({ a: 0.45 })).toEqual(['not-less params.a']);
  expect(refused({ r: 0.9 })).toEqual(['not-less params.r']);
  expect(refused({ a: 0.5, r: 0.8 })).toEqual(['not-less params.a', 'not-less params.r']);
  expect(refused({ a: 0 })).toEqual(['out-of-range params.a']);
  expect(refused({ A: 0 })).toEqual(['out-of-range params.A']);
  expect(refused({ r: 0 })).toEqual(['out-of-range params.r']);
  expect(refused({ R: 0 })).toEqual(['out-of-range params.R']);
  expect(refused({ Ca: 1.1 })).toEqual(['out-of-range params.Ca']);
  expect(refused({ m: -1 })).toEqual(['out-of-range params.m']);
  expect(refused({ d: 0, Cr: 1 })).toEqual(['diverges params.Cr']);
  expect(refused({ d: -0.3 })).toEqual(['diverges params.Cr']);
  expect(refused({ k: 1 })).toEqual(['unknown-key params.k']);
  expect(refusals(acquisitionRetentionBalance, {})).toEqual(
    ['m', 'd', 'A', 'a', 'Ca', 'R', 'r', 'Cr'].map((key) => `missing params.${key}`),
  );
});
