import { describe, expect, it } from 'vitest';
import { models } from '../../src/model/index.ts';
import { referenceKeys } from '../../src/scenario/contents.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { runScenario } from '../../src/scenario/run.ts';
import { faultsOf, opened, small, withParams } from './documents.ts';

describe('a right document', () => {
  it('gets its defaults filled in', () => {
    expect(opened(JSON.stringify(small))).toEqual({
      ...{ id: null, title: null, note: null, model: 'life-curve', unit: 'month', currency: '', seed: 1 },
      params: { ...small.params, g0: null, g2: null, h2: null, u: null, lambda: 1, timing: 'first-unit', pastZero: 'stop-at-zero' },
      ...{ data: { inline: {}, reference: null }, view: null, extras: {} },
    });
  });

  it('may hold keys that start with x-, which are kept', () => {
    expect(opened({ ...small, 'x-note': { a: [1] } }).extras).toEqual({ 'x-note': { a: [1] } });
  });

  it('may refer to a stored customer, beside inline data or in their place', () => {
    const reference = { dataset: 'd', customer: 'c' };
    expect(opened({ ...small, data: reference }).data).toEqual({ inline: {}, reference });
    expect(opened({ ...small, data: { ...reference, history: [1, null] } }).data).toEqual({ inline: { history: [1, null] }, reference });
  });

  it('takes null for a value that is left out', () => {
    expect(faultsOf({ ...withParams({ g0: null, lambda: null }), data: { history: null } })).toEqual([]);
  });
});

describe('a wrong document', () => {
  it('has all of its faults reported at once, those of the envelope and those of the parameters', () => {
    const document = {
      ...withParams({ discountRate: 'abc', horizon: 1e9, g3: 1 }),
      ...{ title: 5, note: { en: 'x' }, unit: 'week', currency: 1, seed: -1, view: [], titel: 'x' },
      data: { dataset: 'd', histroy: [] },
    };
    expect(faultsOf(document)).toEqual([
      'titel unknown-key',
      'title not-text',
      'note.zh-CN missing',
      'unit not-a-choice',
      'currency not-text',
      'seed out-of-range',
      'view not-an-object',
      'data.customer incomplete',
      'params.g3 unknown-key',
      'params.horizon out-of-range',
      'params.discountRate not-a-number',
      'data.histroy unknown-key',
    ]);
  });

  it('has faults between its parameters reported beside those of the envelope', () => {
    expect(faultsOf({ ...withParams({ g2: 10, h2: 1 }), titel: '' })).toEqual(['titel unknown-key', 'params.g2 below']);
  });

  it.each([
    ['unknown keys', { ...small, curency: '' }, 'currency'],
    ['unknown languages', { ...small, title: { en: '', 'zh-CN': '', 'zh-TW': '' } }, 'zh-CN'],
    ['unknown models', { ...small, model: 'live-curve' }, 'life-curve'],
    ['unknown units', { ...small, unit: 'months' }, 'month'],
    ['unknown parameters', withParams({ discountrate: 0 }), 'discountRate'],
    ['unknown data', { ...small, data: { custmer: 'x' } }, 'customer'],
  ])('has a suggestion for %s', (_, document, suggestion) => {
    const scenario = parseScenario(document);
    expect(scenario.ok ? [] : scenario.error).toContainEqual(expect.objectContaining({ suggestion }));
  });

  it.each([
    [{ ...small, model: undefined }, ['model missing']],
    [{ ...small, model: 'toString' }, ['model not-a-choice']],
    [{ ...small, lifecurve: undefined, titel: 1 }, ['lifecurve missing', 'titel unknown-key']],
    [{ ...small, lifecurve: '1' }, ['lifecurve not-a-number']],
    [{ ...small, lifecurve: 1.5 }, ['lifecurve not-whole']],
    [{ ...small, lifecurve: 0 }, ['lifecurve out-of-range']],
    [{ ...small, lifecurve: 2, whatever: 'may be right there' }, ['lifecurve newer-version']],
    [{ ...small, params: 'h1' }, ['params not-an-object']],
    [{ ...small, data: null }, ['data not-an-object']],
    [{ ...small, title: ['x'] }, ['title not-text']],
    [{ ...small, seed: 2 ** 32 }, ['seed out-of-range']],
    [{ ...small, seed: 1.5 }, ['seed not-whole']],
    [{ ...small, seed: 'x' }, ['seed not-a-number']],
    [{ ...small, data: { dataset: 1, customer: 'c' } }, ['data.dataset not-text']],
    [{ lifecurve: 1, model: 'life-curve' }, ['params.now missing', 'params.horizon missing', 'params.discountRate missing']],
    [[small], [' not-an-object']],
    ['"life-curve"', [' not-an-object']],
    ['{', [' syntax']],
    [undefined, [' not-json']],
  ])('%j is refused', (document, faults) => {
    expect(faultsOf(document)).toEqual(faults);
  });
});

describe('contents', () => {
  const costing = { lifecurve: 1, model: 'activity-based-costing' };

  it("are checked as the model's own checked door does", () => {
    const wrong = [
      withParams({ g1: undefined, u: 3 }),
      withParams({ horizon: 'auto' }),
      withParams({ horizon: 'auto', g2: 30, h2: 1e-9 }),
      withParams({ lambda: 0, now: 1.5, timing: 'now' }),
      { ...small, data: { history: [1, 'x', null] } },
      { ...costing, params: { a: 1 }, data: { pools: [{ activity: 'a', cost: 1 }], use: 3 } },
      { ...costing, params: {}, data: { pools: [], use: [{ customer: 'a', activity: 'b', quantity: 1 }] } },
    ];
    for (const document of wrong) {
      const { params, data } = document as { params: unknown; data?: unknown };
      const run = models[document.model as 'life-curve'].run({ params, data, seed: 1 });
      expect(parseScenario(document)).toEqual(run);
      expect(run.ok).toBe(false);
    }
  });

  it('that a reference stands in for may be missing until they are computed with', () => {
    const scenario = opened({ ...costing, data: { dataset: 'd', customer: 'c', use: [] } });
    expect(runScenario(scenario)).toEqual({
      ok: false,
      error: [{ code: 'not-inline', path: ['data', 'pools'], dataset: 'd', customer: 'c' }],
    });
    expect(faultsOf({ ...costing, data: { use: [] } })).toEqual(['data.pools missing']);
  });

  it('have no field with the name of a reference', () => {
    const fields = Object.values(models).flatMap(({ data }) => Object.keys(data));
    expect(fields.filter((field) => (referenceKeys as readonly string[]).includes(field))).toEqual([]);
  });
});

describe('runScenario', () => {
  it('does not let the model see the reference', () => {
    const run = runScenario(opened({ ...small, data: { dataset: 'd', customer: 'c' } }));
    expect(run.ok && run.value).toMatchObject({ model: 'life-curve', params: { lambda: 1, g0: null } });
  });
});

describe('a document with everything wrong at once', () => {
  const params = { h1: 0.025, v: 3.4, g1: 24, N: 2.2, g2: 20, h2: 0.1, now: 18, horizon: 1e9, discountRate: 'abc', foo: 1 };
  const places = (document: unknown) => {
    const parsed = parseScenario(document);
    return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path.join('.')}`).sort();
  };
  const wrong = ['below params.g2', 'not-a-number params.discountRate', 'out-of-range params.horizon', 'unknown-key params.foo'];

  it('names each of them', () => {
    expect(places({ lifecurve: 1, model: 'life-curve', params })).toEqual(wrong);
  });

  it('names them too where the model is missing or misspelt, by the model that it probably means', () => {
    expect(places({ lifecurve: 1, params })).toEqual([wrong[0], 'missing model', ...wrong.slice(1)]);
    expect(places({ lifecurve: 1, model: 'lifecurve', params })).toEqual([wrong[0], 'not-a-choice model', ...wrong.slice(1)]);
    expect(places({ lifecurve: 1, params: { foo: 1 } })).toEqual(['missing model']);
  });
});
