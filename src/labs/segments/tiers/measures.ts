import type { CustomerMeasures } from '../../../model/purchases/measures.ts';

/** What can stand for loyalty, and what for spend. */
export const loyaltyMeasures = ['frequency', 'age'] as const;
export const spendMeasures = ['monetary', 'lastYear', 'profitLastYear'] as const;

/** What stands for credit: nothing, few complaints, or one of the data's own columns of numbers. */
export type CreditMeasure = 'none' | 'complaints' | `column:${string}`;

/** Of these columns the one that is called credit; else complaints where there are any, else nothing. */
export function usualCredit(columns: readonly string[], hasComplaints: boolean): CreditMeasure {
  const named = columns.find((name) => /credit|信用/i.test(name));
  if (named !== undefined) return `column:${named}`;
  return hasComplaints ? 'complaints' : 'none';
}

/** A measure of those who have bought something; NaN for the others. */
export function ofBuyers({ recency }: Pick<CustomerMeasures, 'recency'>, column: Float64Array): Float64Array {
  return column.map((value, place) => (Number.isNaN(recency[place]!) ? NaN : value));
}

/** Credit by complaints: the fewer the better, none best. */
export const byComplaints = (complaints: Float64Array): Float64Array => complaints.map((count) => (count === 0 ? 0 : -count));
