import { describe, expect, it } from 'vitest';
import { barSlots } from '../../src/charts/xy-bars.ts';
import { seriesCodes } from '../../src/charts/xy-codes.ts';
import { nearestPlace, placesScale, readingMarks, readingPlaces, valueAt, xyReadingAt } from '../../src/charts/xy-reading.ts';
import { besideCrosshair } from '../../src/charts/tip-place.ts';
import { bars, chart, frameOf, range, series } from './xy-fixtures.ts';

const texts = (data: ReturnType<typeof chart>, at: number) =>
  xyReadingAt(data, at, seriesCodes(data.series), data.x, data.y).rows.map(({ key, text }) => `${key} ${text}`);

describe('reading an XY chart', () => {
  it('stops at every x of what is read out, once, in order, within the axis', () => {
    const all = [
      series({ x: [3, 1, 2] }),
      series({ x: [2, 2.5, 99] }),
      series({ x: [0.1], silent: true }),
      series({ x: [0.2], label: null }),
    ];
    expect([...readingPlaces(all, [0, 12])]).toEqual([1, 2, 2.5, 3]);
    expect(nearestPlace(Float64Array.of(1, 2, 2.5), 2.4)).toBe(2.5);
  });

  it('reads lines between their points, stairs as they hold, dots and bars where they stand', () => {
    const points = { x: [0, 2, 4], y: [10, 20, NaN] };
    expect([0, 1, 2, 3, 4, 5].map((at) => valueAt({ kind: 'line', ...points }, at))).toEqual([10, 15, 20, NaN, NaN, NaN]);
    expect([-1, 0, 1, 2, 3].map((at) => valueAt({ kind: 'step', ...points }, at))).toEqual([NaN, 10, 10, 20, 20]);
    expect(valueAt({ kind: 'step', x: [0, 2], y: [1, 5] }, 2.5)).toBe(NaN);
    expect([0, 1, 2].map((at) => valueAt({ kind: 'dots', ...points }, at))).toEqual([10, NaN, 20]);
    expect(valueAt({ kind: 'bars', x: range(4, (k) => 0.1 * k), y: range(4) }, 0.3)).toBe(3);
  });

  it('says an area from its base on, and of a stacked bar its own part', () => {
    const band = series({ id: 'band', kind: 'area', x: [0, 1], y: [0.6, 0.8], base: [0.2, 0.4] });
    expect(texts(chart({ series: [band] }), 0.5)).toEqual(['band 30.0% – 70.0%']);
    expect(texts(chart({ series: [bars('a', [0.5], [0]), bars('b', [0.7], [0.5])] }), 1)).toEqual(['a 50.0%', 'b 20.0%']);
  });

  it('says in which span an x lies, and leaves out what has no value there', () => {
    const spans = [
      { id: 'fit', from: 0, to: 6, label: 'calibration', tone: 'exploration' as const },
      { id: 'hold', from: 6, to: 12, label: 'holdout', tone: 'stability' as const },
    ];
    const data = chart({ spans, series: [series({ y: range(13, (k) => (k === 3 ? NaN : 0.5)) })] });
    const note = (at: number) => xyReadingAt(data, at, seriesCodes(data.series), data.x, data.y).note?.text;
    expect([0, 6, 12].map(note)).toEqual(['calibration', 'holdout', 'holdout']);
    expect(texts(data, 3)).toEqual([]);
    expect(texts(data, 4)).toEqual(['s 50.0%']);
  });

  it('moves by keys from place to place', () => {
    const places = Float64Array.of(0, 0.5, 4);
    const { keyed, first, last } = placesScale(places, frameOf(chart()));
    expect([first, last]).toEqual([0, 4]);
    expect([keyed('ArrowRight', 0.5), keyed('ArrowRight', 4), keyed('ArrowLeft', 0.5), keyed('End', 0), keyed('a', 0)]).toEqual([
      4,
      4,
      0,
      4,
      null,
    ]);
  });

  it('stands clear of the bar that it reads', () => {
    const around = { width: 700, em: 13, top: 0, bottom: 300, plotY: 20, datumReach: 40 };
    expect(parseFloat(besideCrosshair(200, 100, 80, around).left)).toBeGreaterThan(240);
    expect(700 - parseFloat(besideCrosshair(500, 100, 80, around).right)).toBeLessThan(460);
  });

  it('marks the points on the lines and the outline of a bar', () => {
    const data = chart({ series: [series(), bars('a', [0.5, 0.6], [0.1, 0.1])] });
    const frame = frameOf(data);
    const codes = seriesCodes(data.series);
    const { points, bars: boxes } = readingMarks(data.series, 2, codes, barSlots(data.series, frame.x, 13), frame);
    expect(points.map(({ id, y }) => [id, y])).toEqual([['s', frame.y(0.8 ** 2)]]);
    expect(boxes[0]?.y).toBeCloseTo(frame.y(0.6), 9);
    expect(boxes[0]?.height).toBeCloseTo(frame.y(0.1) - frame.y(0.6), 9);
  });
});
