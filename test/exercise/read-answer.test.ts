import { describe, expect, it } from 'vitest';
import type { NumericUnit } from '../../src/exercise/pack.ts';
import { readAnswer } from '../../src/exercise/read-answer.ts';

const read = (typed: string, unit: NumericUnit = 'number', words: readonly string[] = []): number | string => {
  const reading = readAnswer(typed, unit, words);
  return reading.ok ? reading.value.value : reading.error.code;
};

describe('an answer is read as people type it', () => {
  it.each([
    ['0.8', 0.8],
    ['80%', 0.8],
    ['８０％', 0.8],
    ['1.2万', 12000],
    ['3亿', 3e8],
    ['1,234.5', 1234.5],
    ['１，２３４', 1234],
    ['12k', 12000],
    [' 1 200 ', 1200],
    ['−3', -3],
    ['= 320', 320],
    ['约320', 320],
  ])('%s is %d', (typed, value) => {
    expect(read(typed)).toBe(value);
  });

  it.each([
    ['320元', 320],
    ['1.2万元', 12000],
    ['¥320', 320],
    ['320 元/年', 320],
    ['24 个月', 24],
    ['24months', 24],
    ['5 年', 5],
    ['3 quarters', 3],
    ['700人', 700],
    ['700 位客户', 700],
    ['1.2万户', 12000],
    ['700 customers', 700],
    ['90 percent', 0.9],
    ['百分之90', 0.9],
  ])('words behind the number count nothing: %s', (typed, value) => {
    expect(read(typed)).toBe(value);
  });

  it('reads the words that the box itself shows', () => {
    expect(read('12 Besuche', 'number', ['visits', 'Besuche'])).toBe(12);
    expect(read('12 Besuche')).toBe('not-a-number');
  });

  it.each([
    ['80', 0.8],
    ['80%', 0.8],
    ['８０％', 0.8],
    ['0.8', 0.008],
    ['7', 0.07],
    ['12.5 percent', 0.125],
    ['5‰', 0.005],
    ['2e1', 0.2],
  ])('in percent %s is the share %d', (typed, value) => {
    expect(read(typed, 'percent')).toBe(value);
  });

  it('shows a percentage with the digits that were typed', () => {
    expect(readAnswer('7', 'percent')).toEqual({ ok: true, value: { value: 0.07, shown: 7, echo: false, otherwise: null } });
  });

  it.each(['', '  ', 'abc', '12 abc', '12 + 3', '1/2', '%', '元', 'customers', 'NaN', 'Infinity', '=SUM(A1)', '9'.repeat(5000)])(
    'refuses %j',
    (typed) => {
      expect(read(typed)).toBeTypeOf('string');
    },
  );

  it('echoes what was interpreted, and says what another decimal mark would make of it', () => {
    const reading = (typed: string) => {
      const result = readAnswer(typed, 'number');
      return result.ok ? result.value : null;
    };
    expect(reading('320.5')?.echo).toBe(false);
    expect(reading('1.2万')?.echo).toBe(true);
    expect(reading('320 元')?.echo).toBe(true);
    expect(reading('1.234')).toMatchObject({ value: 1.234, otherwise: 1234, echo: true });
    expect(reading('1,234')).toMatchObject({ value: 1234, otherwise: 1.234, echo: true });
  });
});
