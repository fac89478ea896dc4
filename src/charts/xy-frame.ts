import type { TitleLine } from './frame-rows.ts';
import type { FrameSize, Tick } from './life-curve-frame.ts';
import { niceScale } from './nice-scale.ts';
import type { Rectangle } from './rectangle.ts';
import type { Extent } from './steady-extent.ts';
import { textWidth } from './text-width.ts';
import type { XYAxis } from './xy-chart-data.ts';
import type { XYDomain } from './xy-domain.ts';
import { besideWidth, legendLayout, namingOf, type LegendEntry, type LegendLayout, type Naming } from './xy-legend.ts';
import { xyRows } from './xy-rows.ts';
import { bentTicks, finestOf, xyScale, type ScaleKind, type XYScale } from './xy-scale.ts';
import { xTicks, type XTick } from './xy-ticks.ts';

/** What of a chart's content decides its places: not the values, so that these stay while something is dragged. */
export interface XYOutline {
  readonly entries: readonly LegendEntry[];
  /** How many series are drawn, labelled or not. */
  readonly drawn: number;
  /** Lines that the names of spans and upright guides take above the plot. */
  readonly stripLines: number;
  /** A handle stands at the left or right edge: texts there keep away. */
  readonly gripAtStart: boolean;
  readonly gripAtEnd: boolean;
  /** `always` where labels at the ends of lines would say nothing, `never` where something else names the series. */
  readonly legend?: 'always' | 'never';
}

/** The places of an XY chart and its scales, px. */
export interface XYFrame extends FrameSize {
  readonly plot: Rectangle;
  readonly strip: Rectangle;
  readonly naming: Naming;
  /** Between the plot and its value ticks' texts. */
  readonly valueGap: number;
  readonly legend: LegendLayout & { readonly x: number; readonly y: number };
  /** Where labels beside the plot begin. */
  readonly besideX: number;
  readonly titles: readonly TitleLine[];
  readonly xLabelY: number;
  readonly x: XYScale;
  readonly y: XYScale;
  readonly xTicks: readonly XTick[];
  readonly yTicks: readonly Tick[];
}

/** A height that suits a width. */
export const xyHeight = (width: number, em: number): number => Math.round(Math.min(Math.max(width * 0.56, 20 * em), 30 * em));

/** In font sizes: between value ticks, between a line's end and its label without and with a handle there. */
const tickEvery = 2.3;
const mostTicks = 7;
/** Between ticks of a bent axis, where an even one has 1. */
const closestBent = 0.7;
const besideGap = 0.6;
const besideGrip = 1.2;
/** Between the plot and the texts of its value ticks. */
const gapAtAxis = 0.5;
const gapAtGrip = 1.1;

/** Lays out the axes of an XY chart, and how its series are named. */
export function xyFrame(domain: XYDomain, size: FrameSize, outline: XYOutline, xAxis: XYAxis, yAxis: XYAxis): XYFrame {
  const { width, em } = size;
  const naming = namingIn(outline, width, em);
  const room = (size.height - 5 * em) / (tickEvery * em);
  const rough = valueScale(domain, yAxis, room);
  const valueGap = (outline.gripAtStart ? gapAtGrip : gapAtAxis) * em;
  const marginOf = (texts: readonly string[]) => Math.ceil(Math.max(em, ...texts.map((text) => textWidth(text, em))) + valueGap + 0.2 * em);
  const gap = (outline.gripAtEnd ? besideGrip : besideGap) * em;
  const beside =
    naming === 'beside'
      ? besideWidth(
          outline.entries.filter(({ ending }) => ending),
          em,
        )
      : 0;
  const right = Math.max(outline.gripAtEnd ? em : 0.8 * em, beside > 0 ? gap + beside + 0.4 * em : 0, lastTextHalf(domain, xAxis, em));
  const placed = (left: number) => {
    const legend = naming === 'legend' ? legendLayout(outline.entries, width - left, em) : { items: [], height: 0 };
    const needs = { ...size, left, right, legendHeight: legend.height, stripLines: outline.stripLines };
    const { legendY, ...rows } = xyRows(needs, xAxis.title, yAxis.title);
    const value = valueScale(domain, yAxis, Math.min(room, rows.plot.height / (tickEvery * em)));
    return { legend: { ...legend, x: left, y: legendY }, rows, value };
  };
  const first = placed(marginOf(rough.texts));
  // Fewer ticks may have longer texts: 1,000 in place of 800.
  const { legend, rows, value } = marginOf(first.value.texts) > first.legend.x ? placed(marginOf(first.value.texts)) : first;
  const { plot } = rows;
  const x = xyScale(xAxis.scale ?? 'linear', domain.x, [plot.x, plot.x + plot.width]);
  const y = xyScale(yAxis.scale ?? 'linear', value.domain, [plot.y + plot.height, plot.y]);
  return {
    ...{ width, em, x, y, naming, valueGap },
    ...rows,
    legend,
    besideX: plot.x + plot.width + gap,
    xTicks: xTicks(xAxis, domain.x, x, width, em),
    yTicks: value.ticks.map((at, k) => ({ at, px: y(at), text: value.texts[k] ?? '' })),
  };
}

function namingIn({ entries, drawn, legend }: XYOutline, width: number, em: number): Naming {
  const needed = namingOf(entries, drawn, width, em);
  if (needed === 'legend' && legend === 'never') return 'none';
  return needed === 'beside' && legend === 'always' ? 'legend' : needed;
}

const lastTextHalf = ({ x: [low, high] }: XYDomain, axis: XYAxis, em: number): number =>
  Math.min(3 * em, textWidth(axis.format(high, axis.whole === true ? 1 : (high - low) / 5), em) / 2);

/** A value axis with about so many ticks, fewer where their texts would be the same. */
function valueScale({ y: [low, high] }: XYDomain, axis: XYAxis, wanted: number) {
  if (axis.scale !== undefined && axis.scale !== 'linear') return bentValueScale([low, high], axis, axis.scale, wanted);
  const wish = { fixedLow: axis.from !== undefined, fixedHigh: axis.to !== undefined, whole: axis.whole ?? false };
  for (let count = mostTicks; ; count--) {
    const scale = niceScale(low, high, count, wish);
    const texts = scale.ticks.map((at) => axis.format(at, scale.step));
    const clear = texts.length - 1 <= Math.min(wanted, mostTicks) && new Set(texts).size === texts.length;
    if (count <= 1 || clear) return { ...scale, texts };
  }
}

/** Its ends as they are, and ticks no closer than an even axis has them. */
function bentValueScale(domain: Extent, axis: XYAxis, kind: ScaleKind, wanted: number) {
  const at = xyScale(kind, domain, [0, Math.min(wanted, mostTicks)]);
  const ticks = bentTicks(kind, domain, (a, b) => Math.abs(at(a) - at(b)) >= closestBent);
  return { domain, ticks, step: finestOf(domain), texts: ticks.map((tick) => axis.format(tick, finestOf(domain))) };
}
