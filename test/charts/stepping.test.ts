import { describe, expect, it } from 'vitest';
import { keyedValue, snappedValue } from '../../src/charts/stepping.ts';

const range = { min: 0, max: 10, step: 0.1 };

describe('stepping by keys', () => {
  it.each([
    ['ArrowUp', false, 0.3],
    ['ArrowRight', true, 0.21],
    ['ArrowLeft', false, 0.1],
    ['ArrowDown', true, 0.19],
    ['PageUp', false, 1.2],
    ['PageDown', false, 0],
    ['Home', false, 0],
    ['End', false, 10],
  ])('%s (Shift %s) from 0.2 goes to %d', (key, shift, value) => {
    expect(keyedValue(key, shift, 0.2, range)).toBe(value);
  });

  it('leaves other keys alone', () => {
    expect(keyedValue('a', false, 0.2, range)).toBeNull();
  });

  it('has no end to go to where there is no bound', () => {
    expect(keyedValue('End', false, 1, { ...range, max: Infinity })).toBeNull();
  });

  it('leaves no dust of binary fractions', () => {
    expect(keyedValue('ArrowUp', false, 0.7, range)).toBe(0.8);
    expect(snappedValue(0.30000000000000004, range, false)).toBe(0.3);
  });
});

describe('snapping a drag', () => {
  it('takes the nearest step within the range', () => {
    expect(snappedValue(3.1415, range, false)).toBe(3.1);
    expect(snappedValue(-4, range, false)).toBe(0);
    expect(snappedValue(44, range, false)).toBe(10);
  });

  it('is a hundred times finer when free', () => {
    expect(snappedValue(3.14159, range, true)).toBe(3.142);
  });
});
