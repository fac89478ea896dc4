import { frameRows, type AxisTitles, type TitleLine } from './frame-rows.ts';
import type { LifeCurveFormat } from './life-curve-data.ts';
import type { LifeCurveDomain } from './life-curve-domain.ts';
import type { Rectangle } from './rectangle.ts';
import { linearScale } from './linear-scale.ts';
import { niceScale } from './nice-scale.ts';
import { textWidth } from './text-width.ts';
import { timeTicks, type TimeUnit } from './time-ticks.ts';

export interface Tick {
  readonly at: number;
  readonly px: number;
  readonly text: string;
}

export interface FrameSize {
  readonly width: number;
  readonly height: number;
  /** Font size of the chart's text, px. */
  readonly em: number;
}

/** The places of a life-curve chart and its scales: everything that stays while a handle is dragged. Boxes in px. */
export interface LifeCurveFrame extends FrameSize {
  readonly plot: Rectangle;
  /** The row above the plot's values in which the stage names stand; part of the tinted columns. */
  readonly strip: Rectangle;
  /** The bars' plot; without height where there are none. */
  readonly bars: Rectangle;
  readonly titles: readonly TitleLine[];
  readonly timeLabelY: number;
  readonly x: (t: number) => number;
  readonly y: (value: number) => number;
  readonly barY: (value: number) => number;
  readonly ageAt: (px: number) => number;
  readonly valueAt: (px: number) => number;
  readonly timeTicks: readonly Tick[];
  readonly valueTicks: readonly Tick[];
  readonly barTicks: readonly Tick[];
}

/** A height that suits a width: lower than wide, and never too low for two plots and their rows of text. */
export const lifeCurveHeight = (width: number, em: number): number => Math.round(Math.min(Math.max(width * 0.6, 30 * em), 44 * em, 860));

/** px between value ticks and between an axis and its texts, in font sizes. */
const tickEvery = 3.4;
const timeGap = 1.8;

/** Lays out the axes of a life-curve chart. */
export function lifeCurveFrame(
  domain: LifeCurveDomain,
  size: FrameSize,
  unit: TimeUnit,
  titles: AxisTitles,
  format: LifeCurveFormat,
): LifeCurveFrame {
  const { width, em } = size;
  const roughly = niceScale(domain.low, domain.high, Math.max(2, Math.floor((size.height * 0.55) / (tickEvery * em))));
  const rough = niceScale(domain.barLow, domain.barHigh, 2);
  const value = { ...roughly, texts: roughly.ticks.map((at) => format.axisValue(at, roughly.step)) };
  const bar = { ...rough, texts: titles.bars === null ? [] : rough.ticks.map((at) => format.axisValue(at, rough.step)) };
  const left = Math.ceil(Math.max(...[...value.texts, ...bar.texts].map((text) => textWidth(text, em)), em) + 0.7 * em);
  const rows = frameRows(left, size, titles);
  const x = linearScale([0, domain.lastAge], [left, left + rows.plot.width]);
  const y = linearScale(value.domain, [rows.plot.y + rows.plot.height, rows.plot.y]);
  const barY = linearScale(bar.domain, [rows.bars.y + rows.bars.height, rows.bars.y]);
  const room = textWidth(format.axisTime(Math.round(domain.lastAge)), em) + timeGap * em;
  return {
    ...{ width, em, x, y, barY },
    ...rows,
    ageAt: (px) => x.invert(px),
    valueAt: (px) => y.invert(px),
    timeTicks: timeTicks(unit, 0, domain.lastAge, rows.plot.width / domain.lastAge, room).map((at) => tick(at, x, format.axisTime(at))),
    valueTicks: value.ticks.map((at, k) => tick(at, y, value.texts[k] ?? '')),
    barTicks: bar.texts.map((text, k) => tick(bar.ticks[k] ?? NaN, barY, text)),
  };
}

const tick = (at: number, scale: (value: number) => number, text: string): Tick => ({ at, px: scale(at), text });
