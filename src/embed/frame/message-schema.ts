import * as v from 'valibot';
import { longestWords } from '../../exercise/attempts.ts';
import type { Takes } from './messages.ts';

const text = v.pipe(v.string(), v.maxLength(2000));
const words = v.pipe(v.string(), v.maxLength(longestWords));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const record = v.record(v.string(), v.unknown());
/** A document, or the payload of a link. */
const state = v.union([record, v.pipe(v.string(), v.maxLength(65_536))]);

/** What comes over the port. */
export const requestSchema = v.object({
  k: v.literal('req'),
  n: v.pipe(v.number(), v.safeInteger()),
  m: name,
  p: v.optional(record, {}),
});

const theme = v.object({
  name: v.optional(v.picklist(['auto', 'light', 'dark', 'contrast'])),
  accent: v.optional(name),
  bg: v.optional(name),
  fg: v.optional(name),
  font: v.optional(text),
  radius: v.optional(name),
  density: v.optional(name),
});

/** What each method takes; fields that are not here are somebody's of a later version and are left out. */
export const methodSchemas = {
  init: v.object({
    mode: v.optional(v.picklist(['runtime', 'authoring', 'report'])),
    state: v.optional(state),
    // A whole pack may come as text; no message is longer than a pack may be.
    exercise: v.optional(v.union([record, v.string()])),
    answers: v.optional(v.unknown()),
    lang: v.optional(name),
    theme: v.optional(theme),
    a11y: v.optional(
      v.object({ fontScale: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(3))), reducedMotion: v.optional(v.boolean()) }),
    ),
    features: v.optional(v.object({ results: v.optional(v.boolean()) })),
  }),
  getState: v.object({}),
  setState: v.object({ state, asDefault: v.optional(v.boolean(), false), undoable: v.optional(v.boolean(), false) }),
  setParams: v.object({ params: record }),
  getResults: v.object({ ids: v.optional(v.pipe(v.array(name), v.maxLength(200))) }),
  run: v.object({}),
  reset: v.object({}),
  snapshot: v.object({
    format: v.picklist(['svg', 'png', 'json', 'csv']),
    scale: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(6)), 2),
    picture: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)), 0),
  }),
  undo: v.object({}),
  redo: v.object({}),
  focusEnter: v.object({ mode: v.optional(v.picklist(['forward', 'reverse']), 'forward') }),
  highlight: v.object({ key: v.nullable(name), title: v.optional(text, ''), text: v.optional(text, '') }),
  tour: v.object({
    steps: v.pipe(v.array(v.object({ key: name, title: v.optional(text, ''), text: v.optional(text, '') })), v.maxLength(50)),
  }),
  print: v.object({ what: v.optional(v.picklist(['page', 'worksheet', 'key', 'report']), 'page') }),
  getAnswers: v.object({}),
  submit: v.object({ item: v.optional(name), raw: v.union([words, v.array(text), v.object({ params: record })]) }),
  requestRows: v.object({ why: v.optional(text, '') }),
  'height.ack': v.object({ px: v.pipe(v.number(), v.minValue(0)), max: v.optional(v.nullable(v.number()), null) }),
  flush: v.object({ unloading: v.optional(v.boolean(), false) }),
  dispose: v.object({}),
} as const satisfies { readonly [N in keyof Takes]: v.GenericSchema<Takes[N], unknown> };

export type MethodName = keyof typeof methodSchemas;
export type Input<N extends MethodName> = v.InferOutput<(typeof methodSchemas)[N]>;

export const isMethod = (named: string): named is MethodName => Object.hasOwn(methodSchemas, named);

/** Methods that only a page named in the address by `host=` may call: what a learner wrote, and what leaves the page in pieces. */
export const sensitive: readonly MethodName[] = ['getAnswers', 'submit', 'snapshot', 'requestRows'];
