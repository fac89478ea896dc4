import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalScenario } from '../../src/scenario/canonical.ts';
import { decodeScenario, encodeScenario } from '../../src/scenario/link.ts';
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

describe('a population', () => {
  const population = (params: object) => ({ lifecurve: 1, model: 'relationship', params });
  const everything = population({
    ...{ customers: 500, detail: 'rates', retention: { stability: 0.97 }, reactions: 2, sameCeiling: false, strategyAfter: 12 },
    segments: [
      { name: 'small', share: 3, retention: { decline: 0.5 }, N: 4 },
      { name: 'large', size: 5, stage: 'stability', age: 30, arrivals: 0 },
    ],
    interventions: [{ name: 'club', segment: 'large', from: 6, until: 18, retention: { stability: 0.004 }, cost: 2, arrivals: 3 }],
    strategy: [{ valueDelivered: { formation: 0.1 } }],
  });

  it('is written without defaults, in groups and in rows too, and one number for all as each of them', () => {
    const each = (number: number) => ({ exploration: number, formation: number, stability: number, decline: number });
    const written = population({
      ...everything.params,
      reactions: { loyalty: 2, voice: 2, neglect: 2, exit: 2 },
      interventions: [{ name: 'club', segment: 'large', from: 6, until: 18, retention: { stability: 0.004 }, cost: each(2), arrivals: 3 }],
    });
    expect(canonicalScenario(opened(everything))).toEqual(written);
  });

  it('says in full what it is when it is opened, and is written as short again', () => {
    const { params } = opened(everything);
    expect(params['retention']).toEqual({ exploration: 0.96, formation: 0.983, stability: 0.97, decline: 0.93 });
    expect(params['segments']).toMatchObject([
      { N: 4, retention: { decline: 0.5, stability: null } },
      { N: null, retention: null },
    ]);
    expect(canonicalScenario(opened(population(params)))).toEqual(canonicalScenario(opened(everything)));
  });

  it('of which everything is usual is written without parameters; a strategy of nothing is not the usual one', () => {
    const { params } = opened(population({}));
    expect(canonicalScenario(opened(population(params)))).toEqual({ lifecurve: 1, model: 'relationship' });
    expect(canonicalScenario(opened(population({ strategy: [] })))).toEqual(population({ strategy: [] }));
    expect(canonicalScenario(opened(population({ strategy: [{}] })))).toEqual(population({ strategy: [{}] }));
  });

  it('comes back from its document, its text and its link as it was', async () => {
    for (const document of [everything, population({}), population({ strategy: [], segments: [{ name: 'a', retention: 1 }] })]) {
      const scenario = opened(document);
      expect(opened(canonicalScenario(scenario))).toStrictEqual(scenario);
      expect(opened(scenarioText(scenario))).toStrictEqual(scenario);
      const decoded = await decodeScenario(await encodeScenario(scenario, { rows: false }));
      expect(decoded).toStrictEqual({ ok: true, value: { scenario, notices: [] } });
    }
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
