import { monthsPer, type TimeUnit } from '../discounting/rate-conversion.ts';
import { monthOf } from './days.ts';
import type { MeasureOptions } from './measures.ts';
import type { PurchaseLog } from './purchase-log.ts';
import { rowProfit } from './row-profit.ts';

/** A customer's history, one entry per calendar unit from that of its first row; a unit without a row is 0. */
export interface ProfitHistory {
  /** Units since year 0: 2024-03 in months is 2024·12 + 2. */
  readonly firstUnit: number;
  /** Money per unit: revenue − cost. */
  readonly profit: Float64Array;
  /** Money per unit: amounts, refunds taken off. */
  readonly revenue: Float64Array;
  /** Money per unit, allocated activities included; what a margin leaves where no cost is known. */
  readonly cost: Float64Array;
}

/**
 * The profit history of one customer, to the unit of `lastDay`; rows after that day do not count.
 * @param lastDay days since 1970-01-01
 * @returns       null where the customer has no row by then
 * @source        handbook 3
 */
export function profitHistory(
  log: PurchaseLog,
  customer: number,
  unit: TimeUnit,
  lastDay: number,
  options: MeasureOptions = {},
): ProfitHistory | null {
  const { first, day, amount } = log;
  const from = first[customer]!;
  if (from === first[customer + 1] || day[from]! > lastDay) return null;
  const unitOf = (date: number): number => Math.floor(monthOf(date) / monthsPer[unit]);
  const firstUnit = unitOf(day[from]!);
  const units = unitOf(lastDay) - firstUnit + 1;
  const [profit, revenue, cost] = [new Float64Array(units), new Float64Array(units), new Float64Array(units)];
  const profitOf = rowProfit(log, options);
  for (let row = from; row < first[customer + 1]! && day[row]! <= lastDay; row++) {
    const place = unitOf(day[row]!) - firstUnit;
    revenue[place] = revenue[place]! + amount[row]!;
    profit[place] = profit[place]! + profitOf(row);
  }
  for (let place = 0; place < units; place++) cost[place] = revenue[place]! - profit[place]!;
  return { firstUnit, profit, revenue, cost };
}
