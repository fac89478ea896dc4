import type { SeriesCode } from './xy-codes.ts';
import type { XYChartData, XYSeries } from './xy-chart-data.ts';
import { textWidth, wrappedLines } from './text-width.ts';

/** A labelled series. */
export interface LegendEntry extends SeriesCode {
  readonly id: string;
  readonly label: string;
  /** It reaches the right edge of the plot, beside which its label can stand. */
  readonly ending: boolean;
}

export interface LegendItem {
  readonly entry: LegendEntry;
  /** Left edge of the swatch and baseline of the first line, px from the legend's corner. */
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

export interface LegendLayout {
  readonly items: readonly LegendItem[];
  readonly height: number;
}

/** How series are named: at the ends of their lines, in a row above the plot, or not at all where the axis says it. */
export type Naming = 'beside' | 'legend' | 'none';

/** Direct labels need a chart this wide, in font sizes, no more series than this, and this share of the width at most. */
const besideFrom = 34;
const mostBeside = 6;
const widestBeside = 0.3;

export function namingOf(entries: readonly LegendEntry[], drawn: number, width: number, em: number): Naming {
  const standing = entries.some(({ kind }) => kind === 'bars' || kind === 'area');
  if (entries.length === 0 || (standing && drawn === 1)) return 'none';
  const fits = entries.length <= mostBeside && width >= besideFrom * em && besideWidth(entries, em) <= widestBeside * width;
  return fits && !standing ? 'beside' : 'legend';
}

/** Labels are semibold, and wider for it. */
const bold = 1.1;

export const besideWidth = (entries: readonly LegendEntry[], em: number): number =>
  Math.max(0, ...entries.map(({ label }) => bold * textWidth(label, em)));

/** px, in font sizes: of a swatch with its gap, between entries, between lines. */
export const swatchWidth = 2.2;
export const swatchGap = 0.5;
const between = 1.3;
export const legendLine = 1.35;

/** Entries one after the other, in as many rows as they need; a text wider than the row is broken. */
export function legendLayout(entries: readonly LegendEntry[], room: number, em: number): LegendLayout {
  const before = (swatchWidth + swatchGap) * em;
  const items: LegendItem[] = [];
  let [x, row, rows] = [0, 0, 0];
  for (const entry of entries) {
    const lines = wrappedLines(entry.label, room - before, em);
    const width = before + Math.max(...lines.map((line) => textWidth(line, em)));
    if (x > 0 && x + width > room) [x, row] = [0, rows];
    items.push({ entry, x, y: (row * legendLine + 1) * em, lines });
    rows = Math.max(rows, row + lines.length);
    x += width + between * em;
  }
  return { items, height: rows * legendLine * em };
}

/** The labelled series with their codes, and whether they reach the right end of the axis. */
export function legendEntries(
  { series }: Pick<XYChartData, 'series'>,
  codes: ReadonlyMap<string, SeriesCode>,
  [low, high]: readonly [number, number],
): readonly LegendEntry[] {
  return series.flatMap((one) => {
    const code = codes.get(one.id);
    if (one.label === null || one.label === '' || code === undefined) return [];
    const last = lastKnown(one);
    const ending = last >= 0 && (one.x[last] ?? NaN) >= high - atEdge * (high - low);
    return [{ ...code, id: one.id, label: one.label, ending }];
  });
}

/** A line that ends within this share of the axis from its end reaches it. */
const atEdge = 0.02;

/** Index of the last value that is one and that lies left of a limit; -1 where there is none. */
export function lastKnown({ x, y }: Pick<XYSeries, 'x' | 'y'>, limit = Infinity): number {
  for (let k = y.length - 1; k >= 0; k--) if (Number.isFinite(y[k]) && (x[k] ?? NaN) <= limit) return k;
  return -1;
}
