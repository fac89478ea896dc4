import * as v from 'valibot';
import { timeUnits } from '../../model/discounting/rate-conversion.ts';
import type { CostPool, Customer } from '../../scenario/dataset.ts';
import { languages } from '../../scenario/language.ts';
import { pinKey } from '../restore-plan.ts';

/** The version of the files' form that this program writes. */
export const fileVersion = 1;
export const app = 'lifecurve';

/** As the core's longest history. */
const longest = 1200;

const name = v.pipe(v.string(), v.nonEmpty());
const text = v.union([v.string(), v.strictObject(v.entriesFromList(languages, v.string()))]);
const amount = v.pipe(v.number(), v.finite());

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

const customers = v.pipe(
  v.array(customer),
  v.check((all) => different(all, ({ id }) => id)),
);

const pool = v.object({ activity: name, label: text, cost: amount, volume: v.pipe(amount, v.gtValue(0)) });

const dataset = v.object({
  id: name,
  title: text,
  note: text,
  unit: v.picklist(timeUnits),
  currency: v.string(),
  dated: v.boolean(),
  origin: v.picklist(['sample', 'imported']),
  pools: v.pipe(
    v.array(pool),
    v.check((all) => different(all, ({ activity }) => activity)),
  ),
});

/** What both kinds of file begin with. */
export const heading = v.object({
  app: v.literal(app),
  kind: v.picklist(['dataset', 'backup']),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export const datasetBody = v.pipe(
  v.object({ exportedAt: v.string(), dataset, customers }),
  v.check((one) => usesPoolsOnly(one.dataset.pools, one.customers)),
);

const storedDataset = v.object({ ...dataset.entries, createdAt: v.string() });
const scenario = v.object({ id: name, text: v.string(), savedAt: v.string() });
const pin = v.object({ dataset: name, customer: name, id: name, text: v.string(), savedAt: v.string() });
const setting = v.object({ key: name, value: v.union([v.string(), amount, v.boolean()]) });

export const backupBody = v.object({
  exportedAt: v.string(),
  datasets: v.pipe(
    v.array(
      v.pipe(
        v.object({ dataset: storedDataset, customers }),
        v.check((one) => usesPoolsOnly(one.dataset.pools, one.customers)),
      ),
    ),
    v.check((all) => different(all, (one) => one.dataset.id)),
  ),
  scenarios: v.pipe(
    v.array(scenario),
    v.check((all) => different(all, ({ id }) => id)),
  ),
  pins: v.pipe(
    v.array(pin),
    v.check((all) => different(all, pinKey)),
  ),
  settings: v.pipe(
    v.array(setting),
    v.check((all) => different(all, ({ key }) => key)),
  ),
});

/** Whether every activity that a customer uses has a cost pool. */
function usesPoolsOnly(pools: readonly Pick<CostPool, 'activity'>[], all: readonly Pick<Customer, 'use'>[]): boolean {
  const activities = new Set(pools.map(({ activity }) => activity));
  return all.every(({ use }) => Object.keys(use ?? {}).every((activity) => activities.has(activity)));
}

function different<T>(items: readonly T[], key: (item: T) => string): boolean {
  return new Set(items.map(key)).size === items.length;
}
