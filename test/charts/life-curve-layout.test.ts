import { describe, expect, it } from 'vitest';
import { handlePoint, levelSpan } from '../../src/charts/chart-handle.ts';
import { lifeCurveLabels } from '../../src/charts/life-curve-labels.ts';
import {
  curvePaths,
  dotRadius,
  frozenCurve,
  historyDots,
  neighboursPath,
  presentValuePath,
  unitWidth,
} from '../../src/charts/life-curve-layout.ts';
import { inside, overlap } from '../../src/charts/rectangle.ts';
import { data, frameOf, handle, labels } from './fixtures.ts';

const frame = frameOf(data);
const ends = (path: string) =>
  path
    .slice(1)
    .split('L')
    .map((pair) => pair.split(',').map(Number));
const round = (px: number) => Math.round(px * 100) / 100;

describe('the layout of a life curve', () => {
  it('joins past and future at now', () => {
    const { past, future } = curvePaths(data, frame);
    expect(ends(past).at(-1)).toEqual(ends(future)[0]);
    expect(ends(future)[0]).toEqual([round(frame.x(18)), round(frame.y(data.profitAt(18)))]);
    expect(ends(future).at(-1)?.[0]).toBe(round(frame.x(78)));
  });

  it('keeps the kink at g1', () => {
    expect(ends(curvePaths(data, frame).future)).toContainEqual([round(frame.x(24)), round(frame.y(17.8))]);
  });

  it('skips missing units', () => {
    const history = Float64Array.of(1, NaN, 3);
    expect(historyDots(history, frame).map(({ x }) => x)).toEqual([frame.x(1), frame.x(3)]);
  });

  it('draws one bar per future unit whose heights add up to the area', () => {
    const path = presentValuePath(data, frame);
    const heights = [...path.matchAll(/V([\d.]+)h/g)].map(([, top]) => frame.barY(0) - Number(top));
    const perMoney = frame.barY(0) - frame.barY(1);
    expect(heights).toHaveLength(60);
    expect(heights.reduce((a, b) => a + b, 0) / perMoney).toBeCloseTo(820.87, 0);
  });

  it('makes dots small where units stand close', () => {
    const dense = frameOf({ ...data, end: 600 });
    expect(dotRadius(dense)).toBeLessThan(dotRadius(frame));
    expect(2 * dotRadius(dense)).toBeLessThanOrEqual(Math.max(2, unitWidth(dense)));
  });

  it('draws many faint curves as one path', () => {
    const neighbours = [1, 2].map((k) => ({ id: `${k}`, label: '', history: Float64Array.of(k, k) }));
    expect(neighboursPath(neighbours, frame).match(/M/g)).toHaveLength(2);
  });
});

describe('a curve kept during a drag', () => {
  it('stays as it was when the parameters behind it change', () => {
    let level = 3;
    const before = frozenCurve((t) => level * t, 10);
    level = 7;
    expect([0, 2.6, 10].map(before.profitAt)).toEqual([0, expect.closeTo(7.8, 9), 30]);
  });
});

describe('labels in the plot', () => {
  const handles = [handle({}), handle({ id: 'ceiling', place: 'level', value: 20, tag: 'ceiling 20.00' })];
  const ghosts = [
    { id: 'a', label: 'pinned: g1 = 22', profitAt: (t: number) => data.profitAt(t) * 0.9 },
    { id: 'b', label: 'pinned: g1 = 26', profitAt: (t: number) => data.profitAt(t) * 0.91 },
  ];

  it.each([300, 358, 600, 900, 1900])('at a width of %d px cover no handle, no dot and not each other, and stay inside', (width) => {
    const shown = { ...data, ghosts };
    const at = frameOf(shown, width, handles);
    const points = handles
      .map((one) => handlePoint(one, at, data.profitAt, levelSpan(data.stages, data.end)))
      .filter((one) => one !== null);
    const dots = historyDots(data.history, at);
    const placed = lifeCurveLabels(shown, labels, { handles: points, dots }, at);
    expect(placed.map(({ id }) => id)).toContain('now');
    placed.forEach((label, k) => {
      expect(inside(label, { ...at.plot, width: at.plot.width + 0.01 })).toBe(true);
      for (const { x, y } of [...points, ...dots]) expect(overlap(label, { x, y, width: 0.1, height: 0.1 })).toBe(false);
      for (const other of placed.slice(k + 1)) expect(overlap(label, other)).toBe(false);
    });
  });

  const band = { t: Float64Array.of(20, 40, 60, 78), lower: Float64Array.of(9, 10, 9, 8), upper: Float64Array.of(17, 24, 25, 26) };
  const edge = handle({ id: 'end', place: 'edge', value: 78, tag: 'n = 60' });

  it.each([300, 600, 900])('name every handle at a width of %d px, the end beside its line', (width) => {
    const all = [...handles, edge, handle({ id: 'g2', value: 26, tag: 'g2 = 26' })];
    const at = frameOf(data, width, all);
    const points = all.map((one) => handlePoint(one, at, data.profitAt, levelSpan(data.stages, data.end))).filter((one) => one !== null);
    const placed = lifeCurveLabels({ ...data, band }, labels, { handles: points, dots: historyDots(data.history, at) }, at);
    expect(placed.map(({ id }) => id)).toEqual(expect.arrayContaining(all.map(({ id }) => `handle-${id}`)));
    const end = placed.find(({ id }) => id === 'handle-end');
    expect((end?.x ?? 0) + (end?.width ?? 0)).toBeLessThan(at.x(78));
    expect(end?.x).toBeGreaterThan(at.x(78) - (end?.width ?? 0) - 2 * at.em);
    expect(end?.y).toBeGreaterThan(at.plot.y + at.plot.height / 2);
  });

  it('name the uncertainty band near its right end', () => {
    const at = frameOf({ ...data, band }, 900, [edge]);
    const placed = lifeCurveLabels({ ...data, band }, labels, { handles: [], dots: [] }, at);
    const named = placed.find(({ id }) => id === 'band');
    expect(named?.text).toBe('band');
    expect(named?.x).toBeGreaterThan(at.x(60));
  });

  it('finds room for all of them on a wide screen', () => {
    const shown = { ...data, ghosts };
    const at = frameOf(shown, 900, handles);
    const points = handles
      .map((one) => handlePoint(one, at, data.profitAt, levelSpan(data.stages, data.end)))
      .filter((one) => one !== null);
    expect(lifeCurveLabels(shown, labels, { handles: points, dots: [] }, at)).toHaveLength(5);
  });
});
