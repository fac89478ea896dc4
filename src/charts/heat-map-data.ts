import type { Extent } from './steady-extent.ts';
import type { XYAxis } from './xy-chart-data.ts';

/** One cell: column from the left, row from the bottom. */
export interface HeatCell {
  readonly ix: number;
  readonly iy: number;
}

/** What one axis of the grid is, and its places in words. */
export type HeatAxis = Pick<XYAxis, 'title' | 'format'>;

/** Everything that the map shows. */
export interface HeatMapData {
  /** The places of columns and rows, ascending; at most 25 of each. */
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** values[iy × columns + ix]; NaN for what is not computed yet. */
  readonly values: ArrayLike<number>;
  /** Standard errors, in the same order. */
  readonly errors?: ArrayLike<number> | null;
  readonly xAxis: HeatAxis;
  readonly yAxis: HeatAxis;
  readonly value: {
    readonly title: string;
    /** In a cell and at the ticks of the legend: `step` is the distance of the ticks, 0 in a cell. */
    readonly format: (value: number, step: number) => string;
  };
  /** `diverging`: two colours, away from `centre` (0 unless told). */
  readonly palette?: 'sequential' | 'diverging';
  readonly centre?: number;
  /** The values that the colours cover: the same for maps beside one another; what is shown unless told. */
  readonly extent?: Extent | null;
  /** One of several maps beside one another: without a legend, without titles of its axes and words of its marks. */
  readonly compact?: boolean;
  readonly best?: HeatCell | null;
  readonly current?: HeatCell | null;
}

/** Words that belong to the map as a whole. */
export interface HeatMapLabels {
  /** Accessible name of the picture. */
  readonly title: string;
  /** Text alternative: what the picture shows, in a sentence or two. */
  readonly summary: string;
  /** Accessible name of the read-out: `Read the map: arrow keys move, Enter takes the values over`. */
  readonly reader: string;
  /** What the two marks mean. */
  readonly best: string;
  readonly current: string;
  /** A value in the read-out, with its standard error where there is one: `12.4 ± 0.3`. */
  readonly estimate: (value: number, error: number | null) => string;
  /** In place of a value that is not computed yet. */
  readonly pending: string;
}
