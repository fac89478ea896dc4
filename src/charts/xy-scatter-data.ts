import type { ChartReading } from './chart-reading.ts';
import type { QuadrantAxis, QuadrantCategory } from './quadrant-scatter-data.ts';

/** The middle of a category's points, marked over them. */
interface ScatterCentre {
  /** Place of its category. */
  readonly category: number;
  readonly x: number;
  readonly y: number;
  /** Inside the mark: a sign or two. */
  readonly sign: string;
}

/** The points decide what it covers. */
export type ScatterAxis = Pick<QuadrantAxis, 'title' | 'format' | 'scale'>;

/** Points in categories, without lines between these. */
export interface XYScatterData {
  /** NaN for a point that is not there. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Places in `categories`, one a point; what is beyond is not drawn. */
  readonly category: Uint8Array;
  readonly categories: readonly QuadrantCategory[];
  readonly centres: readonly ScatterCentre[];
  readonly xAxis: ScatterAxis;
  readonly yAxis: ScatterAxis;
}

/** Words that belong to the chart as a whole. */
export interface XYScatterLabels {
  /** Accessible name of the picture. */
  readonly title: string;
  /** Text alternative: what the picture shows, in a sentence or two. */
  readonly summary: string;
  /** Accessible name of the read-out. */
  readonly reader: string;
  /** What a point is. */
  readonly point: (index: number) => ChartReading;
  /** Under the plot: points drawn at the edge because they lie outside, and how many are drawn where not all are, else null. */
  readonly note: (outside: number, drawn: number | null) => string;
}
