import * as v from 'valibot';
import type { Events, Refusal } from './messages.ts';

const text = v.string();
const plain = v.record(v.string(), v.unknown());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** What a frame tells, for pages that check what they hear. */
export const eventSchemas = {
  ready: v.object({ app: text, features: v.array(text), models: v.array(text), exercise: v.nullable(text) }),
  height: v.object({ px: v.number(), min: v.number() }),
  change: v.object({ state: plain, reason: v.picklist(['change', 'opened']), dirty: v.boolean() }),
  params: v.object({ model: text, params: plain }),
  result: v.object({ id: text, value: v.nullable(v.union([v.number(), text])) }),
  answer: v.object({
    itemId: text,
    raw: v.unknown(),
    value: v.nullable(v.number()),
    valid: v.boolean(),
    correct: v.nullable(v.boolean()),
    score: share,
    attempt: v.pipe(v.number(), v.integer()),
  }),
  score: v.object({ raw: v.number(), min: v.literal(0), max: v.number(), scaled: share, passed: v.boolean(), complete: v.boolean() }),
  xapi: v.object({ statement: plain }),
  log: v.object({ action: text, data: v.unknown() }),
  canUndo: v.object({ undo: v.boolean(), redo: v.boolean() }),
  focusExit: v.object({ mode: v.picklist(['forward', 'reverse', 'escape']) }),
  error: v.object({
    code: v.picklist(['link-refused', 'scenario-missing', 'no-lab', 'pack-missing', 'pack-refused', 'uncaught']),
    message: text,
    path: v.exactOptional(text),
  }),
} as const satisfies { readonly [N in keyof Events]: v.GenericSchema<unknown, Events[N]> };

export const refusalSchema = v.object({
  code: v.picklist([
    ...(['unknown-method', 'invalid', 'too-large', 'busy', 'forbidden', 'declined'] as const),
    ...(['range', 'locked', 'refused', 'unavailable', 'failed'] as const),
  ]),
  message: text,
  path: v.exactOptional(text),
}) satisfies v.GenericSchema<unknown, Refusal>;
