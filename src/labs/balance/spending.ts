import { balanceOf } from '../../model/acquisition-retention-balance/equity.ts';
import { rateAt } from '../../model/acquisition-retention-balance/spend-response.ts';
import type { BalanceParams } from '../../model/acquisition-retention-balance/specification.ts';

export const sides = ['acquisition', 'retention'] as const;
export type Side = (typeof sides)[number];

/** The parameters of a side: what is spent today, the rate it brings, and the ceiling. */
export const sideNames = {
  acquisition: { spend: 'A', rate: 'a', ceiling: 'Ca' },
  retention: { spend: 'R', rate: 'r', ceiling: 'Cr' },
} as const;

/** What changes where another amount is spent and the judged curve stays: the spend, and the rate that the curve gives there. */
export const spentAlong = (params: BalanceParams, side: Side, amount: number): Partial<BalanceParams> => {
  const { spend, rate } = sideNames[side];
  return { [spend]: amount, [rate]: rateAt(balanceOf(params)[side], amount) };
};

/** The scenario with the best spends; a side that had better get nothing stays, for nothing spent says nothing about its curve. */
export const atOptimum = (params: BalanceParams, { A, R }: { readonly A: number; readonly R: number }): BalanceParams => ({
  ...params,
  ...(A > 0 ? spentAlong(params, 'acquisition', A) : {}),
  ...(R > 0 ? spentAlong(params, 'retention', R) : {}),
});

/** Up to where spends are drawn: well past today's and the best. */
export const spendEnd = (now: number, best: number): number => 1.6 * Math.max(now, best, 1.25 * now);
