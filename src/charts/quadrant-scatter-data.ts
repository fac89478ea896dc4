import type { ChartReading } from './chart-reading.ts';
import type { Range } from './stepping.ts';
import type { SeriesTone, XYAxis } from './xy-chart-data.ts';

/** The four parts of the plane: first where x stands against its threshold, then y. At a threshold is `high`. */
export type Quadrant = 'lowLow' | 'highLow' | 'lowHigh' | 'highHigh';

/** In the order of their codes: 1 for a high x, 2 for a high y, summed. */
export const quadrantOrder: readonly Quadrant[] = ['lowLow', 'highLow', 'lowHigh', 'highHigh'];

/** What a quadrant is called, at its corner. */
export interface QuadrantLabel {
  readonly name: string;
  /** How many points it has, and which share of all that are shown, in words; each `\n` begins what is left out first where room is short. */
  readonly detail: (count: number, share: number) => string;
  readonly tone: SeriesTone;
}

/** A line across the plane that can be dragged; on an axis that is bent, by what a pixel is worth where it stands, not by its step. */
export interface QuadrantThreshold extends Range {
  readonly value: number;
  /** Accessible name: `Threshold of current value`. */
  readonly label: string;
  /** The value in words, for a screen reader. */
  readonly valueText: string;
  readonly locked?: boolean;
}

/** What a point's category code means; each has a shape of its own, in this order: dot, triangle, square, diamond, ring. */
export interface QuadrantCategory {
  readonly label: string;
  readonly tone: SeriesTone;
}

export type QuadrantAxis = Pick<XYAxis, 'title' | 'from' | 'to' | 'format' | 'scale'>;

/** What an index over the points knows, so that the chart need not look at all of them when a threshold moves. */
export interface QuadrantFigures {
  /** How many points each quadrant has, in the order of `quadrantOrder`. */
  readonly counts: readonly number[];
  /** How many are in another quadrant than before. */
  readonly moved?: number;
}

/** Everything that the chart shows. */
export interface QuadrantScatterData {
  /** Where the points are; NaN for one that is not there. Of thousands without categories their density is drawn. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Where they were before: those that have come to another quadrant draw a trail. */
  readonly fromX?: ArrayLike<number> | null;
  readonly fromY?: ArrayLike<number> | null;
  /** At most so many trails, 300 unless told. */
  readonly trails?: number;
  /** Indexes of `categories`, one a point. */
  readonly category?: ArrayLike<number> | null;
  readonly categories?: readonly QuadrantCategory[];
  /** What gives a point its colour: `quadrant` unless told. */
  readonly colour?: 'quadrant' | 'category';
  readonly xAxis: QuadrantAxis;
  readonly yAxis: QuadrantAxis;
  readonly thresholds: { readonly x: QuadrantThreshold; readonly y: QuadrantThreshold };
  readonly quadrants: Readonly<Record<Quadrant, QuadrantLabel>>;
  readonly figures?: QuadrantFigures | null;
}

/** Words that belong to the chart as a whole. */
export interface QuadrantScatterLabels {
  /** Accessible name of the picture. */
  readonly title: string;
  /** Text alternative: what the picture shows, in a sentence or two. */
  readonly summary: string;
  /** Accessible name of the read-out: `Read the points: arrow keys go from one to the next`. */
  readonly reader: string;
  /** What a point is. */
  readonly point: (index: number) => ChartReading;
  /** Under the plot: points drawn at the edge because they lie outside, points in another quadrant than before, trails drawn; '' for nothing. */
  readonly note: (outside: number, moved: number, trails: number) => string;
}
