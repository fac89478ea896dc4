import { describe, expect, it } from 'vitest';
import { neighbourStep, standing } from '../../src/charts/grip.ts';
import { closestGrips, draggedXYValue, sameGrips, xyGrips, xyKeyRange } from '../../src/charts/xy-handles.ts';
import { chart, frameOf, handle, plain, range, series } from './xy-fixtures.ts';

const frame = frameOf(chart());

describe('the handles of an XY chart', () => {
  it('stand at their point, kept inside the plot', () => {
    expect(xyGrips([handle()], frame)[0]).toMatchObject({ x: frame.x(3), y: frame.y(0.512), value: 0.512, shape: 'level' });
    expect(xyGrips([handle({ y: 7 })], frame)[0]?.y).toBe(frame.plot.y);
    expect(xyGrips([handle({ x: NaN })], frame)).toEqual([]);
  });

  it('take the value along their axis only', () => {
    expect(draggedXYValue(handle(), 0, frame.y(0.634), frame, false)).toBe(0.63);
    expect(draggedXYValue(handle(), 0, frame.y(0.634), frame, true)).toBeCloseTo(0.634, 9);
    expect(draggedXYValue(handle(), 0, -500, frame, false)).toBe(1);
    const sideways = handle({ axis: 'x', min: 0, max: 12, step: 0.5 });
    expect(xyGrips([sideways], frame)[0]).toMatchObject({ value: 3, shape: 'curve' });
    expect(draggedXYValue(sideways, frame.x(4.3), 0, frame, false)).toBe(4.5);
  });

  it('go by Home and End to their limits, but not beyond what the axis shows', () => {
    expect(xyKeyRange(handle(), frame)).toMatchObject({ min: 0, max: 1 });
    const free = frameOf(chart({ y: plain, series: [series({ y: range(13) })] }));
    const endless = xyKeyRange(handle({ y: 4, max: 1e9, step: 1 }), free);
    expect(endless.min).toBe(0);
    expect(endless.max).toBe(Math.floor(free.y.invert(free.plot.y) + 1e-9));
  });

  it('are the same objects while nothing about them changes', () => {
    const before = xyGrips([handle(), handle({ id: 'b', y: 0.1 })], frame);
    const after = sameGrips(before, xyGrips([handle(), handle({ id: 'b', y: 0.2 })], frame));
    expect([after[0] === before[0], after[1] === before[1], after[1]?.value]).toEqual([true, false, 0.2]);
  });

  it('know how close they stand, handles above one another apart', () => {
    const forty = xyGrips(
      Array.from({ length: 40 }, (_, k) => handle({ id: `${k}`, x: (12 * k) / 39 })),
      frame,
    );
    expect(closestGrips(forty)).toBeCloseTo(frame.plot.width / 39, 6);
    expect(closestGrips(xyGrips([handle(), handle({ id: 'b', y: 0.1 })], frame))).toBe(Infinity);
  });

  it('give way to their neighbours by the keys across their movement', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'Home'].map((key) => neighbourStep(key, 'level'))).toEqual([-1, 1, null, null]);
    expect(['ArrowUp', 'ArrowDown', 'ArrowLeft'].map((key) => neighbourStep(key, 'curve'))).toEqual([-1, 1, null]);
  });

  it('are centred on their point in an exported picture', () => {
    const { x, y, width, height } = standing({ shape: 'level', x: 50, y: 20 }, 10);
    expect([x + width / 2, y + height / 2]).toEqual([50, 20]);
  });
});
