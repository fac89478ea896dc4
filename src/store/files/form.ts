import * as v from 'valibot';
import { timeUnits } from '../../model/discounting/rate-conversion.ts';
import { languages } from '../../scenario/language.ts';
import { pinKey } from '../restore-plan.ts';
import { customers } from './customer-form.ts';
import { amount, different, name } from './form-parts.ts';
import { assumed, day, log, places, withFacts } from './log-form.ts';

/** The version of the files' form that this program writes; 2 brought purchase logs and selections, 3 packs and progress. */
export const fileVersion = 3;
export const app = 'lifecurve';

const text = v.union([v.string(), v.strictObject(v.entriesFromList(languages, v.string()))]);

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
  log: v.optional(assumed, null),
});

/** What both kinds of file begin with. */
export const heading = v.object({
  app: v.literal(app),
  kind: v.picklist(['dataset', 'backup']),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const held = { customers, log: v.optional(log, null) };

export const datasetBody = v.pipe(
  v.object({ exportedAt: v.string(), dataset, ...held }),
  v.check((file) => fitsTogether(file)),
  v.transform((file) => ({ ...file, dataset: withFacts(file.dataset, file.log) })),
);

const storedDataset = v.object({ ...dataset.entries, createdAt: v.string() });
/** A document with the time it was saved. */
const kept = v.object({ id: name, text: v.string(), savedAt: v.string() });
const allKept = v.pipe(
  v.array(kept),
  v.check((all) => different(all, ({ id }) => id)),
);
const pin = v.object({ dataset: name, customer: name, id: name, text: v.string(), savedAt: v.string() });
const setting = v.object({ key: name, value: v.union([v.string(), amount, v.boolean()]) });

const selection = v.object({
  ...{ id: name, dataset: name, datasetCreatedAt: v.string(), name: v.string(), rule: v.string(), asOf: day, createdAt: v.string() },
  members: v.pipe(
    places,
    v.check((all) => all.every((place, index) => index === 0 || place > (all[index - 1] ?? 0))),
  ),
});

export const backupBody = v.pipe(
  v.object({
    exportedAt: v.string(),
    datasets: v.pipe(
      v.array(
        v.pipe(
          v.object({ dataset: storedDataset, ...held }),
          v.check((one) => fitsTogether(one)),
          v.transform((one) => counted(one)),
        ),
      ),
      v.check((all) => different(all, (one) => one.dataset.id)),
    ),
    scenarios: allKept,
    packs: v.optional(allKept, []),
    progress: v.optional(allKept, []),
    pins: v.pipe(
      v.array(pin),
      v.check((all) => different(all, pinKey)),
    ),
    selections: v.optional(
      v.pipe(
        v.array(selection),
        v.check((all) => different(all, ({ id }) => id)),
      ),
      [],
    ),
    settings: v.pipe(
      v.array(setting),
      v.check((all) => different(all, ({ key }) => key)),
    ),
  }),
  v.forward(
    v.check(({ datasets, selections }) => selections.every((one) => isOfCustomers(one, datasets))),
    ['selections'],
  ),
);

type Held = v.InferOutput<v.ObjectSchema<typeof held, undefined>>;
type WithPools = Held & { readonly dataset: v.InferOutput<typeof dataset> };

/** Whether what a dataset holds is a log exactly if it says so, no histories beside one, and every activity used has a cost pool. */
function fitsTogether({ dataset: { pools, log: said }, customers: all, log: found }: WithPools): boolean {
  const activities = new Set(pools.map(({ activity }) => activity));
  const uses = found === null ? all.map(({ use }) => use) : [found.use];
  return (
    (said === null) === (found === null) &&
    (found === null || all.length === 0) &&
    uses.every((use) => Object.keys(use ?? {}).every((activity) => activities.has(activity)))
  );
}

function counted({ dataset: one, customers: all, log: found }: Held & { readonly dataset: v.InferOutput<typeof storedDataset> }) {
  return { dataset: { ...withFacts(one, found), customers: found?.customers ?? all.length }, customers: all, log: found };
}

type Selection = v.InferOutput<typeof selection>;
type Counted = ReturnType<typeof counted>;

/** Whether a selection has no member that its dataset, if it is there and of the same time, lacks. */
function isOfCustomers({ dataset: id, datasetCreatedAt, members }: Selection, datasets: readonly Counted[]): boolean {
  const of = datasets.find(({ dataset: one }) => one.id === id && one.createdAt === datasetCreatedAt);
  return of === undefined || (members.at(-1) ?? -1) < of.dataset.customers;
}
