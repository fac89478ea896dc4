import type { BalanceParams } from './specification.ts';
import { rateAt, responseThrough, type SpendResponse } from './spend-response.ts';

/** What a firm's spending on winning and keeping customers is balanced by. */
export interface Balance {
  /** m, money a unit of time and customer, ≥ 0 */
  readonly margin: number;
  /** d per unit, > −1 */
  readonly discountRate: number;
  /** a of A, spend per prospect */
  readonly acquisition: SpendResponse;
  /** r of R, spend per customer a unit; its ceiling lies below 1 + d */
  readonly retention: SpendResponse;
}

/** The balance that a margin, a discount rate and two judgements describe. */
export const balanceOf = ({ m, d, A, a, Ca, R, r, Cr }: BalanceParams): Balance => ({
  margin: m,
  discountRate: d,
  acquisition: responseThrough(A, a, Ca),
  retention: responseThrough(R, r, Cr),
});

/**
 * What one acquired customer is worth: m + (m − R/r)·r/(1+d−r), which is (m(1+d) − R)/(1+d−r) and so has a value at R = r = 0, too.
 * The distance 1+d−r is the ceiling's, 1+d−C, and what is left below it, C·e^(−kR): nothing cancels as r nears 1+d.
 * @param R spend per customer a unit, money, ≥ 0
 * @returns money, at the time of the first margin
 * @source  handbook 6; Blattberg & Deighton 1996
 */
export function customerValue({ margin, discountRate, retention: { ceiling, steepness } }: Balance, R: number): number {
  const growth = 1 + discountRate;
  return (margin * growth - R) / (growth - ceiling + ceiling * Math.exp(-steepness * R));
}

/**
 * Customer equity per prospect: a·clv − A.
 * @param A spend per prospect, money, ≥ 0
 * @param R spend per customer a unit, money, ≥ 0
 * @source  handbook 6; Blattberg & Deighton 1996
 */
export const equityAt = (balance: Balance, A: number, R: number): number => rateAt(balance.acquisition, A) * customerValue(balance, R) - A;
