import * as v from 'valibot';
import { modelNames } from '../model/specifications.ts';
import { largestSeed } from '../scenario/envelope.ts';
import { isJsonObject, type JsonObject } from '../scenario/json.ts';
import { languages } from '../scenario/language.ts';
import { parts } from './parts.ts';

/** The version of the document's form. */
export const packVersion = 1;

const some = <S extends v.GenericSchema>(schema: S, most = 200) => v.pipe(v.array(schema), v.maxLength(most));
const atLeast = <S extends v.GenericSchema>(schema: S, least: number, most = 200) =>
  v.pipe(v.array(schema), v.minLength(least), v.maxLength(most));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));

/** What a text with a pattern is; says which fault one is that does not follow it. */
export type WordKind = 'id' | 'name' | 'version' | 'seed';
const word = (kind: WordKind, pattern: RegExp) => v.pipe(v.string(), v.regex(pattern, kind));

/** An id, the pack's own without `_`. */
const id = word('id', /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);
const packId = word('id', /^[A-Za-z0-9][A-Za-z0-9.-]{0,119}$/);
/** What a number is called in formulas. */
const name = word('name', /^[A-Za-z_][A-Za-z0-9_]{0,39}$/);
export const text = v.union([v.string(), v.object(v.entriesFromList(languages, v.optional(v.string())))]);
export const formula = v.string();
/** Of a parameter or a result: `segments[0].share`. */
const place = v.string();
const anything = v.any();
const free = v.custom<JsonObject>(isJsonObject);
const share = between(0, 1);

export const settings = v.record(place, anything);
export const value = v.union([v.object({ output: place, scenario: v.optional(id), set: v.optional(settings) }), v.object({ formula })]);

const amount = between(-1e12, 1e12);
const draw = v.union([
  v.object({ from: amount, to: amount, step: between(1e-9, 1e12) }),
  v.object({ choose: atLeast(amount, 1) }),
  v.object({ formula }),
]);
const seed = whole(0, largestSeed);
const randomize = v.object({
  as: v.optional(packId),
  variants: v.optional(atLeast(seed, 1, 100)),
  vars: v.record(name, draw),
  reject: v.optional(some(formula)),
});

const stage = {
  scenario: v.optional(id),
  set: v.optional(settings),
  view: v.optional(free),
  show: v.optional(some(v.picklist(parts))),
  lock: v.optional(v.union([v.literal('all'), some(v.string())])),
  hide: v.optional(some(v.string())),
  veil: v.optional(v.boolean()),
};

const stageEnvelope = v.object(stage);

const item = {
  id,
  ...stage,
  title: v.optional(text),
  objective: v.optional(id),
  points: v.optional(between(0, 1000)),
  prompt: text,
  hints: v.optional(some(v.object({ text, cost: v.optional(share) }), 10)),
  solution: v.optional(text),
  compute: v.optional(v.record(name, value)),
  uses: v.optional(some(v.object({ item: id, as: name }), 10)),
  attempts: v.optional(v.object({ max: v.optional(whole(1, 1000)), penalty: v.optional(share), revealAfter: v.optional(whole(0, 1000)) })),
};

const choice = v.object({ id, text, correct: v.optional(v.union([v.boolean(), formula])), feedback: v.optional(text) });
const condition = v.object({
  output: v.optional(place),
  param: v.optional(place),
  is: v.picklist(['>=', '<=', '>', '<', '=']),
  value: v.union([v.number(), formula]),
  within: v.optional(between(0, 1e12)),
});

const numeric = v.object({
  type: v.literal('numeric'),
  ...item,
  answer: v.object({
    value,
    unit: v.optional(v.picklist(['number', 'percent', 'money', 'customers', 'units'])),
    suffix: v.optional(text),
    digits: whole(0, 10),
    tolerance: v.optional(v.union([v.object({ share: between(0, 0.5) }), v.object({ amount: between(0, 1e12) })])),
    expect: v.optional(v.record(word('seed', /^(0|[1-9]\d{0,9})$/), v.number())),
  }),
  mistakes: v.optional(some(v.object({ id, value, credit: v.optional(share), feedback: text }), 30)),
});
const choose = v.object({ type: v.literal('choice'), ...item, choices: atLeast(choice, 2, 30), several: v.optional(v.boolean()) });
const order = v.object({
  type: v.literal('order'),
  ...item,
  entries: atLeast(v.object({ id, text, value: v.optional(value) }), 2, 30),
  mistakes: v.optional(some(v.object({ id, order: atLeast(id, 2, 30), feedback: text }), 30)),
});
const state = v.object({
  type: v.literal('state'),
  ...item,
  goal: atLeast(condition, 1, 20),
  mistakes: v.optional(some(v.object({ id, when: atLeast(condition, 1, 20), feedback: text, credit: v.optional(share) }), 30)),
  example: settings,
});
const curve = v.object({
  type: v.literal('curve'),
  ...item,
  output: place,
  target: settings,
  within: between(1e-9, 1),
  mistakes: v.optional(some(v.object({ id, target: settings, feedback: text }), 30)),
});
const predict = v.object({ type: v.literal('predict'), ...item, choices: atLeast(choice, 2, 30), then: stageEnvelope });
const explain = v.object({ type: v.literal('explain'), ...item, model: text, rubric: some(text, 20) });

export const itemEnvelope = v.variant('type', [numeric, choose, order, state, curve, predict, explain]);

export const sceneEnvelope = v.object({
  id,
  ...stage,
  title: text,
  caption: text,
  notes: v.optional(text),
  question: v.optional(text),
  minutes: v.optional(between(0, 1000)),
});

const version = word('version', /^\d{1,4}\.\d{1,4}\.\d{1,4}$/);

/** The document of a pack; keys that start with `x-` come anywhere beside it. What is said of a scenario is its own schema's. */
export const packEnvelope = v.object({
  $schema: v.optional(v.string()),
  kind: v.literal('lifecurve-pack'),
  version: v.literal(packVersion),
  id: packId,
  revision: id,
  title: text,
  summary: v.optional(text),
  langs: v.optional(atLeast(v.picklist(languages), 1, languages.length)),
  authors: v.optional(some(v.string(), 50)),
  license: v.optional(v.string()),
  level: v.optional(v.picklist(['intro', 'middle', 'advanced'])),
  minutes: v.optional(between(0, 10_000)),
  objectives: v.optional(some(v.object({ id, text }))),
  requires: v.optional(v.object(v.entriesFromList(modelNames, v.optional(version)))),
  scenarios: v.optional(v.record(id, v.union([id, free]))),
  randomize: v.optional(randomize),
  items: v.optional(some(itemEnvelope)),
  scenes: v.optional(some(sceneEnvelope)),
  pass: v.optional(share),
  bands: v.optional(some(v.object({ from: share, text }), 20)),
  report: v.optional(v.object({ publicKey: v.optional(free), fields: v.optional(some(v.picklist(['name', 'id']), 2)) })),
  teacher: v.optional(text),
});
export type PackEnvelope = v.InferOutput<typeof packEnvelope>;
