/** One recency cell, or the former customers at the end, as the picture needs it. Words and money are written outside. */
export interface FlowCell {
  readonly id: string;
  /** Its name, broken into lines where it must be. */
  readonly name: string;
  /** A wording for narrow places. */
  readonly short: string;
  /** Customers in the cell at the start of each period. */
  readonly customers: Float64Array;
  /** Its value as written under it; '' for none. */
  readonly valueText: string;
  /** Share that buys in a period, 0 to 1; null where nobody can (former customers). */
  readonly purchase: number | null;
  /** That share, and the rest, as written at the arrows. */
  readonly purchaseText: string;
  readonly onwardText: string;
  /** Whether money is spent here; cells without are drawn hollow. */
  readonly spending: boolean;
}

/** Customers who move from a period to the next, by [cell][period]. A missing list or period is nobody. */
export interface FlowMoves {
  readonly toFirst: readonly Float64Array[];
  readonly onward: readonly Float64Array[];
}

/** Where to stop spending: behind the cell with this index. */
export interface FlowGate {
  readonly after: number;
  readonly label: string;
}

export interface FlowLabels {
  readonly title: string;
  /** Written above the picture: which period this is; '' for none. */
  readonly period: string;
  /** What the solid and the dashed arrows mean. */
  readonly purchase: string;
  readonly noPurchase: string;
  /** What one travelling dot stands for; '' for no such line. */
  readonly dot: (customers: number) => string;
  /** All that is to be known of a cell in words, for its button. */
  readonly cell: (index: number) => string;
  /** Heads of the rows of figures, shown where there is room; '' for none. */
  readonly customers: string;
  readonly value: string;
}

export interface FlowData {
  readonly cells: readonly FlowCell[];
  readonly flows: FlowMoves;
  readonly gate: FlowGate | null;
  readonly labels: FlowLabels;
  /** A number of customers as written. */
  readonly format: (customers: number) => string;
}

export interface FlowSize {
  readonly width: number;
  /** Font size of the chart's text, px. */
  readonly em: number;
}

/** Customers who move from a cell in the step that starts with a period; 0 outside the series. */
export const moved = (moves: readonly Float64Array[], cell: number, period: number): number => moves[cell]?.[period] ?? 0;

/** The largest number of a series; 0 of none. */
export const most = (series: Float64Array | undefined): number => series?.reduce((a, b) => Math.max(a, b), 0) ?? 0;
