import type { HeatCell, HeatMapData } from './heat-map-data.ts';
import { heatColours, type HeatColours } from './heat-map-palette.ts';
import { heatExtent, heatShare, heatTicks } from './heat-map-scale.ts';
import type { Tick } from './life-curve-frame.ts';
import type { Rectangle } from './rectangle.ts';
import { textWidth, wrappedLines } from './text-width.ts';
import { xyRows, type XYRows } from './xy-rows.ts';

/** A cell with what is written in it; without colours where its value is not known. */
export interface DrawnCell extends Rectangle, HeatCell {
  readonly colours: HeatColours | null;
  /** Empty where it does not fit. */
  readonly text: string;
}

/** The words of a mark and where its swatch stands. */
export interface MarkKey {
  readonly sort: 'best' | 'current';
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface HeatMapLayout extends Pick<XYRows, 'plot' | 'titles' | 'xLabelY'> {
  readonly width: number;
  readonly height: number;
  readonly em: number;
  /** Of the values in the cells, px. */
  readonly cellEm: number;
  readonly cells: readonly DrawnCell[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** The legend's colours from low to high, and its ticks; empty while nothing is known. */
  readonly swatches: readonly (Rectangle & { readonly fill: string })[];
  readonly legendTitle: readonly { readonly text: string; readonly y: number }[];
  readonly legendTicks: readonly Tick[];
  readonly legendTextY: number;
  readonly keys: readonly MarkKey[];
}

/** In font sizes. */
const lineHeight = 1.3;
const barHeight = 0.8;
const widestBar = 24;
const tickGap = 0.8;
const keyGap = 1.4;
/** Of a mark's swatch with its gap. */
const keySwatch = 1.6;
/** Sizes that values in cells may have, and how much wider than an estimate they may be. */
const cellSizes = [1, 0.9, 0.8];
const steps = 40;
/** Height of the plot of one of several maps, at least. */
const leastCompact = 5;

interface Size {
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

export function heatMapLayout(data: HeatMapData, words: { readonly best: string; readonly current: string }, size: Size): HeatMapLayout {
  const { xs, ys, xAxis, yAxis, compact = false } = data;
  const { width, em } = size;
  const yTexts = Array.from(ys, (y) => yAxis.format(y, 0));
  const left = Math.ceil(Math.max(em, ...yTexts.map((text) => textWidth(text, em))) + 0.7 * em);
  const right = Math.ceil(0.8 * em);
  const legend = compact ? noLegend : heatLegend(data, left, width - left - right, em);
  const keys = markKeys(compact ? {} : data, words, left, width - left, em);
  // Beside the colours where there is room, else below them.
  const beside = legend.right + 2 * em + keys.width <= width;
  const keyHeight = beside || keys.places.length === 0 ? 0 : keys.height;
  const axisWords = compact ? [] : wrappedLines(yAxis.title, width - left, em);
  const legendHeight = compact ? 0 : legend.height + keyHeight + (0.5 + axisWords.length * lineHeight) * em;
  const { plot, titles, legendY, xLabelY, height } = xyRows(
    { ...size, left, right, legendHeight, stripLines: 0, ...(compact && { leastPlot: leastCompact }) },
    compact ? '' : xAxis.title,
    '',
  );
  const axisY = plot.y - (0.55 + (axisWords.length - 1) * lineHeight) * em;
  const keyShift = beside ? { x: legend.right + 2 * em - left, y: legend.barY - 0.1 * em } : { x: 0, y: legend.height };
  const cellWidth = plot.width / Math.max(1, xs.length);
  const cellHeight = plot.height / Math.max(1, ys.length);
  const xCentres = Array.from(xs, (_, k) => plot.x + (k + 0.5) * cellWidth);
  const yCentres = Array.from(ys, (_, k) => plot.y + plot.height - (k + 0.5) * cellHeight);
  const texts = cellTexts(data, cellWidth, cellHeight, em);
  const extent = heatExtent(data);
  const cells = Array.from({ length: xs.length * ys.length }, (_, k) => {
    const [ix, iy] = [k % xs.length, Math.floor(k / xs.length)];
    const value = data.values[k] ?? NaN;
    const colours = extent === null || !Number.isFinite(value) ? null : heatColours(heatShare(value, extent), data.palette ?? 'sequential');
    const place = { x: plot.x + ix * cellWidth, y: plot.y + plot.height - (iy + 1) * cellHeight, width: cellWidth, height: cellHeight };
    return { ...place, ix, iy, colours, text: texts.of[k] ?? '' };
  });
  const xTexts = Array.from(xs, (x) => xAxis.format(x, 0));
  return {
    ...{ width, height, em, plot, xLabelY, cells, cellEm: texts.em },
    titles: [...titles, ...axisWords.map((text, k) => ({ id: `y-${k}`, text, y: axisY + k * lineHeight * em, ending: false }))],
    xTicks: thinned(
      xTexts.map((text, k) => ({ at: xs[k] ?? NaN, px: xCentres[k] ?? 0, text })),
      (text) => textWidth(text, em) + tickGap * em,
    ),
    yTicks: thinned(
      yTexts.map((text, k) => ({ at: ys[k] ?? NaN, px: yCentres[k] ?? 0, text })),
      () => 1.15 * em,
    ),
    swatches: legend.swatches.map((swatch) => ({ ...swatch, y: swatch.y + legendY })),
    legendTitle: legend.title.map(({ text, y }) => ({ text, y: y + legendY })),
    legendTicks: legend.ticks,
    legendTextY: legend.textY + legendY,
    keys: keys.places.map((key) => ({ ...key, x: key.x + keyShift.x, y: key.y + legendY + keyShift.y })),
  };
}

/** Every tick, or every second, third … that leaves each its room. */
function thinned(ticks: readonly Tick[], room: (text: string) => number): readonly Tick[] {
  const clear = (shown: readonly Tick[]) =>
    shown.every((tick, k) => {
      const before = shown[k - 1];
      return before === undefined || Math.abs(tick.px - before.px) >= (room(tick.text) + room(before.text)) / 2;
    });
  for (let every = 1; every < ticks.length; every++) {
    const shown = ticks.filter((_, k) => k % every === 0);
    if (clear(shown)) return shown;
  }
  return ticks.slice(0, 1);
}

/** The values in words, at the largest size at which they all fit; at the smallest those that do; none where hardly one does. */
function cellTexts({ values, value }: HeatMapData, width: number, height: number, em: number) {
  const all = Array.from(values, (one) => (Number.isFinite(one) ? value.format(one, 0) : ''));
  const fits = (text: string, size: number) => textWidth(text, size) <= width - 3 && 1.2 * size <= height;
  const size = cellSizes.find((share) => all.every((text) => fits(text, share * em))) ?? 0.8;
  const shown = all.map((text) => (fits(text, size * em) ? text : ''));
  const most = shown.filter((text) => text !== '').length >= 0.8 * all.filter((text) => text !== '').length;
  return { em: size * em, of: most ? shown : all.map(() => '') };
}

const noLegend: ReturnType<typeof heatLegend> = { title: [], swatches: [], ticks: [], textY: 0, barY: 0, right: 0, height: 0 };

function heatLegend(data: HeatMapData, left: number, room: number, em: number) {
  const extent = heatExtent(data);
  const title = wrappedLines(data.value.title, room, em).map((text, k) => ({ text, y: (1 + k * lineHeight) * em }));
  const barY = (title.length * lineHeight + 0.15) * em;
  if (extent === null) return { title, swatches: [], ticks: [], textY: 0, barY, right: left, height: title.length * lineHeight * em };
  const width = Math.min(room, widestBar * em);
  const swatches = Array.from({ length: steps }, (_, k) => ({
    ...{ x: left + (k * width) / steps, y: barY, width: width / steps + 0.4, height: barHeight * em },
    fill: heatColours((k + 0.5) / steps, data.palette ?? 'sequential').fill,
  }));
  const textY = barY + (barHeight + 1.1) * em;
  const ticks = legendTicks(data, extent, left, width, em);
  return { title, swatches, ticks, textY, barY, right: left + width, height: textY + 0.4 * em };
}

/** As many ticks as their texts leave room for. */
function legendTicks(data: HeatMapData, extent: readonly [number, number], left: number, width: number, em: number): readonly Tick[] {
  for (let count = 6; count >= 1; count--) {
    const { ticks, step } = heatTicks(extent, count);
    const placed = ticks.map((at) => ({ at, px: left + heatShare(at, extent) * width, text: data.value.format(at, step) }));
    const apart = placed.every((tick, k) => {
      const before = placed[k - 1];
      return before === undefined || tick.px - before.px >= (textWidth(tick.text, em) + textWidth(before.text, em)) / 2 + tickGap * em;
    });
    if (apart && new Set(placed.map(({ text }) => text)).size === placed.length) return placed;
  }
  return [];
}

/** Swatches and words of the marks that there are, one beside the other or one below the other. */
function markKeys(
  { best, current }: Pick<HeatMapData, 'best' | 'current'>,
  words: { readonly best: string; readonly current: string },
  left: number,
  room: number,
  em: number,
) {
  const wanted = [best == null ? null : ('best' as const), current == null ? null : ('current' as const)].filter((sort) => sort !== null);
  const widths = wanted.map((sort) => (keySwatch + keyGap) * em + textWidth(words[sort], em));
  let [x, y] = [left, em];
  const places: MarkKey[] = wanted.map((sort, k) => {
    const width = widths[k] ?? 0;
    if (x > left && x + width - keyGap * em > left + room) [x, y] = [left, y + lineHeight * em];
    const key = { sort, x, y, text: words[sort] };
    x += width;
    return key;
  });
  return { places, width: widths.reduce((sum, width) => sum + width, 0), height: y + 0.7 * em };
}

/** The cell at a point of the chart, px; null outside the grid. */
export function cellAt({ plot }: HeatMapLayout, { xs, ys }: HeatMapData, x: number, y: number): HeatCell | null {
  const ix = Math.floor(((x - plot.x) / plot.width) * xs.length);
  const iy = Math.floor(((plot.y + plot.height - y) / plot.height) * ys.length);
  return ix >= 0 && iy >= 0 && ix < xs.length && iy < ys.length ? { ix, iy } : null;
}

/** Where a key goes from a cell: arrows to the next, Home and End to the ends of the row, Page keys to those of the column. */
export function cellByKey({ xs, ys }: HeatMapData, { ix, iy }: HeatCell, key: string): HeatCell | null {
  const [right, top] = [xs.length - 1, ys.length - 1];
  if (key === 'ArrowLeft') return { ix: Math.max(0, ix - 1), iy };
  if (key === 'ArrowRight') return { ix: Math.min(right, ix + 1), iy };
  if (key === 'ArrowUp') return { ix, iy: Math.min(top, iy + 1) };
  if (key === 'ArrowDown') return { ix, iy: Math.max(0, iy - 1) };
  if (key === 'Home') return { ix: 0, iy };
  if (key === 'End') return { ix: right, iy };
  if (key === 'PageUp') return { ix, iy: top };
  return key === 'PageDown' ? { ix, iy: 0 } : null;
}

/** A star, its points on a circle of radius r. */
export function starPath(x: number, y: number, r: number): string {
  const corner = (k: number) => {
    const [angle, away] = [(Math.PI * k) / 5 - Math.PI / 2, k % 2 === 0 ? r : 0.45 * r];
    return `${(x + away * Math.cos(angle)).toFixed(2)},${(y + away * Math.sin(angle)).toFixed(2)}`;
  };
  return `M${Array.from({ length: 10 }, (_, k) => corner(k)).join('L')}Z`;
}
