import type { ModelName } from '../model/index.ts';
import { dayText } from '../model/purchases/days.ts';
import { customerMeasures } from '../model/purchases/measures.ts';
import { textAt } from '../model/purchases/text-column.ts';
import { dayAsked } from '../model/purchases/transactions.ts';
import type { JsonObject } from './json.ts';
import type { StoredLog } from './stored-log.ts';

const makers: Readonly<Partial<Record<ModelName, (log: StoredLog) => JsonObject>>> = {
  rfm: transactionsOf,
  'churn-warning': transactionsOf,
  'abc-classes': amountsOf,
  deciles: amountsOf,
};

/** The models whose data can be made of a purchase log alone. */
export const modelsOfLogs = Object.keys(makers) as readonly ModelName[];

/**
 * A purchase log as a model's document holds it: its rows or, for a model of one amount a customer, what each bought for in all,
 * refunds taken off, customers in the order of the log.
 * @returns null for a model that needs to know more
 */
export const dataOfLog = (model: ModelName, log: StoredLog): JsonObject | null => makers[model]?.(log) ?? null;

function transactionsOf({ customers, first, day, amount, cost, complaints, ids }: StoredLog): JsonObject {
  const transactions: JsonObject[] = [];
  for (let customer = 0; customer < customers; customer++) {
    const id = textAt(ids, customer);
    for (let row = first[customer]!; row < first[customer + 1]!; row++) {
      transactions.push({
        customer: id,
        date: dayText(day[row]!),
        amount: amount[row]!,
        ...(cost !== null && !Number.isNaN(cost[row]!) && { cost: cost[row]! }),
        ...(complaints !== null && complaints[row]! > 0 && { complaints: complaints[row]! }),
      });
    }
  }
  return { transactions };
}

function amountsOf(log: StoredLog): JsonObject {
  return { values: Array.from(customerMeasures(log, dayAsked(log, null)).monetary) };
}
