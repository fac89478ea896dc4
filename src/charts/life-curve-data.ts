import type { Stage, StageEnds } from './stage-bands.ts';

/** A curve kept from before, drawn dotted. */
export interface GhostCurve {
  readonly id: string;
  readonly label: string;
  /** Profit at an age; NaN where the curve has none. */
  readonly profitAt: (t: number) => number;
}

/** Another customer's history, drawn faint. */
export interface NeighbourCurve {
  readonly id: string;
  readonly label: string;
  readonly history: Float64Array;
}

export interface UncertaintyBand {
  readonly t: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export interface PresentValues {
  readonly t: Float64Array;
  readonly value: Float64Array;
}

/** What the chart of a life curve shows. Ages are in time units from 0; the history starts at t = 1, NaN marks a gap. */
export interface LifeCurveData {
  readonly history: Float64Array;
  /** Profit at any age 0 … end; NaN where the curve has none. */
  readonly profitAt: (t: number) => number;
  readonly now: number;
  /** Age of the last unit counted, now + n. */
  readonly end: number;
  readonly stages: StageEnds;
  readonly band: UncertaintyBand | null;
  readonly ghosts: readonly GhostCurve[];
  readonly neighbours: readonly NeighbourCurve[];
  readonly presentValue: PresentValues | null;
}

/**
 * A point that can be dragged. `curve` sits on the curve at age `value`, `level` at the profit `value` near the end of its
 * level, `edge` on the vertical line at age `value` that closes the units counted.
 */
export interface ChartHandle {
  readonly id: string;
  readonly place: 'curve' | 'level' | 'edge';
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Accessible name, its value in words, and the short text beside it. */
  readonly label: string;
  readonly valueText: string;
  readonly tag: string;
  readonly locked: boolean;
  /** What it turns, where its id is not that parameter's name. */
  readonly parameter?: string;
}

export interface LifeCurveLabels {
  /** Accessible name of the picture. */
  readonly title: string;
  readonly valueAxis: string;
  readonly timeAxis: string;
  readonly presentValueAxis: string;
  readonly now: string;
  /** Wordings of each stage, longest first. */
  readonly stages: Readonly<Record<Stage, readonly string[]>>;
  /** Accessible name of the read-out that arrow keys move, and the names of its rows. */
  readonly reader: string;
  readonly observed: string;
  readonly curve: string;
  readonly band: string;
  readonly presentValue: string;
}

export interface LifeCurveFormat {
  /** A tick of a value axis whose ticks are `step` apart. */
  readonly axisValue: (value: number, step: number) => string;
  readonly axisTime: (t: number) => string;
  /** In the read-out. */
  readonly value: (value: number) => string;
  readonly time: (t: number) => string;
}
