import { describe, expect, it } from 'vitest';
import { curveParameters, lifeCurve } from '../../../src/model/life-curve/model.ts';
import { refusals } from '../refusal.ts';
import { case1, case3, results, whole } from './curves.ts';

const refused = (params: unknown, data?: unknown) => refusals(lifeCurve, params, data);
const without = (params: Readonly<Record<string, unknown>>, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !names.includes(name)));

describe('one value', () => {
  it.each(['now', 'horizon', 'discountRate'])('%s must be given', (name) => {
    expect(refused(without(case1, name))).toEqual([`missing params.${name}`]);
  });

  it.each(Object.entries(lifeCurve.parameters))('%s: a wrong kind, below and above the range', (name, parameter) => {
    if (parameter.kind === 'choice') {
      expect(refused({ ...case1, [name]: 'sometime' })).toEqual([`not-a-choice params.${name}`]);
      return;
    }
    for (const wrong of ['abc', true, [], {}, NaN, Infinity, '1']) {
      expect(refused({ ...case1, [name]: wrong })).toEqual([`not-a-number params.${name}`]);
    }
    expect(refused({ ...case1, [name]: parameter.min - Math.abs(parameter.min) - 1 })).toEqual([`out-of-range params.${name}`]);
    expect(refused({ ...case1, [name]: parameter.max * 2 + 1 })).toEqual([`out-of-range params.${name}`]);
  });

  it.each(['now', 'horizon'])('%s must be whole', (name) => {
    expect(refused({ ...case1, [name]: 12.5 })).toEqual([`not-whole params.${name}`]);
  });

  it('a horizon of 1e9, and of 0', () => {
    expect(refused({ ...case1, horizon: 1e9 })).toEqual(['out-of-range params.horizon']);
    expect(refused({ ...case1, horizon: 0 })).toEqual(['out-of-range params.horizon']);
  });

  it('an unknown key, with the one that was meant', () => {
    const run = lifeCurve.run({ params: { ...case1, discountrate: 0.1 }, data: {}, seed: 0 });
    expect(run).toEqual({ ok: false, error: [{ code: 'unknown-key', path: ['params', 'discountrate'], suggestion: 'discountRate' }] });
    expect(refused(case1, { histroy: [] })).toEqual(['unknown-key data.histroy']);
  });

  it('everything that is wrong is said at once', () => {
    expect(refused({ ...without(case1, 'now'), g1: -1, timing: 'late', nonsense: 1 })).toEqual([
      'unknown-key params.nonsense',
      'out-of-range params.g1',
      'missing params.now',
      'not-a-choice params.timing',
    ]);
  });
});

describe('values that only make sense together', () => {
  it.each(['h1', 'v', 'g1', 'N'])('growth without %s', (name) => {
    expect(refused(without(case1, name))).toEqual([`incomplete params.${name}`]);
    expect(refused({ ...without(whole, name), u: 12 })).toEqual([`incomplete params.${name}`]);
  });

  it('growth may be left out only where u is given', () => {
    const names = ['h1', 'v', 'g1', 'N'];
    expect(refused(without(case1, ...names))).toEqual(names.map((name) => `missing params.${name}`));
    expect(refused(without(whole, ...names))).toEqual(names.map((name) => `missing params.${name}`));
    expect(results(case3).clp).toBeGreaterThan(0);
  });

  it('g2 and h2 come together, and u with them', () => {
    expect(refused({ ...case1, g2: 60 })).toEqual(['incomplete params.h2']);
    expect(refused({ ...case1, h2: 0.25 })).toEqual(['incomplete params.g2']);
    expect(refused({ ...case1, u: 12 })).toEqual(['incomplete params.u']);
    expect(refused({ ...case1, u: 12, g2: 60 })).toEqual(['incomplete params.h2']);
  });
});

describe('order in time', () => {
  it('g2 below g1', () => {
    expect(refused({ ...whole, g2: 23.9 })).toEqual(['below params.g2']);
    expect(results({ ...whole, g2: 24, now: 20 }).unitsLeft).toBeGreaterThan(0);
  });

  it('g1 below g0', () => {
    expect(refused({ ...case1, g0: 24.1 })).toEqual(['below params.g1']);
    expect(results({ ...case1, g0: 24 }).clp).toBe(results(case1).clp);
  });

  it('now before g2 where the curve has no growth part', () => {
    expect(refused({ ...case3, now: 33 })).toEqual(['below params.now']);
    expect(results({ ...case3, now: 34 }).t[0]).toBe(35);
  });
});

describe('horizon "auto"', () => {
  it('needs a decline', () => {
    expect(refused({ ...case1, horizon: 'auto' })).toEqual(['needs-decline params.horizon']);
  });

  it('refuses a life of over 1200 units, and takes it with a stated horizon', () => {
    expect(refused({ ...whole, h2: 1e-7 })).toEqual(['life-too-long params.horizon']);
    expect(results({ ...whole, h2: 1e-7, horizon: 1200 }).unitsLeft).toBeGreaterThan(1200);
  });
});

describe('what is no document at all', () => {
  it.each([[[]], ['text'], [7], [true]])('%j in place of params and data', (wrong) => {
    expect(refused(wrong, wrong)).toContain('not-an-object params');
    expect(refused(wrong, wrong)).toContain('not-an-object data');
  });

  it('a history that is no list, holds no numbers or is endless', () => {
    expect(refused(case1, { history: 'abc' })).toEqual(['not-a-list data.history']);
    expect(refused(case1, { history: [1, 'x', null, 2e12] })).toEqual(['not-a-number data.history.1', 'out-of-range data.history.3']);
    expect(refused(case1, { history: new Array(1201).fill(0) })).toEqual(['too-many data.history']);
  });
});

it('a slider of every curve parameter lies within its range and holds its start', () => {
  for (const { min, max, initial, slider } of Object.values(curveParameters)) {
    expect(slider[0]).toBeGreaterThanOrEqual(min);
    expect(slider[1]).toBeLessThanOrEqual(max);
    expect(initial).toBeGreaterThanOrEqual(slider[0]);
    expect(initial).toBeLessThanOrEqual(slider[1]);
  }
});
