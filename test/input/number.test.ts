import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, type NumberFaultCode, type NumberOptions } from '../../src/input/number.ts';

const comma: NumberOptions = { decimalMark: ',' };

const read: readonly [string, number, NumberOptions?][] = [
  ['0', 0],
  ['-0', 0],
  ['12', 12],
  ['+12', 12],
  ['.5', 0.5],
  ['5.', 5],
  ['007', 7],
  ['1,234.5', 1234.5],
  ['1,234', 1234],
  ['12,345,678', 12345678],
  ['1.234', 1.234],
  ["1'234'567.5", 1234567.5],
  ['1 234.5', 1234.5],
  ['1\u00a0234,5', 1234.5, comma],
  ['1\u202f234', 1234],
  ['1.234,5', 1234.5, comma],
  ['1.234', 1234, comma],
  ['1,234', 1.234, comma],
  ['3,5', 3.5, comma],
  ['１２３', 123],
  ['－１，２３４．５', -1234.5],
  ['\u22125', -5],
  ['–5', -5],
  ['- 5', -5],
  ['12%', 0.12],
  ['1.1%', 0.011],
  ['１２％', 0.12],
  ['5‰', 0.005],
  ['1.2万', 12000],
  ['1.1 万', 11000],
  ['1.2万元', 12000],
  ['3亿', 3e8],
  ['2百万', 2e6],
  ['1万亿', 1e12],
  ['5k', 5000],
  ['5K', 5000],
  ['2m', 2e6],
  ['1.5bn', 1.5e9],
  ['¥1,200', 1200],
  ['￥１２００', 1200],
  ['-¥5', -5],
  ['¥-5', -5],
  ['$ 1,200.50', 1200.5],
  ['€3,5', 3.5, comma],
  ['3,5 €', 3.5, comma],
  ['120元', 120],
  ['RMB 12', 12],
  ['(120)', -120],
  ['（１２０）', -120],
  ['($1,200)', -1200],
  ['1.5e3', 1500],
  ['1.2E+05', 120000],
  ['  7 ', 7],
  ['\ufeff7\u200b', 7],
];

const refused: readonly [string, NumberFaultCode, NumberOptions?][] = [
  ['', 'empty'],
  ['   ', 'empty'],
  ['\u3000', 'empty'],
  ['abc', 'not-a-number'],
  ['-', 'not-a-number'],
  ['.', 'not-a-number'],
  ['1x', 'not-a-number'],
  ['x1', 'not-a-number'],
  ['1-2', 'not-a-number'],
  ['--1', 'not-a-number'],
  ['-¥-1', 'not-a-number'],
  ['(-120)', 'not-a-number'],
  ['(120', 'not-a-number'],
  ['120)', 'not-a-number'],
  ['5%%', 'not-a-number'],
  ['5k%', 'not-a-number'],
  ['1e3k', 'not-a-number'],
  ['1亿2000万', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['①', 'not-a-number'],
  ['12²', 'not-a-number'],
  ['½', 'not-a-number'],
  ['1\u00002', 'not-a-number'],
  ['1'.repeat(61), 'not-a-number'],
  ['1,5', 'grouping'],
  ['1,23', 'grouping'],
  ['1234,567', 'grouping'],
  ['0,123', 'grouping'],
  ['1,2345', 'grouping'],
  ['12,34,567', 'grouping'],
  ['1 2', 'grouping'],
  ["1,234'567", 'grouping'],
  ['1,,234', 'grouping'],
  [',5', 'grouping'],
  ['12.5', 'grouping', comma],
  ['1.2.3', 'decimal-mark'],
  ['1.234.567', 'decimal-mark'],
  ['1.234,5', 'decimal-mark'],
  ['1,234.5', 'decimal-mark', comma],
  ['1e400', 'too-large'],
];

describe('numbers people type', () => {
  it.each(read)('reads %j as %d', (text, value, options) => {
    const reading = readNumber(text, options);
    expect(reading.ok && reading.value.value).toBe(value);
  });

  it.each(refused)('refuses %j as %s', (text, code, options) => {
    const reading = readNumber(text, options);
    expect(reading.ok ? reading.value : reading.error.code).toBe(code);
  });

  it.each([
    ['1.234', 1.234, 1234],
    ['1,234', 1234, 1.234],
    ['12.5', 12.5, null],
    ['1,234.5', 1234.5, null],
    ['1,234,567', 1234567, null],
    ['1234', 1234, null],
    ['0.125', 0.125, null],
    ['1.000', 1, 1000],
  ])('says that %j is %d and could be %d', (text, value, otherwise) => {
    const reading = readNumber(text);
    expect(reading.ok && [reading.value.value, reading.value.otherwise]).toEqual([value, otherwise]);
  });

  it('knows what needs no echo', () => {
    const plain = (text: string) => {
      const reading = readNumber(text);
      return reading.ok && reading.value.plain;
    };
    expect(['12', '-12.5', ' 3 '].map(plain)).toEqual([true, true, true]);
    expect(['1,234', '12%', '5k', '１', '(3)', '1e3', '$3'].map(plain)).toEqual([false, false, false, false, false, false, false]);
  });

  it('shortens what it quotes', () => {
    const reading = readNumber('z'.repeat(1000));
    expect(reading.ok || reading.error.got.length).toBeLessThan(50);
  });

  it('reads every double as JavaScript writes it', () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
    fc.assert(
      fc.property(double, (value) => {
        const reading = readNumber(String(value));
        expect(reading.ok && reading.value.value).toBe(value);
      }),
      { seed: 1 },
    );
  });

  it.each([
    ['en-US', '.'],
    ['de-DE', ','],
    ['fr-FR', ','],
    ['de-CH', '.'],
    ['zh-CN', '.'],
  ] as const)('reads what %s writes', (locale, decimalMark) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        const value = thousandths === 0 ? 0 : thousandths / 1000;
        const reading = readNumber(format.format(value), { decimalMark });
        expect(reading.ok && reading.value.value).toBe(value);
      }),
      { seed: 2 },
    );
  });
});
