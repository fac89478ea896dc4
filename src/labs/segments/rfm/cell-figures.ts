import { breakEvenRate, cellsAbove } from '../../../model/rfm/break-even.ts';
import type { HoldOut } from '../../../model/rfm/hold-out.ts';

/** What a cell can be coloured by. */
export const cellMeasures = ['customers', 'spend', 'mean', 'response'] as const;
export type CellMeasure = (typeof cellMeasures)[number];

/** What is known of each of the q³ cells, in the order of `cellsOf`. */
export interface CellFigures {
  readonly counts: Uint32Array;
  /** Money. */
  readonly sums: Float64Array;
  /** Who was in the cell when the days of the response began, and who responded; null while it is counted. */
  readonly held: HoldOut | null;
}

/** The measure of each cell; NaN where there is nobody to measure. */
export function cellValues({ counts, sums, held }: CellFigures, measure: CellMeasure): Float64Array {
  const total = sums.reduce((sum, money) => sum + money, 0);
  const valueOf: Readonly<Record<CellMeasure, (cell: number) => number>> = {
    customers: (cell) => counts[cell] ?? 0,
    spend: (cell) => (total > 0 ? (sums[cell] ?? 0) / total : NaN),
    mean: (cell) => (counts[cell] === 0 ? NaN : (sums[cell] ?? 0) / (counts[cell] ?? 0)),
    response: (cell) => rateOf(held, cell),
  };
  return Float64Array.from(counts, (_, cell) => valueOf[measure](cell));
}

/** The share of a cell's customers who responded; NaN where nobody was in it. */
export const rateOf = (held: HoldOut | null, cell: number): number =>
  held === null || held.counts[cell] === 0 ? NaN : (held.responses[cell] ?? 0) / (held.counts[cell] ?? 0);

/**
 * The values that all panels' colours cover; around a centre as far to both sides. Rates of few customers are mostly luck, and
 * would take the colours from the others: what lies beyond has the last colour.
 */
export function commonExtent(figures: CellFigures, measure: CellMeasure, centre: number | null): readonly [number, number] | null {
  const values = cellValues(figures, measure);
  const many = values.filter((value, cell) => !Number.isNaN(value) && (figures.held?.counts[cell] ?? 0) >= fewCustomers);
  const known = measure === 'response' && many.length > 0 ? many : values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (centre === null) return [Math.min(0, least), most];
  const reach = Math.max(Math.abs(least - centre), Math.abs(most - centre));
  return [centre - reach, centre + reach];
}

/** What a mailing would have brought in the days of the response. */
export interface Mailing {
  /** Null where everybody's response pays the same. */
  readonly breakEven: number | null;
  /** 1 for a cell that pays. */
  readonly above: Uint8Array;
  /** Cells with anybody, cells that pay, and of these the ones with few customers. */
  readonly cells: number;
  readonly paying: number;
  readonly small: number;
  readonly customers: number;
  readonly payingCustomers: number;
  /** Money, from a mailing to everybody and to the cells that pay. */
  readonly everybody: number;
  readonly payingOnly: number;
}

/** A rate of fewer customers is mostly luck [ours]. */
export const fewCustomers = 30;

export function mailingOf({ counts, responses }: HoldOut, vR: number, vN: number): Mailing {
  const breakEven = breakEvenRate(vR, vN);
  const above = cellsAbove(counts, responses, breakEven ?? (vN > 0 ? -1 : Infinity));
  const total = { cells: 0, paying: 0, small: 0, customers: 0, payingCustomers: 0, everybody: 0, payingOnly: 0 };
  for (const [cell, count] of counts.entries()) {
    if (count === 0) continue;
    const [pays, responded] = [above[cell] ?? 0, responses[cell] ?? 0];
    const profit = responded * vR + (count - responded) * vN;
    total.cells++;
    total.paying += pays;
    total.small += pays * Number(count < fewCustomers);
    total.customers += count;
    total.payingCustomers += pays * count;
    total.everybody += profit;
    total.payingOnly += pays * profit;
  }
  return { breakEven, above, ...total };
}

/** A cell by its three scores: `"545"`; null where there is none of that name. */
export function cellNamed(name: string, quantiles: number): number | null {
  const scores = [...name].map(Number);
  if (scores.length !== 3 || scores.some((score) => !(score >= 1 && score <= quantiles))) return null;
  return scores.reduce((place, score) => place * quantiles + score - 1, 0);
}
