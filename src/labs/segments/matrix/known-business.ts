import type { CustomerMeasures } from '../../../model/purchases/measures.ts';
import type { KnownBusiness } from '../../../model/value-matrix/estimated-values.ts';

const monthsAYear = 12;

/** What the last 365 days say of each customer, in the money of a unit of so many months. */
export function businessOf(measures: CustomerMeasures, share: Float64Array | null, months: number): KnownBusiness {
  const perUnit = (column: Float64Array): Float64Array => column.map((money) => (money * months) / monthsAYear);
  return {
    ...{ profit: perUnit(measures.profitLastYear), sales: perUnit(measures.lastYear), best: perUnit(measures.bestYear) },
    ...{ share, crossBuying: null, referrals: null },
  };
}
