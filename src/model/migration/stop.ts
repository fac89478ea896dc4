import { cellsOf, chainOf } from './chain.ts';
import { discountedReturn } from './discounted-return.ts';
import type { MigrationParams } from './specification.ts';

/** What a customer's value by cell depends on. */
export type Spending = Pick<MigrationParams, 'purchase' | 'netContribution' | 'marketingCost' | 'discountRate' | 'horizon'>;

/**
 * What a customer yields in a period, by cell: NC where it has just bought, less M where the firm spends, which it does in cells
 * 1..stop. With stop 0 a purchase brings NC and nothing is spent to bring the next one.
 * @returns R, money, J + 1 entries, the former customer's last and 0
 * @source  handbook 2.4
 */
export function rewardOf({ purchase, netContribution, marketingCost }: Spending, stop: number): Float64Array {
  const reward = new Float64Array(cellsOf(purchase) + 1).fill(-marketingCost, 0, stop);
  reward[0]! += netContribution;
  return reward;
}

/** Value of a customer by cell when the firm stops spending after a cell: money, J + 1 entries, 0 in the cells never spent on but the first. */
export const valueOf = (spending: Spending, stop: number): Float64Array =>
  discountedReturn(chainOf(spending.purchase, stop), rewardOf(spending, stop), spending.discountRate, spending.horizon);

/** Value of a customer who has just bought, for every stop 0..J. */
export const stopValues = (spending: Spending): Float64Array =>
  Float64Array.from({ length: cellsOf(spending.purchase) + 1 }, (_, stop) => valueOf(spending, stop)[0]!);

/** Two stops whose values differ by less than this share differ by rounding. */
const rounding = 1e-12;

/** The earliest of the stops that are worth most. */
export function bestStop(values: Float64Array): number {
  const best = values.reduce((most, value) => Math.max(most, value));
  return values.findIndex((value) => value >= best - rounding * Math.abs(best));
}

/** The stop that the parameters ask for. */
export function stopInForce(params: Spending & Pick<MigrationParams, 'stopAfter'>, values?: Float64Array): number {
  if (params.stopAfter === 'never') return cellsOf(params.purchase);
  return params.stopAfter === 'best' ? bestStop(values ?? stopValues(params)) : params.stopAfter;
}
