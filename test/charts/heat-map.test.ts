import { describe, expect, it } from 'vitest';
import type { HeatMapData } from '../../src/charts/heat-map-data.ts';
import { cellAt, cellByKey, heatMapLayout, starPath } from '../../src/charts/heat-map-layout.ts';
import { heatColours, luminance } from '../../src/charts/heat-map-palette.ts';
import { heatExtent, heatShare, heatTicks } from '../../src/charts/heat-map-scale.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { range } from './xy-fixtures.ts';

const words = { best: 'best', current: 'as set now' };

const map = (columns = 5, rows = 3, part: Partial<HeatMapData> = {}): HeatMapData => ({
  xs: range(columns, (k) => 0.8 + 0.01 * k),
  ys: range(rows, (k) => 25 * k),
  values: range(columns * rows, (k) => 100 * k),
  xAxis: { title: 'Retention', format: (value) => `${(100 * value).toFixed(1)}%` },
  yAxis: { title: 'Spending, yuan a month', format: (value) => `${value}` },
  value: { title: 'Mean CLP, yuan', format: (value) => value.toFixed(0) },
  ...part,
});
const layoutOf = (data: HeatMapData, width = 700) => heatMapLayout(data, words, { width, height: 420, em: 13 });

describe('the cells of a heat map', () => {
  it('fill the plot, the first row at the bottom', () => {
    const { cells, plot } = layoutOf(map());
    expect(cells).toHaveLength(15);
    expect(cells[0]?.x).toBeCloseTo(plot.x, 9);
    expect((cells[0]?.y ?? 0) + (cells[0]?.height ?? 0)).toBeCloseTo(plot.y + plot.height, 9);
    expect(cells[14]).toMatchObject({ ix: 4, iy: 2 });
    expect(cells[14]?.y).toBeCloseTo(plot.y, 9);
  });

  it('have their values in them where these fit', () => {
    expect(layoutOf(map()).cells.map(({ text }) => text)).toContain('1400');
    const many = layoutOf(map(25, 25));
    expect(many.cells.every(({ text, width }) => text === '' || textWidth(text, many.cellEm) <= width)).toBe(true);
    expect(layoutOf(map(25, 25), 360).cells.every(({ text }) => text === '')).toBe(true);
  });

  it('without a value have no colour and no words', () => {
    const { cells } = layoutOf(map(2, 1, { values: [NaN, 4] }));
    expect(cells.map(({ colours, text }) => [colours === null, text])).toEqual([
      [true, ''],
      [false, '4'],
    ]);
    const none = layoutOf(map(2, 1, { values: [NaN, NaN] }));
    expect(none.swatches).toEqual([]);
    expect(none.legendTicks).toEqual([]);
  });

  it('are found by a point, and by keys from one another', () => {
    const data = map();
    const layout = layoutOf(data);
    const { plot } = layout;
    expect(cellAt(layout, data, plot.x + 1, plot.y + 1)).toEqual({ ix: 0, iy: 2 });
    expect(cellAt(layout, data, plot.x + plot.width - 1, plot.y + plot.height - 1)).toEqual({ ix: 4, iy: 0 });
    expect(cellAt(layout, data, plot.x - 1, plot.y + 1)).toBeNull();
    const from = { ix: 2, iy: 1 };
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];
    expect(keys.map((key) => cellByKey(data, from, key)).map((cell) => [cell?.ix, cell?.iy])).toEqual([
      [1, 1],
      [3, 1],
      [2, 2],
      [2, 0],
      [0, 1],
      [4, 1],
      [2, 2],
      [2, 0],
    ]);
    expect(cellByKey(data, { ix: 4, iy: 2 }, 'ArrowUp')).toEqual({ ix: 4, iy: 2 });
    expect(cellByKey(data, from, 'x')).toBeNull();
  });
});

describe('the words of a heat map', () => {
  it.each([280, 360, 700, 1360])('stay in the picture and apart at %i px', (width) => {
    const layout = layoutOf(map(25, 25, { best: { ix: 1, iy: 1 }, current: { ix: 2, iy: 2 } }), width);
    const apart = (ticks: typeof layout.xTicks) =>
      ticks.every((tick, k) => k === 0 || tick.px - (ticks[k - 1]?.px ?? 0) > (textWidth(tick.text, 13) + textWidth(ticks[k - 1]?.text ?? '', 13)) / 2); // prettier-ignore
    expect(apart(layout.xTicks)).toBe(true);
    expect(apart(layout.legendTicks)).toBe(true);
    layout.keys.forEach(({ x, y, text }) => {
      expect(x + 1.6 * 13 + textWidth(text, 13)).toBeLessThanOrEqual(width);
      expect(y).toBeLessThan(layout.plot.y);
    });
    layout.titles.forEach(({ y, id }) => expect(id.startsWith('y') ? y < layout.plot.y : y <= layout.height).toBe(true));
    expect(layout.keys.map(({ sort }) => sort)).toEqual(['best', 'current']);
  });

  it('name only the marks that there are', () => {
    expect(layoutOf(map(3, 3, { best: { ix: 0, iy: 0 }, current: null })).keys.map(({ sort }) => sort)).toEqual(['best']);
    expect(layoutOf(map(3, 3)).keys).toEqual([]);
  });
});

describe('one of several heat maps', () => {
  const data = map(5, 5, { compact: true, current: { ix: 1, iy: 1 } });
  const small = heatMapLayout(data, words, { width: 200, height: 170, em: 13 });

  it('has cells and ticks, but neither legend nor titles, and keeps to its height', () => {
    expect(small.cells).toHaveLength(25);
    expect([small.titles, small.swatches, small.legendTitle, small.legendTicks, small.keys]).toEqual([[], [], [], [], []]);
    expect(small.height).toBeLessThanOrEqual(170);
    expect(small.plot.height).toBeGreaterThan(120);
    expect(small.yTicks.map(({ text }) => text)).toEqual(['0', '25', '50', '75', '100']);
  });

  it('shares its colours with the others', () => {
    const fill = (extent: readonly [number, number] | null, values: number[]) =>
      layoutOf(map(2, 1, { values, extent })).cells.map(({ colours }) => colours?.fill);
    expect(fill([0, 100], [50, 100])[0]).toBe(fill([0, 100], [10, 50])[1]);
    expect(fill(null, [50, 100])[0]).not.toBe(fill(null, [10, 50])[1]);
  });
});

describe('the colours of a heat map', () => {
  it('cover what is known; a diverging one as far to both sides of its centre', () => {
    expect(heatExtent({ values: [NaN, 3, 8] })).toEqual([3, 8]);
    expect(heatExtent({ values: [-2, 8], palette: 'diverging' })).toEqual([-8, 8]);
    expect(heatExtent({ values: [90, 130], palette: 'diverging', centre: 100 })).toEqual([70, 130]);
    expect(heatExtent({ values: [NaN] })).toBeNull();
    expect(heatShare(5, [5, 5])).toBe(0.5);
    expect(heatTicks([0, 10], 5)).toEqual({ ticks: [0, 2, 4, 6, 8, 10], step: 2 });
    expect(heatTicks([4, 4], 5).ticks).toEqual([4]);
  });

  const parts = (css: string): readonly (readonly [number, number, number])[] =>
    [...css.matchAll(/rgb\((\d+) (\d+) (\d+)\)/g)].map(([, r, g, b]) => [Number(r), Number(g), Number(b)] as const);

  it.each(['sequential', 'diverging'] as const)('of a %s palette carry words that can be read, 4.5 : 1 at least', (palette) => {
    for (let share = 0; share <= 1; share += 0.01) {
      const { fill, ink } = heatColours(share, palette);
      const inks = [...ink.matchAll(/#(000|fff)/g)].map(([, hex]) => (hex === '000' ? 0 : 1));
      parts(fill).forEach((rgb, theme) => {
        const [above, below] = [luminance(rgb), inks[theme] ?? NaN];
        expect((Math.max(above, below) + 0.05) / (Math.min(above, below) + 0.05)).toBeGreaterThanOrEqual(4.5);
      });
    }
  });

  it('grow steadily darker on light ground and lighter on dark, from the low end or from the centre', () => {
    const lights = (palette: 'sequential' | 'diverging', from: number, to: number) =>
      [0, 1].map((theme) =>
        Array.from({ length: 21 }, (_, k) =>
          luminance(parts(heatColours(from + ((to - from) * k) / 20, palette).fill)[theme] ?? [0, 0, 0]),
        ),
      );
    for (const [light, dark] of [lights('sequential', 0, 1), lights('diverging', 0.5, 1), lights('diverging', 0.5, 0)]) {
      expect(light).toEqual(light?.toSorted((a, b) => b - a));
      expect(dark).toEqual(dark?.toSorted((a, b) => a - b));
    }
  });

  it('are marked by a star of five points', () => {
    expect(starPath(10, 10, 5).split('L')).toHaveLength(10);
    expect(starPath(10, 10, 5)).toMatch(/^M10\.00,5\.00/);
  });
});
