import { cellAfter, chainOf, cellsOf } from '../../model/migration/chain.ts';
import { rewardOf, valueOf, type Spending } from '../../model/migration/stop.ts';

/** What makes up the value of one customer in a cell. Money. */
export interface CellAccount {
  /** Earned at the purchase just made, and spent, in this period. */
  readonly earned: number;
  readonly spent: number;
  /** Present value of those who buy next, and of those who move on instead. */
  readonly back: number;
  readonly onward: number;
  readonly value: number;
}

/**
 * The value of a customer in a cell taken apart: value = earned − spent + back + onward, exact for every horizon.
 * @param cell from 0
 */
export function cellAccount(spending: Spending, stop: number, cell: number): CellAccount {
  const chain = chainOf(spending.purchase, stop);
  const next = nextValue(spending, stop);
  const p = chain.purchase[cell] ?? 0;
  const discount = 1 / (1 + spending.discountRate);
  const spent = cell < stop ? spending.marketingCost : 0;
  const earned = (rewardOf(spending, stop)[cell] ?? 0) + spent;
  const back = discount * p * (next[0] ?? 0);
  const onward = discount * (1 - p) * (next[cellAfter(chain, cell)] ?? 0);
  return { earned, spent, back, onward, value: earned - spent + back + onward };
}

/** Values one period on: with a horizon, of what is then left of it. */
function nextValue(spending: Spending, stop: number): Float64Array {
  const { horizon } = spending;
  if (horizon === 0) return new Float64Array(cellsOf(spending.purchase) + 1);
  return valueOf(horizon === 'infinite' ? spending : { ...spending, horizon: horizon - 1 }, stop);
}

/**
 * The probability of buying above which a cell pays for spending in it when it is the last one; only without an end.
 * @param bought value of a customer who has just bought
 * @returns      a share, above 1 where no cell could pay; null where a buyer is worth nothing
 */
export const breakEvenShare = ({ marketingCost, discountRate }: Spending, bought: number): number | null =>
  bought > 0 ? (marketingCost * (1 + discountRate)) / bought : null;
