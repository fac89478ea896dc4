import * as v from 'valibot';
import { largestSeed } from '../scenario/envelope.ts';
import { isJsonObject, type JsonObject } from '../scenario/json.ts';
import { longestName, longestWords, mostKept } from './attempts.ts';
import { verdicts } from './progress.ts';

const longestId = 200;
const most = { choices: 200, items: 500, hints: 50, count: 1_000_000 } as const;

const id = v.pipe(v.string(), v.maxLength(longestId));
const count = (largest: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(largest));
const number = v.nullable(v.pipe(v.number(), v.finite()));
/** ISO 8601 in UTC, as JavaScript writes it. */
const momentSchema = v.pipe(
  v.string(),
  v.check((text) => /^\d{4}-\d\d-\d\dT/.test(text) && new Date(text).getTime() > 0 && new Date(text).toISOString() === text),
);

const rawSchema = v.union([
  v.pipe(v.string(), v.maxLength(longestWords)),
  v.pipe(v.array(id), v.maxLength(most.choices)),
  v.strictObject({ params: v.custom<JsonObject>(isJsonObject), seed: v.exactOptional(count(largestSeed)) }),
]);

const attemptSchema = v.strictObject({
  at: momentSchema,
  raw: rawSchema,
  value: number,
  expected: number,
  verdict: v.picklist(verdicts),
  mistake: v.nullable(id),
  credit: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  carried: v.boolean(),
  before: v.strictObject({ attempts: count(most.count), hints: count(most.hints), revealed: v.boolean() }),
});

export const itemProgressEntries = {
  attempts: v.pipe(v.array(attemptSchema), v.maxLength(mostKept)),
  hints: count(most.hints),
  revealed: v.boolean(),
  ticked: v.exactOptional(v.pipe(v.array(count(most.choices)), v.maxLength(most.choices))),
};

const learnerWord = v.pipe(v.string(), v.maxLength(longestName));

/** What a progress and a results file say about the learner and the pack. */
export const sessionEntries = {
  pack: v.strictObject({ id, revision: id, sha256: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)) }),
  seed: count(largestSeed),
  learner: v.strictObject({ name: learnerWord, id: learnerWord }),
  started: momentSchema,
  ended: v.nullable(momentSchema),
};

export const idSchema = id;
export const mostItems = most.items;

export const progressSchema = v.strictObject({
  ...sessionEntries,
  items: v.pipe(v.record(id, v.strictObject(itemProgressEntries)), v.maxEntries(most.items)),
});
