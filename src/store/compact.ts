import type { Customer } from '../scenario/dataset.ts';
import type { StoredSelection } from './store.ts';

/** The customer with columns of their own: one that is a window on a larger buffer would be stored with the whole of it. */
export function compact(customer: Customer): Customer {
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

/** {@link compact} for a selection. */
export const ownSelection = (selection: StoredSelection): StoredSelection => ({ ...selection, members: own(selection.members) });

const own = <C extends Float64Array | Uint32Array>(column: C): C =>
  column.byteLength === column.buffer.byteLength ? column : (column.slice() as C);
