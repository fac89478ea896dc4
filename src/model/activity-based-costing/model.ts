import { defineModel } from '../definition.ts';
import { sum } from '../numerics/sum.ts';
import { unitCost } from './allocation.ts';
import { ledger, type Ledger } from './ledger.ts';
import { activityBasedCostingSpecification, type CostingData } from './specification.ts';

/**
 * Activity-based costing: pools over the customers that use them, and so revenue into profit.
 *
 * A pool's cost and volume hold for every period that `use` or `revenue` names (at least one). Rows of the same customer, activity and
 * period add up. Results by activity: `activities`, `unitCost`, `pooled`, `allocated`, `unused` (of all periods; negative
 * where more was used than the pool's volume), with allocated + unused = pooled to the cent. Results by customer and
 * period, one entry each: `customers`, `periods`, `cost`, and where `revenue` is given `revenue`, `directCost` and `profit`
 * (else null); who is in one list only counts zero in the other.
 * @source handbook 3
 */
export const activityBasedCosting = defineModel({
  ...activityBasedCostingSpecification,
  evaluate: (_, given) => ({ ...byActivity(given), ...byCustomer(given) }),
});

function byActivity({ pools, use, revenue }: CostingData) {
  const periods = Math.max(1, new Set([...use, ...(revenue ?? [])].map((row) => row.period)).size);
  const used = new Map(pools.map(({ activity }) => [activity, [] as number[]]));
  for (const { activity, quantity } of use) used.get(activity)?.push(quantity);
  const column = (entry: (pool: CostingData['pools'][number], quantities: readonly number[]) => number) =>
    Float64Array.from(pools, (pool) => entry(pool, used.get(pool.activity) ?? []));
  return {
    activities: pools.map(({ activity }) => activity),
    unitCost: column(unitCost),
    pooled: column(({ cost }) => cost * periods),
    allocated: column((pool, quantities) => sum(quantities.map((quantity) => unitCost(pool) * quantity))),
    unused: column((pool, quantities) => unitCost(pool) * (pool.volume * periods - sum(quantities))),
  };
}

function byCustomer({ pools, use, revenue }: CostingData) {
  const rates = new Map(pools.map((pool) => [pool.activity, unitCost(pool)]));
  const [costs, revenues, direct] = [ledger(), ledger(), ledger()];
  for (const { customer, activity, quantity, period } of use) costs.add(customer, period, (rates.get(activity) ?? NaN) * quantity);
  for (const row of revenue ?? []) {
    costs.add(row.customer, row.period, 0);
    revenues.add(row.customer, row.period, row.revenue);
    direct.add(row.customer, row.period, row.directCost);
  }
  const rows = costs.entries();
  const column = ({ total }: Ledger) => Float64Array.from(rows, ({ customer, period }) => total(customer, period));
  const cost = column(costs);
  const optional = revenue === null ? { revenue: null, directCost: null, profit: null } : profits(column(revenues), column(direct), cost);
  return { customers: rows.map(({ customer }) => customer), periods: Float64Array.from(rows, (row) => row.period), cost, ...optional };
}

const profits = (revenue: Float64Array, directCost: Float64Array, cost: Float64Array) => ({
  revenue,
  directCost,
  profit: revenue.map((amount, index) => amount - (directCost[index] ?? 0) - (cost[index] ?? 0)),
});
