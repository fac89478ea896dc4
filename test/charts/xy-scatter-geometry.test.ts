import { expect, test } from 'vitest';
import type { XYScatterData } from '../../src/charts/xy-scatter-data.ts';
import { XYScatterGeometry } from '../../src/charts/xy-scatter-geometry.svelte.ts';

const count = 1000;
const data: XYScatterData = {
  x: Float64Array.from({ length: count }, (_, k) => 1000 * 10 ** (k / count)),
  y: Float64Array.from({ length: count }, (_, k) => k),
  category: Uint8Array.from({ length: count }, (_, k) => k % 2),
  categories: [
    { label: 'even', tone: 'exploration' },
    { label: 'odd', tone: 'stability' },
  ],
  centres: [
    { category: 0, x: 3000, y: 400, sign: '1' },
    { category: 1, x: 3000, y: 5000, sign: '2' },
  ],
  xAxis: { title: 'x', format: String, scale: 'log' },
  yAxis: { title: 'y', format: String },
};
const labels = {
  ...{ title: '', summary: '', reader: '' },
  point: () => ({ title: '', note: null, rows: [] }),
  note: (outside: number) => (outside > 0 ? `${outside} beyond` : ''),
};

const geometryOf = (change: Partial<XYScatterData> = {}) =>
  new XYScatterGeometry(
    () => ({ ...data, ...change, labels }),
    () => ({ width: 800, em: 13 }),
  );

test('a log axis begins where the points begin, and its plot is filled', () => {
  const { places, frame } = geometryOf();
  const middle = places.px.toSorted()[count / 2] ?? NaN;
  expect(Math.abs(middle - frame.plot.x - frame.plot.width / 2)).toBeLessThan(0.05 * frame.plot.width);
  expect(places.known).toBe(count);
});

test('every centre is within the plot, wherever the points are', () => {
  const { centres, frame } = geometryOf();
  for (const { px, py } of centres) {
    expect(px).toBeGreaterThanOrEqual(frame.plot.x);
    expect(px).toBeLessThanOrEqual(frame.plot.x + frame.plot.width);
    expect(py).toBeGreaterThanOrEqual(frame.plot.y);
    expect(py).toBeLessThanOrEqual(frame.plot.y + frame.plot.height);
  }
});

test('each category has a tone and a shape, named in the legend', () => {
  const { looks, frame, codes } = geometryOf();
  expect(looks).toEqual([
    { tone: 'exploration', shape: 0 },
    { tone: 'stability', shape: 1 },
  ]);
  expect(frame.legend.items.map(({ entry }) => entry.label)).toEqual(['even', 'odd']);
  expect(codes).toEqual(data.category);
});
