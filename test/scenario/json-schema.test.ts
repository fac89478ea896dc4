import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/model/definition.ts';
import { models } from '../../src/model/index.ts';
import { canonicalScenario } from '../../src/scenario/canonical.ts';
import { referenceKeysOf } from '../../src/scenario/contents.ts';
import type { Json, JsonObject } from '../../src/scenario/json.ts';
import { scenarioSchema } from '../../src/scenario/json-schema.ts';
import { anyDocument, faultsOf, opened, small, withParams } from './documents.ts';
import { isValid } from './schema-check.ts';

const schema = scenarioSchema();
const files = import.meta.glob<Json>('../../scenarios/*.json', { eager: true, import: 'default' });

/** A place of the schema, as in `params → g1`. */
const at = (root: Json | undefined, ...keys: readonly string[]): Json | undefined =>
  keys.reduce<Json | undefined>((place, key) => (place as JsonObject | undefined)?.[key], root);

const contents = (name: string) =>
  (schema.allOf as readonly JsonObject[]).find((rule) => at(rule, 'if', 'properties', 'model', 'const') === name)?.then;

/** Faults between values, which a schema of each value alone cannot know. */
const betweenValues = ['below', 'incomplete', 'needs-decline', 'life-too-long', 'too-few-points', 'not-listed', 'repeated'];

describe('the schema', () => {
  it('is of the draft of 2020-12 and is plain JSON', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it.each(Object.entries(models as Readonly<Record<string, Model>>))(
    'has the ranges and choices of every parameter of %s',
    (name, model) => {
      const params = at(contents(name), 'properties', 'params');
      expect(Object.keys(at(params, 'properties') as JsonObject)).toEqual(Object.keys(model.parameters));
      for (const [symbol, parameter] of Object.entries(model.parameters)) {
        const rule = at(params, 'properties', symbol) as JsonObject;
        if (parameter.kind === 'choice') expect(rule.enum).toEqual([...parameter.choices, null]);
        else if (parameter.kind === 'number' || parameter.kind === 'list') {
          const number = (rule.anyOf as readonly JsonObject[] | undefined)?.[0] ?? rule;
          const { min, max, integer } = parameter;
          expect(number).toMatchObject({ type: integer ? 'integer' : 'number', minimum: min, maximum: max });
        }
        expect(rule.default ?? null).toEqual(parameter.fallback);
      }
      expect(Object.keys(at(contents(name), 'properties', 'data', 'properties') as JsonObject)).toEqual([
        ...referenceKeysOf(model),
        ...Object.keys(model.data),
      ]);
    },
  );

  it.each(Object.entries(files))('accepts %s', (_, document) => {
    expect(isValid(schema, document)).toBe(true);
  });

  it('accepts whatever a scenario is written as', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(isValid(schema, canonicalScenario(opened(document)))).toBe(true);
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  const reference = { dataset: 'd', customer: 'c' };
  const costing = { lifecurve: 1, model: 'activity-based-costing' };
  const matrix = { lifecurve: 1, model: 'value-matrix', data: { currentValue: [1, 2], growthPotential: [3, null] } };
  const clusters = { lifecurve: 1, model: 'clusters', params: {} };
  const changes: readonly object[] = [
    ...[{ lifecurve: 2 }, { model: 'x' }, { titel: '' }, { 'x-titel': '' }, { seed: -1 }, { seed: 0.5 }, { unit: 'week' }, { view: [] }],
    ...[{ note: { en: '' } }, { note: { en: '', 'zh-CN': '' } }, { title: 1 }, { params: {} }, { params: 1 }, { currency: 5 }],
    ...[{ data: {} }, { data: reference }, { data: { dataset: 'd' } }, { data: { history: [1, null] } }, { data: { history: ['1'] } }],
    ...[{ data: { history: null } }, { data: { history: Array.from({ length: 1201 }, () => 1) } }, { data: { 'x-a': 1, b: 1 } }],
    ...[
      costing,
      { ...costing, params: {} },
      { ...costing, params: {}, data: reference },
      { ...costing, params: {}, data: { pools: [], use: [] } },
    ],
    ...[{ ...costing, params: {}, data: { pools: [{ activity: '', cost: 1, volume: 1 }], use: [] } }],
    ...[1, 'mean', 'mode', { percentile: 80 }, { percentile: 101 }, { currentValue: 3 }, { currentValue: 'mode' }, { worth: 3 }, null].map(
      (thresholds) => ({ ...matrix, params: { thresholds } }),
    ),
    ...[{ x: [1, 2, 3, 4] }, { x: [1, 2, 3, null] }, {}, { '': [1, 2, 3, 4] }, { constructor: [1, 2, 3, 4] }, [], null].map((columns) => ({
      ...clusters,
      data: { columns },
    })),
    ...[{ g1: 1201 }, { g1: '24' }, { g1: null }, { lambda: null }, { lambda: 0 }, { horizon: 'auto' }, { horizon: 'x' }].map(withParams),
    ...[{ horizon: null }, { horizon: 1.5 }, { timing: 'none' }, { timing: 'now' }, { timing: null }, { g3: 1 }, { 'x-g3': 1 }].map(
      withParams,
    ),
  ];

  it.each(changes)('and the reader agree on %j', (change) => {
    const document = { ...small, ...change } as JsonObject;
    const faults = faultsOf(document).filter(
      (fault) => !betweenValues.some((code) => fault.endsWith(` ${code}`)) || fault.startsWith('data.customer'),
    );
    expect(isValid(schema, document)).toBe(faults.length === 0);
  });
});
