import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/text-width.ts';
import { steadyXYDomain, sameXYDomain, xyDomain } from '../../src/charts/xy-domain.ts';
import { xyFrame } from '../../src/charts/xy-frame.ts';
import { bars, chart, frameOf, handle, percent, plain, range, series, share } from './xy-fixtures.ts';

describe('the axes of an XY chart', () => {
  it('cover the data, with 0 on y', () => {
    const domain = xyDomain(chart({ series: [series({ y: range(13, (k) => 5 + k) })], y: plain }));
    expect(domain).toEqual({ x: [0, 12], y: [0, 17] });
  });

  it('cover what their own ends say, whatever the data', () => {
    const { y, yTicks, plot } = frameOf(chart({ y: { ...share, from: 0.5 } }));
    expect(y(0.5)).toBeCloseTo(plot.y + plot.height, 9);
    expect(y(1)).toBeCloseTo(plot.y, 9);
    expect(yTicks.map(({ at }) => at)).toEqual([0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });

  it('end a percent axis at exactly 100 %, also where only the data say so', () => {
    const free = frameOf(chart({ y: { title: 'Share', format: percent } }));
    expect(free.yTicks.at(-1)?.text).toBe('100%');
    expect(free.y(1)).toBeCloseTo(free.plot.y, 9);
  });

  it('reach a datum, a handle and a guide', () => {
    const guide = { id: 'g', axis: 'y' as const, at: 9, label: 'goal', tone: 'ink' as const };
    const domain = xyDomain(chart({ y: plain, guides: [guide], handles: [handle({ x: 15, y: -2 })] }));
    expect(domain).toEqual({ x: [0, 15], y: [-2, 9] });
  });

  it('give bars their full width at both ends', () => {
    expect(xyDomain(chart({ series: [bars('a', [1, 2, 3])] })).x).toEqual([0.5, 3.5]);
    expect(xyDomain(chart({ series: [bars('a', [1, 2, 3])], x: { ...plain, from: 1, to: 3 } })).x).toEqual([0.5, 3.5]);
  });

  it('stand up to no data, to one point, to zeros and to gaps', () => {
    for (const one of [[], [series({ x: [4], y: [0] })], [series({ y: range(13, () => NaN) })], [bars('a', [0])]]) {
      const { x, y } = frameOf(chart({ series: one, y: plain }));
      expect([x(0), x(1), y(0), y(1)].every(Number.isFinite)).toBe(true);
    }
  });

  it('stay while something is held, except where the data outgrow them across the hand', () => {
    const kept = xyDomain(chart({ y: plain }));
    const needed = { x: [2, 30], y: [0, 5] } as const;
    expect(steadyXYDomain(kept, { x: [2, 8], y: [0, 0.5] }, null)).toBe(kept);
    expect(steadyXYDomain(kept, needed, 'y')).toEqual({ x: [0, 36], y: [0, 1] });
    expect(steadyXYDomain(kept, needed, 'x')).toEqual({ x: [0, 12], y: [0, 6] });
    expect(steadyXYDomain({ x: [5, 9], y: [0, 1] }, { x: [3, 9], y: [0, 1] }, null).x[0]).toBeLessThan(3);
    expect(sameXYDomain(kept, { x: [0, 12], y: [0, 1] })).toBe(kept);
  });
});

describe('the ticks of an XY chart', () => {
  it('have room for their texts at the left edge, whatever the height makes of their number', () => {
    const outline = { entries: [], drawn: 1, stripLines: 4, gripAtStart: false, gripAtEnd: false };
    for (let most = 700; most <= 1400; most += 7) {
      for (const height of [120, 160, 200, 260, 340]) {
        const y = { title: 'Customers', from: 0, to: most, format: (value: number) => value.toLocaleString('en') };
        const counted = chart({ y });
        const { yTicks, plot } = xyFrame(xyDomain(counted), { width: 600, height, em: 13 }, outline, counted.x, y);
        for (const { text } of yTicks) expect(textWidth(text, 13)).toBeLessThanOrEqual(plot.x);
      }
    }
  });

  it('stand only at whole numbers where the axis counts', () => {
    const { xTicks } = frameOf(chart({ series: [bars('a', [1, 2, 3])] }));
    expect(xTicks.map(({ at }) => at)).toEqual([1, 2, 3]);
    const few = frameOf(chart({ series: [bars('a', [1, 2])], y: { title: 'Buyers', whole: true, format: (value) => value.toFixed(0) } }));
    expect(few.yTicks.map(({ text }) => text)).toEqual(['0', '1', '2']);
  });

  it('stand at sensible months', () => {
    const months = chart({ series: [series({ x: range(61), y: range(61, () => 1) })], x: { ...plain, unit: 'month' } });
    expect(frameOf(months, 700).xTicks.map(({ at }) => at)).toEqual([0, 6, 12, 18, 24, 30, 36, 42, 48, 54, 60]);
    expect(frameOf(months, 300).xTicks.map(({ at }) => at)).toEqual([0, 12, 24, 36, 48, 60]);
  });

  it.each([280, 390, 700, 1360, 1800])('never touch nor leave the picture at %i px', (width) => {
    const money = chart({ series: [series({ x: range(40, (k) => 50_000 * k) })], x: { title: '¥', format: (value) => `¥${value}` } });
    for (const em of [13, 20]) {
      const { xTicks } = frameOf(money, width, em);
      const boxes = xTicks.map(({ text, textPx }) => [textPx - textWidth(text, em) / 2, textPx + textWidth(text, em) / 2] as const);
      expect(boxes.length).toBeGreaterThan(0);
      boxes.forEach(([left, right], k) => {
        expect(left).toBeGreaterThanOrEqual(-1e-9);
        expect(right).toBeLessThanOrEqual(width + 1e-9);
        expect(left).toBeGreaterThan(boxes[k - 1]?.[1] ?? -1);
      });
    }
  });

  it('say each value once, however coarse the wording', () => {
    const coarse = frameOf(chart({ y: { ...share, to: 0.03, format: (value) => `${(100 * value).toFixed(0)}%` } }));
    const texts = coarse.yTicks.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('the rows of an XY chart', () => {
  const long = (text: string) => `${text} `.repeat(12).trim();

  it('grow with titles and legend and never overlap', () => {
    const wordy = chart({ x: { ...plain, title: long('years of it') }, y: { ...share, title: long('share of all') } });
    for (const width of [280, 700]) {
      const { plot, legend, titles, height, xLabelY } = frameOf(wordy, width);
      const [head, foot] = [titles.filter(({ ending }) => !ending), titles.filter(({ ending }) => ending)];
      expect(head.length).toBeGreaterThan(1);
      expect(foot.length).toBeGreaterThan(1);
      expect(Math.max(...head.map(({ y }) => y))).toBeLessThan(width < 400 ? legend.y + 6 : plot.y);
      expect(legend.y + legend.height).toBeLessThanOrEqual(plot.y);
      expect(Math.min(...foot.map(({ y }) => y))).toBeGreaterThan(xLabelY);
      expect(height).toBeGreaterThan(Math.max(...foot.map(({ y }) => y)));
      expect(plot.height).toBeGreaterThanOrEqual(9 * 13);
    }
  });

  it('keep a handle at the axis off the texts there', () => {
    expect(frameOf(chart(), 700, 13, { gripAtStart: true }).valueGap).toBeGreaterThan(frameOf(chart()).valueGap + 7);
    expect(frameOf(chart(), 700, 13, { gripAtEnd: true }).besideX).toBeGreaterThan(0);
  });
});
