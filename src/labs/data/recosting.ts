import { allocatedCost, type Pool } from '../../model/activity-based-costing/allocation.ts';
import { observedUnits } from '../../model/fitting-method/valuation.ts';
import type { Customer } from '../../scenario/dataset.ts';

export interface Recosted {
  readonly customers: readonly Customer[];
  /** Units whose profit was computed again. */
  readonly computed: number;
  /** Units with a profit but no revenue to compute it from, which keep the one they had. */
  readonly kept: number;
}

/**
 * Every customer with its profit computed again: revenue − direct cost − Σ unit cost · use + indirect benefit.
 * Cost, use and benefit that are not recorded beside a revenue count as none.
 * @source handbook 1, 3
 */
export function recosted(customers: readonly Customer[], pools: readonly Pool[]): Recosted {
  const computed = customers.reduce((units, { revenue }) => units + (revenue === null ? 0 : observedUnits(revenue)), 0);
  const kept = customers.reduce((units, customer) => units + unitsWithoutRevenue(customer), 0);
  return { customers: customers.map((customer) => ({ ...customer, profit: profitAgain(customer, pools) })), computed, kept };
}

const unitsWithoutRevenue = ({ profit, revenue }: Customer): number =>
  observedUnits(profit.filter((_, index) => Number.isNaN(revenue?.[index] ?? NaN)));

function profitAgain({ profit, revenue, cost, indirectBenefit, use }: Customer, pools: readonly Pool[]): Float64Array {
  const known = Object.entries(use ?? {}).map(([activity, used]) => [activity, used.map(orNothing)] as const);
  const allocated = allocatedCost(pools, Object.fromEntries(known));
  return profit.map((before, index) => {
    const sold = revenue?.[index] ?? NaN;
    if (Number.isNaN(sold)) return before;
    return sold - orNothing(cost?.[index] ?? NaN) - (allocated[index] ?? 0) + orNothing(indirectBenefit?.[index] ?? NaN);
  });
}

const orNothing = (amount: number): number => (Number.isNaN(amount) ? 0 : amount);

/**
 * What all customers together use of an activity in one unit, on average over the units from the first recorded to the last.
 * @returns uses per time unit
 */
export function averageUse(customers: readonly Customer[], activity: string): number {
  let [first, last, used] = [Infinity, -Infinity, 0];
  for (const { firstUnit, profit, use } of customers) {
    first = Math.min(first, firstUnit);
    last = Math.max(last, firstUnit + profit.length - 1);
    for (const quantity of use?.[activity] ?? []) used += orNothing(quantity);
  }
  return customers.length === 0 ? 0 : used / (last - first + 1);
}

/** Whether there is a revenue anywhere to compute profits from. */
export const hasRevenue = (customers: readonly Customer[]): boolean =>
  customers.some(({ revenue }) => revenue?.some((amount) => !Number.isNaN(amount)) ?? false);

/** Whether these pools cost and deliver the same. */
export const samePools = (pools: readonly Pool[], others: readonly Pool[]): boolean =>
  pools.length === others.length &&
  pools.every((pool) =>
    others.some(({ activity, cost, volume }) => activity === pool.activity && cost === pool.cost && volume === pool.volume),
  );
