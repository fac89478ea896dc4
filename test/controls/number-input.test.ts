import { describe, expect, it } from 'vitest';
import { listOf, listReader, listText, numberReader, numberWriter, sliderFor } from '../../src/controls/number-input.ts';
import { en } from '../../src/locales/en/index.ts';
import { Format } from '../../src/locales/format.ts';

const format = new Format('en');
const rate = { min: 0, max: 1, percent: true };
const read = (form: Parameters<typeof numberReader>[0], text: string) => {
  const reading = numberReader(form, en, format)(text);
  return reading.ok ? reading.value : reading.message;
};
const readList = (text: string) => {
  const reading = listReader(rate, en, format)(text);
  return reading.ok ? reading.value : reading.message;
};

describe('a number that is typed', () => {
  it('as a rate is in percent, with or without its sign', () => {
    expect([read(rate, '80'), read(rate, '８０％'), read(rate, '1.1')]).toEqual([0.8, 0.8, 0.011]);
  });

  it('out of range says from where to where, in the same form', () => {
    expect(read(rate, '120')).toBe('Write a number from 0 to 100.');
    expect(read({ min: 1, max: 1000 }, '0')).toBe('Write a number from 1 to 1,000.');
    expect(read({ min: 1, max: 9, whole: true }, '2.5')).toBe('Write a whole number.');
  });

  it('is written as it is read', () => {
    for (const value of [0, 0.011, 0.8, 1]) expect(read(rate, numberWriter(true, format)(value))).toBe(value);
  });
});

describe('a list that is typed', () => {
  it('is one number, or several', () => {
    expect(readList('80')).toBe(0.8);
    expect(readList('70 80%')).toBe('70, 80');
    expect(listOf('70, 80', true)).toEqual([0.7, 0.8]);
    expect(listText([0.7, 0.801], true, format)).toBe('70, 80.1');
  });

  it('names the entry that is refused', () => {
    expect(readList('70, 120')).toBe('Entry 2: Write a number from 0 to 100.');
    expect(readList('70, many')).toMatch(/^Entry 2: "many" is not a number/);
  });
});

describe('a slider', () => {
  it('offers its parameter’s range, and reaches a value beyond it', () => {
    expect(sliderFor([0, 100], 40, false)).toEqual({ min: 0, max: 100, step: 0.5 });
    expect(sliderFor([0, 100], 400, true)).toEqual({ min: 0, max: 400, step: 2 });
    expect(sliderFor([1, 30], 5, true).step).toBe(1);
  });
});
