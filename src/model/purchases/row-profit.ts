import type { MeasureOptions } from './measures.ts';
import type { PurchaseLog } from './purchase-log.ts';

/**
 * The profit of each row, money: amount − cost, or amount · margin where the cost is not known, less the activities used at what
 * a unit of each costs.
 * @source handbook 3
 */
export function rowProfit({ amount, cost, use }: PurchaseLog, { margin = 1, unitCosts = {} }: MeasureOptions): (row: number) => number {
  const activities = Object.entries(use ?? {}).flatMap(([activity, used]) => {
    const unitCost = Object.hasOwn(unitCosts, activity) ? (unitCosts[activity] ?? 0) : 0;
    return unitCost === 0 ? [] : [{ used, unitCost }];
  });
  const direct = (row: number): number => {
    const spent = cost === null ? NaN : cost[row]!;
    return Number.isNaN(spent) ? amount[row]! * margin : amount[row]! - spent;
  };
  if (activities.length === 0) return direct;
  return (row) => activities.reduce((profit, { used, unitCost }) => profit - usedUp(used[row]!) * unitCost, direct(row));
}

/** Use that is not known costs nothing. */
const usedUp = (use: number): number => (Number.isNaN(use) ? 0 : use);
