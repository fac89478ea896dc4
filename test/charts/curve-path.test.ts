import { describe, expect, it } from 'vitest';
import { bandPath, barsPath, functionPath, historyPath, sampleTimes } from '../../src/charts/curve-path.ts';

const same = (value: number) => value;

describe('paths', () => {
  it('evaluates a curve exactly at its break points', () => {
    expect(sampleTimes(0, 10, 3, [4.5, 20])).toContain(4.5);
    expect(sampleTimes(0, 10, 3, [4.5, 20])).not.toContain(20);
  });

  it('draws a step at a break point as a step', () => {
    const path = functionPath(sampleTimes(0, 10, 1, [5]), (t) => (t <= 5 ? 0 : 8), same, same);
    expect(path).toBe('M0,0L5,0L5,8L10,8');
  });

  it('samples nothing where nothing lies ahead', () => {
    expect(sampleTimes(5, 5, 10, [])).toEqual([]);
  });

  it('lifts the pen over a gap in a history', () => {
    expect(historyPath(Float64Array.of(1, NaN, 3, 4), same, same)).toBe('M1,1M3,3L4,4');
  });

  it('closes a band along its lower bound', () => {
    expect(bandPath(Float64Array.of(1, 2), Float64Array.of(0, 1), Float64Array.of(5, 6), same, same)).toBe('M1,5L2,6L2,1L1,0Z');
  });

  it('leaves a band out where fewer than two units have both bounds', () => {
    expect(bandPath(Float64Array.of(1, 2), Float64Array.of(0, NaN), Float64Array.of(5, 6), same, same)).toBe('');
  });

  it('stands bars on zero, centred on their age', () => {
    expect(barsPath(Float64Array.of(10), Float64Array.of(-3), 4, same, same)).toBe('M8,0V-3h4V0Z');
  });
});
