import { describe, expect, it } from 'vitest';
import { readNumberList } from '../../src/input/number-list.ts';

const read = (text: string) => {
  const reading = readNumberList(text);
  return reading.ok ? reading.value : `${reading.error.place}: ${reading.error.fault.code}`;
};

describe('a list of numbers', () => {
  it.each([
    ['0.7, 0.8, 0.85', [0.7, 0.8, 0.85]],
    ['0.7,0.8', [0.7, 0.8]],
    ['[1000, 700, 560]', [1000, 700, 560]],
    ['70%　80％', [0.7, 0.8]],
    ['1；2、3', [1, 2, 3]],
    ['100,110,120', [100, 110, 120]],
    ['', []],
  ])('typed as %s', (text, values) => {
    expect(read(text)).toEqual(values);
  });

  it.each([
    ['1,000\n631\n468\n', [1000, 631, 468]],
    ['1,000\t631\t468', [1000, 631, 468]],
    ['１０００\r\n６３１', [1000, 631]],
  ])('pasted from a spreadsheet, where a comma groups thousands: %j', (text, values) => {
    expect(read(text)).toEqual(values);
  });

  it('names the place of what is no number', () => {
    expect(read('1000, 631, many')).toBe('3: not-a-number');
    expect(read('survivors\n1000')).toBe('1: not-a-number');
  });
});
