import { cellAfter, chainOf, type Chain } from './chain.ts';
import type { MigrationParams } from './specification.ts';
import { stopInForce } from './stop.ts';

/**
 * Customers of a cohort by period and cell, all of whom bought in period 0.
 * @param customers N₀, > 0
 * @param periods   n, whole, ≥ 0
 * @returns         row by row, (n + 1) × (J + 1), the former customers last; every row adds up to N₀
 * @source          handbook 2.4
 */
export function occupancy(chain: Chain, customers: number, periods: number): Float64Array {
  const size = chain.cells + 1;
  const rows = new Float64Array((periods + 1) * size);
  rows[0] = customers;
  for (let period = 1; period <= periods; period++) {
    move(chain, rows.subarray((period - 1) * size, period * size), rows.subarray(period * size, (period + 1) * size));
  }
  return rows;
}

function move(chain: Chain, from: Float64Array, to: Float64Array): void {
  to[chain.cells] = from[chain.cells]!;
  for (let cell = 0; cell < chain.cells; cell++) {
    const buying = from[cell]! * chain.purchase[cell]!;
    to[0]! += buying;
    to[cellAfter(chain, cell)]! += from[cell]! - buying;
  }
}

/** Customers who leave each cell 1..J between one period and the next, by cell, then by period 0..n−1. */
export interface Flows {
  /** Who buys, and is in cell 1 in the next period. */
  readonly toFirst: readonly Float64Array[];
  /** Who does not, and is one cell on, or from the stop on a former customer. */
  readonly onward: readonly Float64Array[];
}

/** How the cohort of the parameters moves between periods 0..n, under the stop in force. */
export function flows(params: MigrationParams): Flows {
  const chain = chainOf(params.purchase, stopInForce(params));
  const present = occupancy(chain, params.customers, params.periods);
  const leaving = (share: (purchase: number) => number) =>
    Array.from(chain.purchase, (p, cell) =>
      Float64Array.from({ length: params.periods }, (_, period) => present[period * (chain.cells + 1) + cell]! * share(p)),
    );
  return { toFirst: leaving((p) => p), onward: leaving((p) => 1 - p) };
}
