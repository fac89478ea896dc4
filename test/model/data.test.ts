import { describe, expect, it } from 'vitest';
import {
  checkField,
  columns as columnsField,
  optionalRecords,
  optionalSeries,
  records,
  series,
  type DataField,
} from '../../src/model/data.ts';
import { reportUnknownKeys } from '../../src/model/parameter-check.ts';
import type { Fault } from '../../src/model/fault.ts';
import { defaulted, optional, optionalText, required, text } from '../../src/model/parameters.ts';

const number = { symbol: 'x', measure: 'money', min: 0, max: 10, initial: 1 } as const;
const gappy = { gaps: true, longest: 4, value: required(number) } as const;
const columns = { who: text, amount: required(number), period: defaulted(1, number), limit: optional(number) } as const;
const table = records(columns, 3);

function check(field: DataField, raw: unknown) {
  const found: Fault[] = [];
  const value = checkField(field, raw, found);
  return { value, found: found.map(({ code, path }) => `${code} ${path.join('.')}`) };
}

describe('a series', () => {
  it('becomes a column', () => {
    expect(check(series(gappy), [1, 2.5])).toEqual({ value: Float64Array.of(1, 2.5), found: [] });
    expect(check(series(gappy), [])).toEqual({ value: new Float64Array(), found: [] });
  });

  it('marks a missing unit as NaN where gaps are allowed, and refuses it elsewhere', () => {
    expect(check(series(gappy), [1, null]).value).toEqual(Float64Array.of(1, NaN));
    expect(check(series({ ...gappy, gaps: false }), [1, null]).found).toEqual(['missing 1']);
  });

  it('names each wrong entry by its place', () => {
    expect(check(series(gappy), ['1', 2, 11, undefined]).found).toEqual(['not-a-number 0', 'out-of-range 2', 'missing 3']);
  });

  it('holds a hole of a list to be missing', () => {
    expect(check(series(gappy), [1, , 2]).found).toEqual(['missing 1']);
  });

  it('is refused whole where it is too long or no list', () => {
    expect(check(series(gappy), [1, 2, 3, 4, 5])).toEqual({ value: null, found: ['too-many '] });
    for (const raw of ['1,2', { 0: 1, length: 1 }, 7]) expect(check(series(gappy), raw).found).toEqual(['not-a-list ']);
  });
});

describe('rows', () => {
  it('have their columns checked and filled in', () => {
    const { value, found } = check(table, [
      { who: 'A', amount: 2 },
      { who: 'B', amount: 3, period: 5, limit: 6, 'x-note': 'kept out' },
    ]);
    expect(found).toEqual([]);
    expect(value).toEqual([
      { who: 'A', amount: 2, period: 1, limit: null },
      { who: 'B', amount: 3, period: 5, limit: 6 },
    ]);
  });

  it('name what is wrong by row and column', () => {
    expect(check(table, [{ who: 'A', amount: 2, limit: 'x' }, { who: '', amount: 11 }, { amout: 1 }]).found).toEqual([
      'not-a-number 0.limit',
      'not-text 1.who',
      'out-of-range 1.amount',
      'unknown-key 2.amout',
      'missing 2.who',
      'missing 2.amount',
    ]);
  });

  it('are objects', () => {
    expect(check(table, [[1], null, 'text']).found).toEqual(['not-an-object 0', 'not-an-object 1', 'not-an-object 2']);
  });

  it('are at most as many as the table says', () => {
    expect(check(table, new Array(4).fill({})).found).toEqual(['too-many ']);
  });
});

describe('columns', () => {
  const named = columnsField({ ...gappy, most: 2 });

  it('are lists of numbers under names of the document’s own', () => {
    expect(check(named, { spend: [1, null], 'x-visits': [3, 4] })).toEqual({
      value: { spend: Float64Array.of(1, NaN), 'x-visits': Float64Array.of(3, 4) },
      found: [],
    });
    expect(check(named, { spend: [] })).toEqual({ value: { spend: new Float64Array() }, found: [] });
  });

  it('are as long as the first, and no longer than the table says', () => {
    expect(check(named, { a: [1, 2], b: [1] }).found).toEqual(['too-short b']);
    expect(check(named, { a: [1, 2], b: [1, 2, 3] }).found).toEqual(['too-many b']);
    expect(check(named, { a: [1, 2, 3, 4, 5], b: [1, 2, 3, 4, 5] }).found).toEqual(['too-many a', 'too-many b']);
  });

  it('are at least one and at most as many as the table says', () => {
    expect(check(named, {})).toEqual({ value: null, found: ['too-short '] });
    expect(check(named, { a: [1], b: [1], c: [1] })).toEqual({ value: null, found: ['too-many '] });
  });

  it('name what is wrong by column and place', () => {
    expect(check(named, { a: [1, 'x', 11], b: 5 }).found).toEqual(['not-a-number a.1', 'out-of-range a.2', 'not-a-list b']);
  });

  it.each(['__proto__', 'constructor', 'toString', ''])('are never called “%s”', (name) => {
    const raw = JSON.parse(`{ "a": [1], "${name}": [2] }`) as object;
    expect(check(named, raw)).toEqual({ value: { a: Float64Array.of(1) }, found: [`unknown-key ${name}`] });
  });

  it.each([[[1, 2]], ['a'], [7]])('are an object, not %j', (raw) => {
    expect(check(named, raw)).toEqual({ value: null, found: ['not-an-object '] });
  });
});

describe('a text', () => {
  const noted = records({ who: text, note: optionalText }, 3);

  it('may be left out where it is optional, and is then null', () => {
    expect(check(noted, [{ who: 'A' }, { who: 'B', note: null }, { who: 'C', note: 'late' }])).toEqual({
      value: [
        { who: 'A', note: null },
        { who: 'B', note: null },
        { who: 'C', note: 'late' },
      ],
      found: [],
    });
  });

  it('is a text where it is given, and never an empty one', () => {
    expect(check(noted, [{ who: null, note: '' }, { note: 7 }]).found).toEqual([
      'not-text 0.who',
      'not-text 0.note',
      'missing 1.who',
      'not-text 1.note',
    ]);
  });
});

describe('left out', () => {
  it.each([undefined, null])('as %s: null where optional, else missing', (raw) => {
    for (const field of [optionalSeries(gappy), optionalRecords(columns, 3)]) expect(check(field, raw)).toEqual({ value: null, found: [] });
    for (const field of [series(gappy), table, columnsField({ ...gappy, most: 2 })])
      expect(check(field, raw)).toEqual({ value: null, found: ['missing '] });
  });
});

it('a key that nobody knows is reported with the one that was meant; x- keys are anybody’s', () => {
  const found: Fault[] = [];
  reportUnknownKeys(JSON.parse('{ "known": 1, "knwon": 1, "x-any": 1, "__proto__": 1 }') as object, ['known'], found);
  expect(found).toEqual([
    { code: 'unknown-key', path: ['knwon'], suggestion: 'known' },
    { code: 'unknown-key', path: ['__proto__'], suggestion: null },
  ]);
});
