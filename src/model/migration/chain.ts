/**
 * How customers move between recency cells when the firm spends on cells 1..stop only. Cells are counted from 0 here: place 0
 * is who has just bought, place J the former customer. Who is beyond the stop does not buy any more, and is a former customer
 * from the next period on.
 * @source handbook 2.4; Pfeifer & Carraway 2000
 */
export interface Chain {
  /** J, cells of customers; the former customer is one more. */
  readonly cells: number;
  /** s, the last cell in which the firm spends, 0..J */
  readonly stop: number;
  /** Probability of buying in the period, by cell, J entries; 0 beyond the stop. */
  readonly purchase: Float64Array;
}

/**
 * The chain under one stop.
 * @param purchase p_j, 0..1; a plain number is one cell
 * @param stop     s, whole, 0..J
 */
export function chainOf(purchase: number | readonly number[], stop: number): Chain {
  const given = typeof purchase === 'number' ? [purchase] : purchase;
  return { cells: given.length, stop, purchase: Float64Array.from(given, (p, cell) => (cell < stop ? p : 0)) };
}

export const cellsOf = (purchase: number | readonly number[]): number => (typeof purchase === 'number' ? 1 : purchase.length);

/** Where a customer of a cell is in the next period who does not buy. */
export const cellAfter = ({ cells, stop }: Chain, cell: number): number => (cell + 1 < stop ? cell + 1 : cells);

/**
 * What one unit of money at a purchase lacks to be worth as much again at the next one: 1 − E[(1+d)^−τ], τ the periods until the
 * customer buys again (never: 0). An endless sum of returns is 1/shortfall, and diverges where this is not positive. For d ≥ 0
 * nothing is subtracted, so it stays exact where it is small.
 * @param discountRate d per unit, > -1
 */
export function returnShortfall(chain: Chain, discountRate: number): number {
  const discount = 1 / (1 + discountRate);
  let share = 0;
  let shortfall = 1;
  for (let cell = chain.stop - 1; cell >= 0; cell--) {
    const p = chain.purchase[cell]!;
    share = discount * (p + (1 - p) * share);
    shortfall = discount * (discountRate + (1 - p) * shortfall);
  }
  return discountRate >= 0 ? shortfall : 1 - share;
}
