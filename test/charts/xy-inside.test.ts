import { describe, expect, it } from 'vitest';
import { around, overlap } from '../../src/charts/rectangle.ts';
import { sized } from '../../src/charts/label-wish.ts';
import { seriesCodes } from '../../src/charts/xy-codes.ts';
import type { XYSeries } from '../../src/charts/xy-chart-data.ts';
import { xyGrips } from '../../src/charts/xy-handles.ts';
import { insideWishes } from '../../src/charts/xy-inside.ts';
import { innerLabels } from '../../src/charts/xy-labels.ts';
import { legendEntries } from '../../src/charts/xy-legend.ts';
import { seriesMark } from '../../src/charts/xy-marks.ts';
import { xyReadingAt } from '../../src/charts/xy-reading.ts';
import { chart, frameOf, handle, range, series, share } from './xy-fixtures.ts';

const layer = (id: string, base: number, top: number, part: Partial<XYSeries> = {}): XYSeries =>
  series({ id, label: id, kind: 'area', x: range(121), y: range(121, () => top), base: range(121, () => base), stacked: true, ...part });
const stack = [layer('stability', 0, 0.5), layer('formation', 0.5, 0.9), layer('decline', 0.9, 0.92)];
const wishesOf = (layers: readonly XYSeries[]) => {
  const data = chart({ series: layers });
  const frame = frameOf(data);
  return { frame, wishes: insideWishes(legendEntries(data, seriesCodes(layers), [0, 120]), layers, frame) };
};

describe('a stack of areas', () => {
  it('names its layers inside them, none that is too thin', () => {
    const { frame, wishes } = wishesOf(stack);
    expect(wishes.map(({ wish }) => wish.id)).toEqual(['inside-stability', 'inside-formation']);
    const [first] = wishes;
    for (const { x, y } of first?.wish.corners ?? []) {
      expect(y).toBeGreaterThanOrEqual(frame.y(0.5));
      expect(y + (first?.wish.height ?? 0)).toBeLessThanOrEqual(frame.y(0));
      expect(x).toBeGreaterThanOrEqual(frame.plot.x);
      expect(x + (first?.wish.width ?? 0)).toBeLessThanOrEqual(frame.plot.x + frame.plot.width);
    }
  });

  it('names a layer where it is thickest', () => {
    const { frame, wishes } = wishesOf([layer('wave', 0, 0, { y: range(121, (k) => 0.5 * Math.exp(-(((k - 30) / 20) ** 2))) })]);
    const [corner] = wishes[0]?.wish.corners ?? [];
    const { width } = sized('', 'wave', 13);
    expect(frame.x.invert((corner?.x ?? NaN) + width / 2)).toBeCloseTo(30, -1);
  });

  it('has names that keep off the handles', () => {
    const data = chart({ series: stack });
    const frame = frameOf(data);
    const grips = xyGrips([handle({ axis: 'x', x: 60, y: 0.25 })], frame);
    const things = { entries: legendEntries(data, seriesCodes(stack), [0, 120]), series: stack, guides: [], grips, tagged: [] };
    const labels = innerLabels({ ...things, spans: [], slots: new Map(), gripReach: 10 }, frame);
    expect(labels.map(({ id }) => id)).toEqual(['inside-stability', 'inside-formation']);
    expect(grips.some(({ x, y }) => labels.some((label) => overlap(label, around(x, y, 10))))).toBe(false);
  });

  it('is read layer by layer', () => {
    const { rows } = xyReadingAt(chart({ series: stack }), 6, seriesCodes(stack), share, share);
    expect(rows.map(({ text }) => text)).toEqual(['50.0%', '40.0%', '2.0%']);
  });
});

describe('a band of errors', () => {
  it('is an area without an edge', () => {
    const band = series({ id: 'band', label: null, kind: 'area', faint: true, base: range(13, () => 0.1) });
    const code = { kind: 'area', tone: 'accent', dash: 'solid', faint: true } as const;
    const mark = seriesMark(band, code, undefined, frameOf(chart({ series: [band] })));
    expect(mark.path).not.toBe('');
    expect(mark.edge).toBe('');
    expect(seriesMark(band, { ...code, faint: false }, undefined, frameOf(chart({ series: [band] }))).edge).not.toBe('');
  });
});

describe('a play head', () => {
  it('has its grip at the foot of the plot, whatever its y', () => {
    const frame = frameOf(chart());
    const [grip] = xyGrips([handle({ axis: 'x', x: 5, y: 0.7, upright: true })], frame);
    expect(grip).toMatchObject({ shape: 'edge', value: 5, x: frame.x(5) });
    expect(grip?.y).toBe(frame.plot.y + frame.plot.height - 13);
  });

  it('does without a legend where it is told to', () => {
    expect(frameOf(chart({ series: stack })).naming).toBe('legend');
    expect(frameOf(chart({ series: stack }), 700, 13, { legend: 'never' }).naming).toBe('none');
    expect(frameOf(chart(), 700, 13, { legend: 'always' }).naming).toBe('legend');
  });
});
