import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintDensity } from '../../src/charts/quadrant-density-canvas.ts';
import { densityOf, pixelSize, type Density } from '../../src/charts/quadrant-density.ts';
import type { QuadrantThreshold } from '../../src/charts/quadrant-scatter-data.ts';
import { placePoints, placesFor } from '../../src/charts/quadrant-scatter-places.ts';
import { placedPoints, pointByKey, pointTrails, quadrantCounts } from '../../src/charts/quadrant-scatter-points.ts';
import { pixelStep, xyScale } from '../../src/charts/xy-scale.ts';

const plot = { x: 20, y: 10, width: 200, height: 100 };
const plane = { plot, x: xyScale('linear', [0, 100], [20, 220]), y: xyScale('linear', [0, 100], [110, 10]) };
const box = { x: 14, y: 4, width: 213, height: 113 };
const threshold = (value: number): QuadrantThreshold => ({ value, min: 0, max: 100, step: 1, label: '', valueText: '' });
const thresholds = (x: number, y: number) => ({ x: threshold(x), y: threshold(y) });

/** All steps of a density, and how many these were. */
function found(x: ArrayLike<number>, y: ArrayLike<number>, radius = 0.4, ratio = 1): Density & { readonly steps: number } {
  const work = densityOf({ x, y, plane, box, ratio, radius });
  for (let steps = 1; ; steps++) {
    const step = work.next();
    if (step.done === true) return { ...step.value, steps };
  }
}
const coverAt = ({ cover, width }: Density, x: number, y: number) =>
  cover[Math.floor(plane.y(y) - box.y) * width + Math.floor(plane.x(x) - box.x)] ?? NaN;

const some = fc.array(fc.tuple(fc.double({ min: -20, max: 120 }), fc.double({ min: -20, max: 120 })), { maxLength: 300 });

describe('the density of points', () => {
  it('covers the pixels that have points, and no others', () => {
    fc.assert(
      fc.property(some, (points) => {
        const [x, y] = [points.map(([one]) => one), points.map(([, one]) => one)];
        const density = found(x, y);
        const pixels = new Set<number>();
        const { px, py, known, outside } = placedPoints({ x, y, thresholds: thresholds(50, 50) }, plane);
        for (const [k, across] of px.entries())
          if (across >= 0) pixels.add(Math.floor((py[k] ?? 0) - box.y) * density.width + Math.floor(across - box.x));
        expect(Array.from(density.cover.keys()).filter((at) => (density.cover[at] ?? 0) > 0)).toEqual([...pixels].sort((a, b) => a - b));
        expect([density.places.known, density.places.outside]).toEqual([known, outside]);
      }),
      { numRuns: 30 },
    );
  });

  it('shows one point alone among very many, and is stronger where there are more', () => {
    const counts = [1, 4, 30, 3000];
    const x = counts.flatMap((count, k) => Array<number>(count).fill(10 + 20 * k));
    const crowd = Array.from({ length: 4000 }, (_, k) => 80 + (k % 20));
    const density = found([...x, ...crowd], [...x.map(() => 50), ...crowd.map((_, k) => (k * 37) % 100)]);
    const covers = counts.map((_, k) => coverAt(density, 10 + 20 * k, 50));
    expect(covers[0]).toBeGreaterThan(90);
    expect(covers).toEqual(covers.toSorted((a, b) => a - b));
    expect(new Set(covers).size).toBe(4);
    expect(covers[3]).toBe(255);
  });

  it('draws a point as large as it is said to be, at every fineness of the screen', () => {
    const width = (radius: number, ratio: number) => found([50], [50], radius, ratio).cover.filter((one) => one > 60).length;
    expect(width(0.4, 1)).toBe(1);
    expect(width(2, 1)).toBeGreaterThan(8);
    expect(width(2, 2)).toBeGreaterThan(2.5 * width(2, 1));
    expect(pixelSize(box, 2)).toEqual([426, 226]);
  });

  it('is the same for a point at the edge as within: what lies outside is pinned there', () => {
    const density = found([500], [50]);
    expect(coverAt(density, 100, 50)).toBeGreaterThan(90);
    expect(density.places.outside).toBe(1);
  });

  it('is found in many short steps', () => {
    const many = Float64Array.from({ length: 200_000 }, (_, k) => k % 100);
    expect(found(many, many).steps).toBeGreaterThan(10);
  });
});

describe('places of points on bent axes', () => {
  it.each(['log', 'root'] as const)('of kind %s are where the scale has them', (kind) => {
    const bent = { plot, x: xyScale(kind, [-500, 90_000], [20, 220]), y: xyScale(kind, [0, 4000], [110, 10]) };
    const [x, y] = [Float64Array.of(-400, 0, 3, 900, 80_000, NaN), Float64Array.of(1, 20, 300, 3999, 0, 5)];
    const places = placesFor(6);
    placePoints(places, { x, y }, bent, 0, 6);
    x.subarray(0, 5).forEach((value, k) => expect(places.px[k]).toBeCloseTo(bent.x(value), 3));
    expect(places.known).toBe(5);
    y.subarray(0, 5).forEach((value, k) => expect(places.py[k]).toBeCloseTo(bent.y(value), 3));
  });

  it('are moved by a pixel at a time: small steps for small amounts', () => {
    const scale = xyScale('log', [0, 50_000], [0, 800]);
    expect(pixelStep(scale, 10)).toBeLessThan(3);
    expect(pixelStep(scale, 30_000)).toBeGreaterThanOrEqual(200);
    for (const value of [5, 100, 2000, 40_000]) expect(Math.abs(scale(value + pixelStep(scale, value)) - scale(value))).toBeLessThan(2.6);
  });
});

describe('many points', () => {
  it('are counted by quadrant as one by one', () => {
    fc.assert(
      fc.property(some, fc.double({ min: 0, max: 100, noNaN: true }), (points, at) => {
        const [x, y] = [points.map(([one]) => one), points.map(([, one]) => one)];
        const data = { x, y, thresholds: thresholds(at, 100 - at) };
        expect(quadrantCounts(data)).toEqual(placedPoints(data, plane).counts);
      }),
    );
  });

  it('are reached by keys as by looking at all of them', () => {
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
    fc.assert(
      fc.property(some, fc.nat(299), fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[])), (points, from, key) => {
        const [x, y] = [points.map(([one]) => one), points.map(([, one]) => one)];
        const places = placedPoints({ x, y, thresholds: thresholds(50, 50) }, plane);
        if (!Number.isFinite(places.px[from])) return;
        const [wayX, wayY] = ways[key];
        const found = pointByKey(places, from, key);
        const score = (k: number) => {
          const [dx, dy] = [(places.px[k] ?? NaN) - (places.px[from] ?? NaN), (places.py[k] ?? NaN) - (places.py[from] ?? NaN)];
          const [ahead, off] = [dx * wayX + dy * wayY, Math.abs(dx * wayY) + Math.abs(dy * wayX)];
          return ahead > 0.5 && off <= ahead ? ahead + 2 * off : Infinity;
        };
        const best = Math.min(...x.map((_, k) => score(k)));
        const beside = (k: number) =>
          Math.hypot((places.px[k] ?? 0) - (places.px[from] ?? 0), (places.py[k] ?? 0) - (places.py[from] ?? 0)) < 1;
        if (found === null) expect(best).toBe(Infinity);
        else expect(beside(found) || score(found) === best).toBe(true);
      }),
    );
  });

  it('have the trails of a part of them, and those that moved are estimated', () => {
    const count = 100_000;
    const x = Float64Array.from({ length: count }, (_, k) => (k % 10 === 0 ? 60 : 40));
    const fromX = x.map(() => 40);
    const data = { x, y: x, fromX, fromY: x, thresholds: thresholds(50, 0), trails: 120 };
    const { moved, drawn } = pointTrails({ ...data, xAxis: axis, yAxis: axis, quadrants }, placedPoints(data, plane), plane);
    expect(drawn).toBe(120);
    expect(moved / count).toBeCloseTo(0.1, 2);
  });
});

const axis = { title: '', format: String };
const label = { name: '', detail: () => '', tone: 'soft' as const };
const quadrants = { lowLow: label, highLow: label, lowHigh: label, highHigh: label };

describe('the picture of a density', () => {
  it('is four rectangles that meet where the thresholds cross, seen through the mask', () => {
    const rectangles: (readonly [string, number, number, number, number])[] = [];
    const modes: string[] = [];
    const context = {
      fillStyle: '',
      globalCompositeOperation: 'source-over',
      fillRect: (x: number, y: number, width: number, height: number) => rectangles.push([context.fillStyle, x, y, width, height]),
      drawImage: () => modes.push(context.globalCompositeOperation),
    };
    const canvas = { width: 0, height: 0, getContext: () => context } as unknown as HTMLCanvasElement;
    const mask = {} as HTMLCanvasElement;
    const cross = { x: 24, y: 14 };
    paintDensity(canvas, { mask, colours: ['a', 'b', 'c', 'd'], cross, box: { x: 4, y: 4, width: 50, height: 30 }, size: [100, 60] });
    expect(rectangles).toEqual([
      ['a', 0, 20, 40, 40],
      ['b', 40, 20, 60, 40],
      ['c', 0, 0, 40, 20],
      ['d', 40, 0, 60, 20],
    ]);
    expect([canvas.width, canvas.height, ...modes]).toEqual([100, 60, 'destination-in']);
  });
});
