import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceScale } from '../../src/charts/nice-scale.ts';
import { xyFrame } from '../../src/charts/xy-frame.ts';
import { bentTicks, finestOf, xyScale } from '../../src/charts/xy-scale.ts';
import { textWidth } from '../../src/charts/text-width.ts';

const kinds = ['linear', 'log', 'root'] as const;

describe('a scale of an axis', () => {
  it.each(kinds)('of kind %s puts its ends on the ends, keeps the order and is undone by its inverse', (kind) => {
    const money = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(money, fc.double({ min: 1, max: 1e7, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (low, length, share) => {
        const scale = xyScale(kind, [low, low + length], [40, 840]);
        expect(scale(low)).toBeCloseTo(40, 6);
        expect(scale(low + length)).toBeCloseTo(840, 6);
        const value = low + share * length;
        expect(scale.invert(scale(value))).toBeCloseTo(value, 3);
        expect(scale(value + 0.01 * length)).toBeGreaterThan(scale(value));
      }),
    );
  });

  it.each(kinds)('of kind %s has finite places for the smallest numbers there are', (kind) => {
    const scale = xyScale(kind, [0, 5e-324], [40, 840]);
    for (const value of [0, 5e-324]) expect(Number.isFinite(scale(value)) && Number.isFinite(scale.invert(scale(value)))).toBe(true);
    expect(niceScale(0, 5e-324, 5)).toEqual({ domain: [0, 5e-324], ticks: [0], step: 1 });
  });

  it('gives small amounts room on a bent axis, and losses as much as gains', () => {
    const at = (kind: (typeof kinds)[number]) => xyScale(kind, [-10_000, 10_000], [-100, 100])(100);
    expect(at('linear')).toBeCloseTo(1, 9);
    expect(at('root')).toBeCloseTo(10, 9);
    expect(at('log')).toBeGreaterThan(30);
    for (const kind of kinds) expect(xyScale(kind, [-10_000, 10_000], [-100, 100])(-100)).toBeCloseTo(-at(kind), 9);
  });
});

describe('ticks of a bent axis', () => {
  it('are round, within the axis, and clear of one another', () => {
    expect(finestOf([0, 50_000])).toBe(100);
    expect(bentTicks('log', [0, 60_000], () => true)).toEqual([0, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]);
    const log = xyScale('log', [0, 60_000], [0, 400]);
    expect(bentTicks('log', [0, 60_000], (a, b) => Math.abs(log(a) - log(b)) >= 40)).toEqual([0, 100, 1000, 10_000]);
    const root = xyScale('root', [0, 1000], [0, 400]);
    expect(bentTicks('root', [0, 1000], (a, b) => Math.abs(root(a) - root(b)) >= 35)).toEqual([0, 50, 100, 200, 500, 1000]);
  });

  it('are on both sides of 0', () => {
    expect(bentTicks('log', [-50, 4000], () => true)).toEqual([
      -50, -20, -10, -5, -2, -1, 0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000,
    ]);
  });

  it.each(kinds)('of kind %s stand where the frame has them, their texts apart', (scale) => {
    const axis = { title: 'Current value', format: (value: number) => value.toLocaleString('en'), scale };
    const outline = { entries: [], drawn: 2, stripLines: 0, gripAtStart: true, gripAtEnd: false };
    for (const width of [360, 860]) {
      const frame = xyFrame({ x: [0, 48_000], y: [-300, 9000] }, { width, height: 460, em: 13 }, outline, axis, axis);
      expect(frame.xTicks.length).toBeGreaterThanOrEqual(3);
      expect(frame.yTicks.length).toBeGreaterThanOrEqual(4);
      frame.xTicks.forEach((tick, k) => {
        const before = frame.xTicks[k - 1];
        expect(tick.px).toBeCloseTo(frame.x(tick.at), 9);
        if (before) expect(tick.textPx - before.textPx).toBeGreaterThan((textWidth(tick.text, 13) + textWidth(before.text, 13)) / 2);
      });
      const rows = frame.yTicks.map(({ px }) => px).toSorted((a, b) => a - b);
      rows.forEach((px, k) => expect(px - (rows[k - 1] ?? -99)).toBeGreaterThan(15));
    }
  });
});
