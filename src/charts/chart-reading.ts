import type { SeriesTone } from './xy-chart-data.ts';
import type { SeriesCode } from './xy-codes.ts';

export interface ReadingRow {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** How its series is drawn, shown beside the label; nothing where the label is enough. */
  readonly code?: SeriesCode;
}

/** What a chart says about one place on its x axis. */
export interface ChartReading {
  readonly title: string;
  /** What the place lies in: a stage, a span. */
  readonly note: { readonly text: string; readonly tone: SeriesTone } | null;
  readonly rows: readonly ReadingRow[];
}

/** The places at which a chart can be read, in data units, and where they lie. */
export interface ReadingScale {
  readonly first: number;
  readonly last: number;
  readonly nearest: (value: number) => number;
  /** Where a key takes the read-out; null where the key means nothing. */
  readonly keyed: (key: string, value: number) => number | null;
  readonly px: (value: number) => number;
  readonly at: (px: number) => number;
}
