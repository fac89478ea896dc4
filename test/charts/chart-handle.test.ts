import { describe, expect, it } from 'vitest';
import { draggedValue, handlePoint, keyRange, levelSpan } from '../../src/charts/chart-handle.ts';
import { data, frameOf, handle } from './fixtures.ts';

const frame = frameOf(data);
const level = levelSpan(data.stages, data.end);

describe('handles', () => {
  it('on the curve stand at its value', () => {
    const point = handlePoint(handle({ value: 24 }), frame, data.profitAt, level);
    expect(point).toMatchObject({ x: frame.x(24), y: frame.y(17.8) });
  });

  it('of a level stand on it, clear of its end', () => {
    const point = handlePoint(handle({ id: 'ceiling', place: 'level', value: 20 }), frame, data.profitAt, level);
    expect(point?.y).toBe(frame.y(20));
    expect(point?.x).toBeGreaterThan(frame.x(24));
    expect(point?.x).toBeLessThan(frame.x(78) - 3 * frame.em);
  });

  it('of a short level stand in its middle, away from both break points', () => {
    const point = handlePoint(handle({ place: 'level', value: 12 }), frame, data.profitAt, { from: 24, to: 30 });
    expect(point?.x).toBeCloseTo(frame.x(27), 9);
  });

  it('of a level that ends in a break point stand in its middle, away from the handle there', () => {
    const closed = levelSpan({ ...data.stages, g2: 60 }, data.end);
    const point = handlePoint(handle({ place: 'level', value: 20 }), frame, data.profitAt, closed);
    expect(point?.x).toBeCloseTo(frame.x(42), 9);
  });

  it('of a level go to the end of the axis by key, not to the end of their range', () => {
    const ceiling = handle({ place: 'level', value: 12, min: 0, max: 1e9, step: 0.5 });
    const { min, max } = keyRange(ceiling, frame);
    expect(min).toBe(0);
    expect(frame.y(max)).toBeGreaterThanOrEqual(frame.plot.y);
    expect(frame.y(max + 0.5)).toBeLessThan(frame.plot.y);
    expect(keyRange({ ...ceiling, max: 15 }, frame).max).toBe(15);
    expect(keyRange(handle({ max: 1e9 }), frame).max).toBe(1e9);
  });

  it('stay inside the plot when their value leaves it', () => {
    const point = handlePoint(handle({ place: 'level', value: 1e6 }), frame, data.profitAt, level);
    expect(point?.y).toBe(frame.plot.y);
  });

  it('are left out where the curve has no value', () => {
    expect(handlePoint(handle({}), frame, () => NaN, level)).toBeNull();
  });

  it('give back the value under the pointer in whole steps', () => {
    expect(draggedValue(handle({}), frame.x(30.3), 0, frame, false)).toBe(30);
    expect(draggedValue(handle({}), frame.x(30.3), 0, frame, true)).toBeCloseTo(30.3, 9);
    expect(draggedValue(handle({ place: 'level', step: 0.1 }), 0, frame.y(12.34), frame, false)).toBe(12.3);
  });

  it('can be dragged beyond the axis up to their own limit', () => {
    expect(draggedValue(handle({ place: 'edge', max: 1200 }), frame.plot.x + 2 * frame.plot.width, 0, frame, false)).toBe(157);
    expect(draggedValue(handle({ max: 60 }), frame.plot.x + frame.plot.width, 0, frame, false)).toBe(60);
  });
});
