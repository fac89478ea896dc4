import { cellsOf } from '../../model/migration/chain.ts';
import type { MigrationParams } from '../../model/migration/specification.ts';

type Cells = Pick<MigrationParams, 'purchase' | 'stopAfter'>;

/** The probability of each recency cell, one each. */
export const listedPurchase = (purchase: number | readonly number[]): readonly number[] =>
  typeof purchase === 'number' ? [purchase] : purchase;

export const withPurchaseIn = (purchase: number | readonly number[], cell: number, probability: number): readonly number[] =>
  listedPurchase(purchase).with(cell, probability);

/** One cell more, whose customers buy half as often as those of the last. */
export function withCell({ purchase }: Cells): Pick<Cells, 'purchase'> {
  const cells = listedPurchase(purchase);
  return { purchase: [...cells, Math.round(500 * (cells.at(-1) ?? 0)) / 1000] };
}

/** One cell less; spending then stops after the last one at the latest. */
export function withoutLastCell({ purchase, stopAfter }: Cells): Cells {
  const cells = listedPurchase(purchase).slice(0, -1);
  return { purchase: cells, stopAfter: typeof stopAfter === 'number' ? Math.min(stopAfter, cellsOf(cells)) : stopAfter };
}
