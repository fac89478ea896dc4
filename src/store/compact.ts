import type { Customer } from '../scenario/dataset.ts';

/** The customer with columns of their own: one that is a window on a larger buffer would be stored with the whole of it. */
export function compact(customer: Customer): Customer {
  const own = (column: Float64Array) => (column.byteLength === column.buffer.byteLength ? column : column.slice());
  const { profit, revenue, cost, indirectBenefit, use } = customer;
  return {
    ...customer,
    profit: own(profit),
    revenue: revenue && own(revenue),
    cost: cost && own(cost),
    indirectBenefit: indirectBenefit && own(indirectBenefit),
    use: use && Object.fromEntries(Object.entries(use).map(([activity, column]) => [activity, own(column)])),
  };
}
