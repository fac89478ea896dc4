import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/model/fault.ts';
import { choice, defaulted, optional, required, type Parameter } from '../../src/model/parameters.ts';
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
