import * as v from 'valibot';
import { different, name } from './form-parts.ts';

/** As the core's longest history. */
const longest = 1200;

/** A column of numbers, null for a unit without a record. */
const column = v.pipe(
  v.custom<readonly (number | null)[]>(isColumn),
  v.transform((entries) => Float64Array.from(entries, (entry) => entry ?? NaN)),
);

function isColumn(value: unknown): boolean {
  return Array.isArray(value) && value.length <= longest && value.every((entry) => entry === null || Number.isFinite(entry));
}

const customer = v.pipe(
  v.object({
    id: name,
    firstUnit: v.pipe(v.number(), v.safeInteger()),
    ended: v.boolean(),
    profit: column,
    revenue: v.nullable(column),
    cost: v.nullable(column),
    indirectBenefit: v.nullable(column),
    use: v.nullable(v.record(name, column)),
  }),
  v.check(({ profit, revenue, cost, indirectBenefit, use }) =>
    [revenue, cost, indirectBenefit, ...Object.values(use ?? {})].every((other) => other === null || other.length === profit.length),
  ),
);

/** Customers with their histories, every id once. */
export const customers = v.pipe(
  v.array(customer),
  v.check((all) => different(all, ({ id }) => id)),
);
