import { describe, expect, it } from 'vitest';
import { packSchema } from '../../src/exercise/pack-schema.ts';
import { readPack } from '../../src/exercise/read-pack.ts';
import type { Fault, Path } from '../../src/model/fault.ts';
import { otherSpecifications } from '../../src/model/other-specifications.ts';
import { takeSpecifications } from '../../src/model/specifications.ts';
import type { Json, JsonObject } from '../../src/scenario/json.ts';
import { isValid } from '../scenario/schema-check.ts';
import { changed, everyType } from './packs.ts';

takeSpecifications(otherSpecifications);
const schema = packSchema();
const packs = import.meta.glob<Json>('../../scenarios/packs/*.json', { eager: true, import: 'default' });

/** Faults of a value's form, which a schema of each value alone can know. */
const ofForm: readonly Fault['code'][] = [
  ...(['missing', 'unknown-key', 'not-a-number', 'not-whole', 'out-of-range', 'not-a-choice', 'not-a-list', 'not-an-object'] as const),
  ...(['not-text', 'not-an-id', 'not-a-name', 'too-many', 'too-short'] as const),
];

describe('the schema of packs', () => {
  it('is of the draft of 2020-12 and is plain JSON', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('accepts a pack with an item of every type, and every pack that comes with the program', () => {
    for (const document of [everyType, ...Object.values(packs)]) expect(isValid(schema, document)).toBe(true);
  });

  it('takes no keys but those that it knows, and those that begin with x-', () => {
    const open: string[] = [];
    const visit = (rule: Json, path: string): void => {
      if (typeof rule !== 'object' || rule === null) return;
      const { properties, additionalProperties } = rule as JsonObject;
      if (properties !== undefined && typeof (rule as JsonObject).type === 'string' && additionalProperties !== false) open.push(path);
      for (const [key, inner] of Object.entries(rule)) visit(inner, `${path}.${key}`);
    };
    visit((schema.properties as JsonObject).items!, 'items');
    visit((schema.properties as JsonObject).randomize!, 'randomize');
    expect(open).toEqual([]);
    expect(schema.additionalProperties).toBe(false);
  });

  it.each<[Path, unknown]>([
    [['x-any'], [1, { a: null }]],
    [['items', 0, 'x-any'], 1],
    [['license'], null],
    [['items', 0, 'hints'], null],
    [['titel'], 'x'],
    [['items', 0, 'hint'], []],
    [['items', 0, 'type'], 'number'],
    [['items', 0, 'id'], 'a b'],
    [['items', 0, 'answer', 'digits'], 1.5],
    [['items', 0, 'answer', 'tolerance'], { share: 0.01 }],
    [['items', 0, 'answer', 'tolerance'], { part: 0.01 }],
    [['items', 0, 'answer', 'expect'], { eleven: 1 }],
    [['items', 0, 'lock'], 'all'],
    [['items', 0, 'lock'], 'some'],
    [['items', 2, 'choices'], []],
    [['items', 2, 'choices', 0, 'correct'], 1],
    [['items', 6, 'then', 'show'], ['charts']],
    [['randomize', 'vars', 'r'], { from: 1 }],
    [['randomize', 'vars', 'a.b'], { choose: [1] }],
    [['randomize', 'variants'], [-1]],
    [['requires'], { retention: '1' }],
    [['scenarios', 'base', 'params', 'retention'], 2],
    [['scenarios', 'base', 'colour'], 'red'],
    [['scenarios', 'base'], 3],
    [
      ['report', 'fields'],
      ['name', 'age'],
    ],
    [['pass'], 2],
    [['title'], { en: 'A', 'zh-CN': '甲', fr: 'B' }],
    [['langs'], []],
  ])('agrees with the reader on %j as %j', (path, value) => {
    const document = changed(path, value);
    const pack = readPack(document);
    expect(isValid(schema, document)).toBe(pack.ok || pack.error.every(({ code }) => !ofForm.includes(code)));
  });
});
