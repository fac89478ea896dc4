import { describe, expect, it } from 'vitest';
import { inkOf, stampPoints, type Stamp } from '../../src/charts/quadrant-scatter-canvas.ts';
import type { QuadrantScatterData } from '../../src/charts/quadrant-scatter-data.ts';
import { quadrantDomain, robustExtent } from '../../src/charts/quadrant-scatter-domain.ts';
import { lookCodes, lookPath, pointLooks, pointRadius } from '../../src/charts/quadrant-scatter-looks.ts';
import { middlePoint, nearestPoint, notThere, placedPoints, pointByKey, pointTrails } from '../../src/charts/quadrant-scatter-points.ts';
import { quadrantCorners } from '../../src/charts/quadrant-scatter-words.ts';
import { inside, overlap } from '../../src/charts/rectangle.ts';
import { range } from './xy-fixtures.ts';

const threshold = (value: number) => ({ value, min: 0, max: 100, step: 1, label: 'threshold', valueText: `${value}` });
const axis = { title: 'value', format: (value: number) => `${value}` };
const detail = (count: number, share: number) => `${count} customers · ${Math.round(100 * share)}%\nrebuild the relationship`;

const scatter = (part: Partial<QuadrantScatterData> = {}): QuadrantScatterData => ({
  ...{ x: [10, 60, 10, 60, NaN], y: [10, 10, 60, 60, 5] },
  ...{ xAxis: axis, yAxis: axis, thresholds: { x: threshold(50), y: threshold(50) } },
  quadrants: {
    lowLow: { name: 'Lead 铅质客户', detail, tone: 'soft' },
    highLow: { name: 'Gold 黄金客户', detail, tone: 'stability' },
    lowHigh: { name: 'Iron 铁质客户', detail, tone: 'exploration' },
    highHigh: { name: 'Platinum 白金客户', detail, tone: 'formation' },
  },
  ...part,
});

/** A plane of 100 × 100 units on 200 × 200 px. */
const plane = {
  plot: { x: 40, y: 20, width: 200, height: 200 },
  x: Object.assign((value: number) => 40 + 2 * value, { invert: (px: number) => (px - 40) / 2 }),
  y: Object.assign((value: number) => 220 - 2 * value, { invert: (px: number) => (220 - px) / 2 }),
};

describe('the axes of a quadrant scatter', () => {
  it('are not stretched by a few extreme values', () => {
    const values = range(1000, (k) => k / 10);
    values[7] = 1e9;
    const [low, high] = robustExtent(values, {}, 50);
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(99);
    expect(high).toBeLessThan(104);
  });

  it('show the thresholds wherever they are, and are never empty', () => {
    expect(robustExtent([5, 6], {}, 900)[1]).toBeGreaterThanOrEqual(900);
    expect(robustExtent([5, 6], {}, -3)[0]).toBeLessThanOrEqual(-3);
    expect(robustExtent([], {}, 0)).toEqual([0, 1]);
    expect(robustExtent([NaN, 4, 4], {}, 4)).toEqual([4, 5]);
  });

  it('are what they are told to be', () => {
    const fixed = { ...axis, from: -5, to: 70 };
    expect(quadrantDomain(scatter({ xAxis: fixed })).x).toEqual([-5, 70]);
    expect(quadrantDomain(scatter({ yAxis: { ...axis, from: -5 } })).y[0]).toBe(-5);
  });

  it('look at a part of very many values, which is enough', () => {
    const [, high] = robustExtent(
      range(20_000, (k) => ((k * 7919) % 20_000) / 200),
      {},
      50,
    );
    expect(high).toBeGreaterThan(97);
    expect(high).toBeLessThan(104);
  });
});

describe('points of a quadrant scatter', () => {
  it('are counted by quadrant, those without a value not at all; at a threshold is high', () => {
    const { counts, known, quadrant } = placedPoints(scatter(), plane);
    expect(counts).toEqual([1, 1, 1, 1]);
    expect(known).toBe(4);
    expect([...quadrant]).toEqual([0, 1, 2, 3, notThere]);
    expect([...placedPoints(scatter({ x: [50, 49.9], y: [50, 49.9] }), plane).quadrant]).toEqual([3, 0]);
  });

  it('outside the axes stand at their edge and are counted', () => {
    const { px, py, outside, counts } = placedPoints(scatter({ x: [500, 10, 20], y: [10, -90, 20] }), plane);
    expect([px[0], py[0]]).toEqual([240, 200]);
    expect([px[1], py[1]]).toEqual([60, 220]);
    expect(outside).toBe(2);
    expect(counts).toEqual([2, 1, 0, 0]);
  });

  it('are picked where the pointer is near them', () => {
    const points = placedPoints(scatter(), plane);
    expect(nearestPoint(points, 62, 203, 24)).toBe(0);
    expect(nearestPoint(points, 110, 150, 24)).toBeNull();
  });

  it('are reached by keys, each the nearest that way', () => {
    const points = placedPoints(scatter({ x: [10, 30, 90, 12, NaN], y: [10, 15, 10, 80, 10] }), plane);
    expect(['ArrowRight', 'ArrowUp', 'ArrowLeft', 'a'].map((key) => pointByKey(points, 0, key))).toEqual([1, 3, null, null]);
    expect(pointByKey(points, 1, 'ArrowRight')).toBe(2);
    expect(pointByKey(points, null, 'ArrowRight')).toBe(middlePoint(points));
  });

  it('on one another are reached by keys all the same', () => {
    const points = placedPoints(scatter({ x: [30, 30, 30], y: [15, 15, 15] }), plane);
    expect([0, 1, 2].map((from) => pointByKey(points, from, 'ArrowRight'))).toEqual([1, 2, null]);
    expect([0, 1, 2].map((from) => pointByKey(points, from, 'ArrowLeft'))).toEqual([null, 0, 1]);
  });
});

describe('trails', () => {
  it('lead from where points were, of those that have come to another quadrant', () => {
    const data = scatter({ fromX: [10, 10, NaN, 60, 1], fromY: [12, 10, 60, 70, 1] });
    expect(pointTrails(data, placedPoints(data, plane), plane)).toEqual({ paths: ['', 'M60,200L160,200', '', ''], moved: 1, drawn: 1 });
    expect(pointTrails(scatter(), placedPoints(scatter(), plane), plane).moved).toBe(0);
  });

  it('are no more than so many', () => {
    const data = scatter({
      x: range(900, () => 60),
      y: range(900, (k) => k / 10),
      fromX: range(900, () => 40),
      fromY: range(900),
      trails: 300,
    });
    const { paths, moved, drawn } = pointTrails(data, placedPoints(data, plane), plane);
    expect([moved, drawn]).toEqual([900, 300]);
    expect(paths.join('').match(/M/g)).toHaveLength(300);
  });
});

describe('looks of points', () => {
  const categories = [
    { label: 'exploration', tone: 'exploration' as const },
    { label: 'formation', tone: 'formation' as const },
  ];

  it('tell quadrants by colour and categories by shape, or categories by both', () => {
    expect(pointLooks(scatter()).all).toHaveLength(4);
    expect(pointLooks(scatter({ categories })).all).toHaveLength(8);
    expect(pointLooks(scatter({ categories, colour: 'category' })).all).toEqual([
      { tone: 'exploration', shape: 0 },
      { tone: 'formation', shape: 1 },
    ]);
  });

  it('are exported as one path each', () => {
    const data = scatter({ categories, category: [0, 1, 0, 1, 0], colour: 'category' });
    const points = placedPoints(data, plane);
    const looks = pointLooks(data);
    const codes = lookCodes(points, data.category ?? null, looks);
    expect([...codes]).toEqual([0, 1, 0, 1, notThere]);
    const [dots, triangles] = looks.all.map((look, k) => lookPath(points, codes, k, look, 2));
    expect(dots).toBe('M60,200h0M60,100h0');
    expect(triangles?.match(/M/g)).toHaveLength(2);
  });

  it('are smaller where there are many', () => {
    const sizes = [100, 1000, 5000, 20_000].map((count) => pointRadius(count, 13));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes[3]).toBeGreaterThan(1.4);
  });
});

describe('pixels of points', () => {
  const dot: Stamp = { size: 3, cover: Uint8Array.of(0, 128, 0, 128, 255, 128, 0, 128, 0) };
  const paint = (px: number[], py: number[], inks: string[]) => {
    const words = new Int32Array(100);
    const looks = inks.map((hex) => ({ stamp: dot, ink: inkOf(hex) }));
    const points = { px: Float32Array.from(px), py: Float32Array.from(py) };
    stampPoints({ width: 10, height: 10, words }, points, Uint8Array.from(px.keys()), looks, { left: 0, top: 0, ratio: 1 });
    return new Uint32Array(words.buffer);
  };

  it('lie around the point', () => {
    const words = paint([4.5], [6.5], ['#102030']);
    expect(words[64]).toBe(0xff302010);
    expect(words[63]).toBe(0x80302010);
    expect(words.filter((word) => word !== 0)).toHaveLength(5);
  });

  it('cover what is below by how strong they are', () => {
    const words = paint([4.5, 5.5], [6.5, 6.5], ['#ff0000', '#0000ff']);
    expect(words[65]).toBe(0xffff0000);
    // Half of blue over full red.
    expect([(words[64] ?? 0) >>> 24, (words[64] ?? 0) & 255, ((words[64] ?? 0) >> 16) & 255]).toEqual([255, 127, 127]);
  });

  it('beyond the picture are left out', () => {
    expect(paint([-5], [3], ['#ffffff']).every((word) => word === 0)).toBe(true);
  });
});

describe('words of quadrants', () => {
  it.each([
    [300, 50, 50],
    [300, 8, 90],
    [650, 95, 4],
    [200, 30, 30],
  ])('stay in a plot of %i px and off one another, thresholds at %i and %i', (width, x, y) => {
    const plot = { x: 40, y: 20, width, height: 0.6 * width };
    const scales = {
      plot,
      em: 13,
      x: Object.assign((value: number) => plot.x + (value / 100) * plot.width, { invert: () => 0 }),
      y: Object.assign((value: number) => plot.y + plot.height - (value / 100) * plot.height, { invert: () => 0 }),
    };
    const corners = quadrantCorners(scatter({ thresholds: { x: threshold(x), y: threshold(y) } }), scales, [1000, 200, 30, 4]);
    corners.forEach(({ plate, lines, tint }, k) => {
      expect(lines[0]?.strong).toBe(true);
      expect(inside(plate, plot)).toBe(true);
      expect(tint.width * tint.height).toBeGreaterThan(0);
      corners.slice(k + 1).forEach((other) => expect(overlap(plate, other.plate)).toBe(false));
    });
    const area = corners.reduce((sum, { tint }) => sum + tint.width * tint.height, 0);
    expect(area).toBeCloseTo(plot.width * plot.height, 6);
  });

  it('say count and share where there is room', () => {
    const corners = quadrantCorners(scatter(), { ...plane, em: 6 }, [1, 1, 0, 2]);
    expect(corners.map(({ lines }) => lines[1]?.text)).toEqual([
      '1 customers · 25%',
      '1 customers · 25%',
      '0 customers · 0%',
      '2 customers · 50%',
    ]);
  });
});
