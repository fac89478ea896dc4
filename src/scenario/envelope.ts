import * as v from 'valibot';
import { timeUnits } from '../model/discounting/rate-conversion.ts';
import { modelNames } from '../model/specifications.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { languages } from './language.ts';
import { currentVersion } from './migrations.ts';

export const largestSeed = 2 ** 32 - 1;

const text = v.union([v.string(), v.strictObject(v.entriesFromList(languages, v.string()))]);
const object = v.custom<JsonObject>(isJsonObject);

/** The document around a model's parameters and data; keys that start with `x-` come beside it. */
export const envelope = v.object({
  lifecurve: v.literal(currentVersion),
  id: v.optional(v.string()),
  title: v.optional(text),
  note: v.optional(text),
  model: v.picklist(modelNames),
  unit: v.optional(v.picklist(timeUnits)),
  currency: v.optional(v.string()),
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(largestSeed))),
  params: v.optional(object),
  data: v.optional(object),
  view: v.optional(object),
});

export type Envelope = v.InferOutput<typeof envelope>;
export const envelopeKeys: readonly string[] = Object.keys(envelope.entries);
