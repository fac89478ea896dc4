import { chainOf } from '../../model/migration/chain.ts';
import { occupancy } from '../../model/migration/cohort.ts';
import { stopInForce } from '../../model/migration/stop.ts';
import type { MigrationParams } from '../../model/migration/specification.ts';

/** A cohort as the picture shows it: series by period, for each cell, the former customers last. */
export interface ShownCohort {
  readonly stocks: readonly Float64Array[];
  /** Who buys in the step that starts with a period, and who moves one cell on, by the cell left. */
  readonly toFirst: readonly Float64Array[];
  readonly onward: readonly Float64Array[];
}

/**
 * The cohort of the parameters, cell by cell. The model counts whoever is beyond the stop as a former customer at once; the
 * picture lets them walk through the cells in which nothing is spent, where none of them buys. Buyers are the same either way.
 */
export function shownCohort(params: MigrationParams): ShownCohort {
  const { cells, purchase } = chainOf(params.purchase, stopInForce(params));
  const present = occupancy({ cells, stop: cells, purchase }, params.customers, params.periods);
  const column = (cell: number) =>
    Float64Array.from({ length: params.periods + 1 }, (_, period) => present[period * (cells + 1) + cell] ?? 0);
  const stocks = Array.from({ length: cells + 1 }, (_, cell) => column(cell));
  const customers = stocks.slice(0, cells);
  return {
    stocks,
    toFirst: customers.map((stock, cell) => stock.map((count) => count * (purchase[cell] ?? 0))),
    onward: customers.map((stock, cell) => stock.map((count) => count * (1 - (purchase[cell] ?? 0)))),
  };
}

/** Who buys in a period after the first, by the cell that they come from. */
export const buyersByCell = ({ toFirst }: ShownCohort, period: number): readonly number[] => toFirst.map((moves) => moves[period - 1] ?? 0);
