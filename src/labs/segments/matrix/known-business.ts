import type { CustomerMeasures } from '../../../model/purchases/measures.ts';
import type { KnownBusiness } from '../../../model/value-matrix/estimated-values.ts';
import type { JsonObject } from '../../../scenario/json.ts';

const monthsAYear = 12;
const perMonth = (column: Float64Array): Float64Array => column.map((money) => money / monthsAYear);

/** What the last 365 days say of each customer, in a month's money. */
export const businessOf = (measures: CustomerMeasures, share: Float64Array | null): KnownBusiness => ({
  profit: perMonth(measures.profitLastYear),
  sales: perMonth(measures.lastYear),
  best: perMonth(measures.bestYear),
  ...{ share, crossBuying: null, referrals: null },
});

/** Columns that a document holds itself, gaps as NaN; null for one that it does not. */
export function inlineColumn(inline: JsonObject, name: string): Float64Array | null {
  const list = inline[name];
  return Array.isArray(list) ? Float64Array.from(list as readonly (number | null)[], (value) => value ?? NaN) : null;
}
