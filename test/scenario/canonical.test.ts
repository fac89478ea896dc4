import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalScenario } from '../../src/scenario/canonical.ts';
import { scenarioText } from '../../src/scenario/scenario-text.ts';
import { anyDocument, opened, small, withParams } from './documents.ts';

const canonicalText = (document: unknown) => JSON.stringify(canonicalScenario(opened(document)));

describe('canonicalScenario', () => {
  it('leaves out defaults, nulls and empty parts', () => {
    const document = { ...withParams({ lambda: 1, g0: null, timing: 'first-unit' }), unit: 'month', currency: '', seed: 1, data: {} };
    expect(canonicalScenario(opened(document))).toEqual(small);
  });

  it('is the same text whatever the order of keys', () => {
    const { model, lifecurve, params } = small;
    const turned = { 'x-b': { b: 1, a: 2 }, params: Object.fromEntries(Object.entries(params).reverse()), model, lifecurve };
    const straight = { ...small, 'x-b': { a: 2, b: 1 } };
    expect(canonicalText(turned)).toBe(canonicalText(straight));
    expect(canonicalText(straight)).toMatch(/^\{"lifecurve":1,"model":"life-curve","params":\{"h1":/);
  });

  it('opens as the scenario that it came from, and is its own canonical form', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const scenario = opened(document);
        const canonical = canonicalScenario(scenario);
        expect(opened(canonical)).toStrictEqual(scenario);
        expect(canonicalText(canonical)).toBe(JSON.stringify(canonical));
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('scenarioText', () => {
  it('is JSON that people can edit, with a series on one line', () => {
    const text = scenarioText(opened({ ...small, data: { history: [1, null, 2.5] }, view: {}, 'x-rows': [{ a: 1 }] }));
    expect(text).toBe(
      [
        '{',
        '  "lifecurve": 1,',
        '  "model": "life-curve",',
        '  "params": {',
        ...['    "h1": 0.025,', '    "v": 3.4,', '    "g1": 24,', '    "N": 2.2,'],
        ...['    "now": 18,', '    "horizon": 60,', '    "discountRate": 0.0125'],
        '  },',
        '  "data": {',
        '    "history": [1, null, 2.5]',
        '  },',
        '  "view": {},',
        '  "x-rows": [',
        '    {',
        '      "a": 1',
        '    }',
        '  ]',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('opens as the scenario that it came from', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const scenario = opened(document);
        expect(opened(scenarioText(scenario))).toStrictEqual(scenario);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
