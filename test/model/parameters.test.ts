import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/model/fault.ts';
import {
  choice,
  date,
  defaulted,
  flag,
  group,
  optional,
  optionalDate,
  optionalGroup,
  optionalText,
  required,
  rows,
  text,
  thresholds,
  type Parameter,
} from '../../src/model/parameters.ts';
import { checkParameter } from '../../src/model/parameter-check.ts';

const shape = { symbol: 'x', measure: 'units', min: -2, max: 10, initial: 3 } as const;

function check(parameter: Parameter, raw: unknown) {
  const found: Fault[] = [];
  return { value: checkParameter(parameter, raw, found), found };
}

const accepts = (parameter: Parameter, raw: unknown, value: unknown) => expect(check(parameter, raw)).toEqual({ value, found: [] });
const refuses = (parameter: Parameter, raw: unknown, fault: object) =>
  expect(check(parameter, raw)).toEqual({ value: null, found: [{ path: [], ...fault }] });

describe('a number', () => {
  it('may be any finite one within its range, borders included', () => {
    for (const value of [-2, 0, 3.7, 10]) accepts(required(shape), value, value);
  });

  it('is refused outside its range, with the range', () => {
    refuses(required(shape), 10.001, { code: 'out-of-range', got: 10.001, min: -2, max: 10 });
    refuses(required(shape), -3, { code: 'out-of-range', got: -3, min: -2, max: 10 });
  });

  it.each([['abc'], ['5'], [true], [{}], [[1]], [NaN], [Infinity], ['']])('is never %j', (raw) => {
    expect(check(required(shape), raw).found).toMatchObject([{ code: 'not-a-number', path: [] }]);
  });

  it('is whole where it must be', () => {
    accepts(required({ ...shape, integer: true }), 4, 4);
    refuses(required({ ...shape, integer: true }), 4.5, { code: 'not-whole', got: 4.5 });
  });

  it('has one zero', () => {
    expect(Object.is(check(required(shape), -0).value, 0)).toBe(true);
  });

  it('may be one of its words, spelled exactly', () => {
    const worded = required({ ...shape, words: ['auto'] });
    accepts(worded, 'auto', 'auto');
    refuses(worded, 'Auto', { code: 'not-a-number', got: 'Auto', words: ['auto'] });
  });

  it('offers its whole range to a slider unless the table says less', () => {
    expect(required(shape).slider).toEqual([-2, 10]);
    expect(required({ ...shape, slider: [0, 5] }).slider).toEqual([0, 5]);
  });

  it('is quoted in short where it is refused', () => {
    expect(check(required(shape), 'y'.repeat(500)).found).toMatchObject([{ got: `${'y'.repeat(40)}…` }]);
  });
});

describe('left out', () => {
  it.each([undefined, null])('as %s: missing, null or the default', (raw) => {
    refuses(required(shape), raw, { code: 'missing' });
    accepts(optional(shape), raw, null);
    accepts(defaulted(7, shape), raw, 7);
    accepts(defaulted('auto', { ...shape, words: ['auto'] }), raw, 'auto');
    accepts(choice('first', 'second'), raw, 'first');
  });

  it('a default of zero is a default', () => {
    accepts(defaulted(0, shape), undefined, 0);
  });
});

describe('a choice', () => {
  it('is one of its words', () => {
    accepts(choice('first', 'second'), 'second', 'second');
  });

  it('is refused otherwise, with the choices and the nearest', () => {
    const choices = ['first', 'second'];
    refuses(choice('first', 'second'), 'secnod', { code: 'not-a-choice', got: 'secnod', choices, suggestion: 'second' });
    refuses(choice('first', 'second'), 3, { code: 'not-a-choice', got: '3', choices, suggestion: null });
  });
});

describe('a flag', () => {
  it('is true or false, and its default where it is left out', () => {
    for (const usual of [true, false]) {
      for (const raw of [true, false]) accepts(flag(usual), raw, raw);
      for (const raw of [undefined, null]) accepts(flag(usual), raw, usual);
    }
  });

  it.each(['true', 1, 0, [], {}])('is never %j', (raw) => {
    expect(check(flag(true), raw)).toMatchObject({ value: null, found: [{ code: 'not-a-choice', path: [], choices: ['true', 'false'] }] });
  });
});

describe('a group', () => {
  const usual = group({ early: defaulted(1, shape), late: defaulted(2, { ...shape, integer: true }) });
  const maybe = optionalGroup({ early: optional(shape), late: optional(shape) });

  it('has a number for each name; missing and null ones take their defaults', () => {
    accepts(usual, { early: 3, late: 4 }, { early: 3, late: 4 });
    accepts(usual, { late: 4 }, { early: 1, late: 4 });
    accepts(usual, { early: null }, { early: 1, late: 2 });
    accepts(usual, {}, { early: 1, late: 2 });
    for (const raw of [undefined, null]) accepts(usual, raw, { early: 1, late: 2 });
  });

  it('may be one number, which then stands for all of them', () => {
    accepts(usual, 5, { early: 5, late: 5 });
    accepts(maybe, 0, { early: 0, late: 0 });
  });

  it('of which everything is optional is null where it is left out, and has nulls where its numbers are', () => {
    for (const raw of [undefined, null]) accepts(maybe, raw, null);
    accepts(maybe, { late: 7 }, { early: null, late: 7 });
    accepts(maybe, {}, { early: null, late: null });
  });

  it('refuses a wrong number at its name, every one of them', () => {
    const { value, found } = check(usual, { early: 11, late: 1.5 });
    expect(value).toEqual({ early: null, late: null });
    expect(found).toEqual([
      { code: 'out-of-range', path: ['early'], got: 11, min: -2, max: 10 },
      { code: 'not-whole', path: ['late'], got: 1.5 },
    ]);
  });

  it('refuses one wrong number for all of them once, at its own place', () => {
    expect(check(usual, 11).found).toEqual([{ code: 'out-of-range', path: [], got: 11, min: -2, max: 10 }]);
    expect(check(usual, 1.5).found).toEqual([{ code: 'not-whole', path: [], got: 1.5 }]);
  });

  it('refuses a name that it has not, with the nearest, and lets anybody’s be', () => {
    expect(check(usual, { lat: 3, 'x-lat': 3 })).toEqual({
      value: { early: 1, late: 2 },
      found: [{ code: 'unknown-key', path: ['lat'], suggestion: 'late' }],
    });
  });

  it.each([['all'], [true], [[1, 2]]])('is never %j', (raw) => {
    refuses(usual, raw, { code: 'not-an-object', got: typeof raw === 'string' ? raw : JSON.stringify(raw) });
  });
});

describe('thresholds', () => {
  const both = thresholds(['x', 'y'], { symbol: 'θ', measure: 'money', min: -2, max: 10 });

  it('are one for all columns, or one for each, the median where nothing is said', () => {
    for (const one of ['median', 'mean', -2, 3.5, { percentile: 0 }, { percentile: 100 }]) accepts(both, one, { x: one, y: one });
    accepts(both, { x: { percentile: 80 }, y: 7 }, { x: { percentile: 80 }, y: 7 });
    accepts(both, { y: 'mean' }, { x: 'median', y: 'mean' });
    for (const nothing of [undefined, null, {}, { x: null }]) accepts(both, nothing, { x: 'median', y: 'median' });
  });

  it('are read again as they were read', () => {
    for (const raw of [3, { percentile: 5 }, { x: 'mean' }]) accepts(both, check(both, raw).value, check(both, raw).value);
  });

  it.each([['mode'], [true], [[1, 2]], ['5'], [Infinity]])('are never %j', (raw) => {
    expect(check(both, raw)).toMatchObject({ value: null, found: [{ code: 'not-a-number', path: [], words: ['median', 'mean'] }] });
  });

  it('name what is wrong by its place', () => {
    const places = (raw: unknown) => check(both, raw).found.map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(places(11)).toEqual(['out-of-range ']);
    expect(places({ percentile: 101 })).toEqual(['out-of-range percentile']);
    expect(places({ percentile: 'half' })).toEqual(['not-a-number percentile']);
    expect(places({ percentile: 50, of: 1 })).toEqual(['unknown-key of']);
    expect(places({ x: { percentile: -1 }, y: { share: 1 } })).toEqual([
      'out-of-range x.percentile',
      'unknown-key y.share',
      'missing y.percentile',
    ]);
    expect(places({ x: 1, z: 1, 'x-note': 1 })).toEqual(['unknown-key z']);
  });
});

describe('a date', () => {
  it('is read as a text or a number, and given as YYYY-MM-DD', () => {
    for (const raw of ['1998-06-30', '19980630', 19_980_630]) accepts(date, raw, '1998-06-30');
    accepts(optionalDate, null, null);
    expect(check(date, undefined)).toEqual({ value: null, found: [{ code: 'missing', path: [] }] });
  });

  it.each([['1998-06-31'], [''], ['30.06.1998'], [1998], [19_980_630.5], [true], [{}]])('is never %j', (raw) => {
    expect(check(date, raw)).toMatchObject({ value: null, found: [{ code: 'not-a-date', path: [] }] });
  });
});

describe('rows', () => {
  const kinds = { early: defaulted(1, shape), late: defaulted(2, shape) };
  const segments = rows(
    {
      ...{ name: text, note: optionalText, size: defaulted(3, shape), own: optional(shape), kind: choice('a', 'b'), by: group(kinds) },
      maybe: optionalGroup({ early: optional(shape) }),
    },
    2,
  );
  const usual = { note: null, size: 3, own: null, kind: 'a', by: { early: 1, late: 2 }, maybe: null };

  it('are a list in which each row has every column; missing and null cells are null or their defaults', () => {
    accepts(segments, [{ name: 'n' }], [{ name: 'n', ...usual }]);
    const nulls = { note: null, size: null, own: null, kind: null, by: null, maybe: null };
    accepts(segments, [{ name: 'n', ...nulls }], [{ name: 'n', ...usual }]);
    accepts(
      segments,
      [{ name: 'n', by: 4, maybe: { early: 5 } }],
      [{ name: 'n', ...usual, by: { early: 4, late: 4 }, maybe: { early: 5 } }],
    );
    accepts(segments, [], []);
  });

  it('left out are their default', () => {
    for (const raw of [undefined, null]) {
      accepts(segments, raw, []);
      accepts(rows({ size: defaulted(3, shape) }, 2, [{ size: 7 }]), raw, [{ size: 7 }]);
    }
  });

  it('refuse what is wrong at the row’s place and the column’s name, as deep as it lies', () => {
    const { found } = check(segments, [{ name: 'n' }, { name: '', size: 11, kind: 'c', by: { late: 'x' }, own: -3 }]);
    expect(found.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
      '1.name not-text',
      '1.size out-of-range',
      '1.own out-of-range',
      '1.kind not-a-choice',
      '1.by.late not-a-number',
    ]);
  });

  it('need their texts, unless those are optional', () => {
    const codes = (row: object) => check(segments, [row]).found.map(({ code, path }) => `${path.join('.')} ${code}`);
    expect(codes({})).toEqual(['0.name missing']);
    expect(codes({ name: null })).toEqual(['0.name not-text']);
    expect(codes({ name: 'n', note: 5 })).toEqual(['0.note not-text']);
    expect(codes({ name: 'n', sise: 5 })).toEqual(['0.sise unknown-key']);
  });

  it('are a list of at most so many objects', () => {
    refuses(segments, { name: 'n' }, { code: 'not-a-list', got: '{"name":"n"}' });
    refuses(segments, [{ name: 'n' }, { name: 'm' }, { name: 'o' }], { code: 'too-many', got: 3, max: 2 });
    expect(check(segments, [5, null]).found).toEqual([
      { code: 'not-an-object', path: [0], got: '5' },
      { code: 'not-an-object', path: [1], got: 'null' },
    ]);
  });
});
