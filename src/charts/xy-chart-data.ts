import type { Range } from './stepping.ts';
import type { TimeUnit } from './time-ticks.ts';
import type { ScaleKind } from './xy-scale.ts';

/** Colours by meaning; each has a tint of the house's palette in both themes. */
export type SeriesTone = 'accent' | 'ink' | 'soft' | 'exploration' | 'formation' | 'stability' | 'decline';

/** The second code beside colour: the dash of a line, the pattern of bars and areas, the shape of dots. */
export type SeriesDash = 'solid' | 'dashed' | 'dotted' | 'dash-dotted' | 'long-dashed';

/** One thing that the chart draws over x: values in data units, NaN for a gap. */
export interface XYSeries {
  readonly id: string;
  /** At the line's end, in the read-out and in the legend; null for what needs no words (a ghost while something is dragged). */
  readonly label: string | null;
  /** `step` holds each value from its x to the next; `area` and `bars` stand on `base` (0 where it is null). */
  readonly kind: 'line' | 'step' | 'dots' | 'bars' | 'area';
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /**
   * Lower edges of an area or of stacked bars, as long as y; y is the upper edge. The read-out says `base – y` of an area and
   * y − base of a bar.
   */
  readonly base?: ArrayLike<number> | null;
  /** An area that is a layer of a stack: the read-out says y − base, and its name stands inside it where it fits. */
  readonly stacked?: boolean;
  readonly tone: SeriesTone;
  /** Left out: the first that no series of its sort has yet, so that labelled series differ without colour. */
  readonly dash?: SeriesDash;
  /** Drawn fainter: what was before, what is only compared with; an area without its upper edge: a band of errors. */
  readonly faint?: boolean;
  /** Not in the read-out. */
  readonly silent?: boolean;
}

/** A straight line across the plot, with its words. */
export interface XYGuide {
  readonly id: string;
  /** `x`: an upright line at x = at; `y`: a level one. */
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly label: string;
  readonly tone: SeriesTone;
}

/** A tinted column from one x to another, named at its top. */
export interface XYSpan {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly tone: SeriesTone;
}

/** A point that can be dragged along one axis. */
export interface XYHandle extends Range {
  readonly id: string;
  /** Which of its coordinates moves. */
  readonly axis: 'x' | 'y';
  /** Data units; the coordinate along `axis` is the handle's value. */
  readonly x: number;
  readonly y: number;
  /** Accessible name: `Retention into year 3`. */
  readonly label: string;
  /** The value in words, for a screen reader: `80%`. */
  readonly valueText: string;
  /** Written beside it; null for none. */
  readonly tag: string | null;
  /** Of a line that moves along x (a play head): the grip stands at the foot of the plot, whatever y is. */
  readonly upright?: boolean;
  readonly locked?: boolean;
  /** What it turns, where its id is not that parameter's name. */
  readonly parameter?: string;
}

/** What an axis covers. Without `from` and `to` the data decide, 0 included on y. */
export interface XYAxis {
  /** Written at the axis: `Survivors, share of the cohort`. */
  readonly title: string;
  readonly from?: number;
  readonly to?: number;
  /** Ticks and read-outs in words; `step` is the distance of the ticks, 0 in a read-out. */
  readonly format: (value: number, step: number) => string;
  /** Ticks only at whole numbers. */
  readonly whole?: boolean;
  /** An x axis in time units has its ticks where they make sense: every 6, 12, 24 months. */
  readonly unit?: TimeUnit;
  /** How it spreads its values, evenly unless told. A bent axis has ticks at round values, its `step` is the smallest of these. */
  readonly scale?: ScaleKind;
}

/** Everything that a chart shows. */
export interface XYChartData {
  readonly series: readonly XYSeries[];
  readonly x: XYAxis;
  readonly y: XYAxis;
  readonly guides?: readonly XYGuide[];
  readonly spans?: readonly XYSpan[];
  readonly handles?: readonly XYHandle[];
}

/** Words that belong to the chart as a whole. */
export interface XYChartLabels {
  /** Accessible name of the picture. */
  readonly title: string;
  /** Accessible name of the read-out: `Read the chart: arrow keys move through the years`. */
  readonly reader: string;
  /** Text alternative: what the picture shows, in a sentence or two. */
  readonly summary: string;
}
