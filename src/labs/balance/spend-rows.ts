import { customerValue, equityAt, type Balance } from '../../model/acquisition-retention-balance/equity.ts';
import { rateAt } from '../../model/acquisition-retention-balance/spend-response.ts';
import { spendEnd, type Side } from './spending.ts';

/** A spend and what it brings, the other side as it is today. */
export interface SpendRow {
  readonly spend: number;
  readonly rate: number;
  /** Value of a customer who is won. */
  readonly value: number;
  readonly equity: number;
}

const steps = 16;

/** Spends from nothing to the end of the picture, with today's and the best among them. */
export function spendRows(
  balance: Balance,
  now: { readonly A: number; readonly R: number },
  best: { readonly A: number; readonly R: number },
  side: Side,
): readonly SpendRow[] {
  const name = side === 'acquisition' ? 'A' : 'R';
  const end = spendEnd(now[name], best[name]);
  const spends = [...Array.from({ length: steps + 1 }, (_, k) => (k * end) / steps), now[name], best[name]];
  const ordered = [...new Set(spends)].sort((one, other) => one - other);
  return ordered.map((spend) => {
    const { A, R } = name === 'A' ? { A: spend, R: now.R } : { A: now.A, R: spend };
    return { spend, rate: rateAt(balance[side], spend), value: customerValue(balance, R), equity: equityAt(balance, A, R) };
  });
}
