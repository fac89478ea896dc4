import type { MigrationView } from './migration-view.svelte.ts';

/** One recency cell with what a customer in it is worth; the former customers last. */
export interface CellRow {
  readonly cell: number;
  /** NaN for former customers. */
  readonly purchase: number;
  readonly spending: boolean;
  /** Counted to the horizon, and without an end; NaN where the sum has no finite value. */
  readonly finite: number;
  readonly endless: number;
}

export const cellRows = ({ cells, purchase, stop, finite, endless }: CellsSeen): readonly CellRow[] =>
  Array.from({ length: cells + 1 }, (_, cell) => ({
    cell,
    purchase: purchase[cell] ?? NaN,
    spending: cell < stop,
    finite: finite?.value[cell] ?? NaN,
    endless: endless?.value[cell] ?? NaN,
  }));

type CellsSeen = Pick<MigrationView, 'cells' | 'purchase' | 'stop' | 'finite' | 'endless'>;

/** One period of the cohort: its buyers, and the customers of every cell. */
export interface PeriodRow {
  readonly period: number;
  readonly buyers: number;
  /** Buyers who had not bought in the period before; NaN in period 0. */
  readonly returning: number;
  /** By cell, the former customers last. */
  readonly stocks: readonly number[];
}

export const periodRows = ({ cohort, params }: Pick<MigrationView, 'cohort' | 'params'>): readonly PeriodRow[] =>
  Array.from({ length: params.periods + 1 }, (_, period) => {
    const stocks = cohort.stocks.map((stock) => stock[period] ?? 0);
    const buyers = stocks[0] ?? 0;
    return { period, buyers, returning: period === 0 ? NaN : buyers - (cohort.toFirst[0]?.[period - 1] ?? 0), stocks };
  });

/** One row of the fundamental matrix: discounted visits to every cell by a customer who is in this one now. */
export interface MatrixRow {
  readonly cell: number;
  readonly visits: readonly number[];
}

export function matrixRows(fundamental: Float64Array, cells: number): readonly MatrixRow[] {
  const size = cells + 1;
  return Array.from({ length: size }, (_, cell) => ({ cell, visits: Array.from(fundamental.slice(cell * size, (cell + 1) * size)) }));
}
