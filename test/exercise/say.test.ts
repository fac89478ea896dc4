import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeholdersIn, said, type Writing } from '../../src/exercise/say.ts';

const write: Writing = {
  number: (value, digits) => (digits === null ? `${value}` : value.toFixed(digits)),
  percent: (value, digits) => `${(value * 100).toFixed(digits ?? 1)}%`,
  money: (value, digits) => `¥${value.toFixed(digits ?? 2)}`,
};
const names = { m: 120, r: 0.85, n: 1000 };

describe('a text', () => {
  it.each([
    ['What of {m|money} at {r|percent}?', 'What of ¥120.00 at 85.0%?'],
    ['{r|percent|0} of {n|customers} for {n|units}', '85% of 1000 for 1000'],
    ['{r}, {r|3}, { m }, {m|number|1}, {m|money|0}', '0.85, 0.850, 120, 120.0, ¥120'],
    ['{{r}} and {{', '{r} and {'],
    ['{toString} {q} {m|dollars}', '{toString} {q} {m|dollars}'],
  ])('%s', (text, expected) => {
    expect(said(text, 'en', names, write)).toBe(expected);
  });

  it('is said in the language asked for', () => {
    const text = { en: '{m} a year', 'zh-CN': '每年 {m}' };
    expect([said(text, 'en', names, write), said(text, 'zh-CN', names, write)]).toEqual(['120 a year', '每年 120']);
  });
});

describe('what a text asks for', () => {
  it('is each number with how it is written', () => {
    expect(placeholdersIn('{m|money} {r|percent|1} {{x}} {n|2}')).toEqual({
      placeholders: [
        { name: 'm', format: 'money', digits: null },
        { name: 'r', format: 'percent', digits: 1 },
        { name: 'n', format: 'number', digits: 2 },
      ],
      faults: [],
    });
  });

  it.each(['{', '}', 'a { b', '{m * r}', '{}', '{m|}', '{m|2|2}', '{m|99}', '{1}'])('is a fault in %s', (text) => {
    expect(placeholdersIn(text).faults.map(({ code }) => code)).toEqual(['placeholder']);
  });

  it('is nothing where every brace is doubled, and the text is said as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('{', '}', '{m}', 'm', '|', '2'), fc.string({ unit: 'binary' }))), (parts) => {
        const text = parts.join('');
        const doubled = text.replaceAll('{', '{{').replaceAll('}', '}}');
        expect(placeholdersIn(doubled)).toEqual({ placeholders: [], faults: [] });
        expect(said(doubled, 'en', names, write)).toBe(text);
      }),
    );
  });
});
