import type { Item, Pack } from '../../exercise/pack.ts';
import type { Attempt, Progress, Score } from '../../exercise/progress.ts';
import { sha256 } from '../../input/purchases/sha256.ts';
import type { Text } from '../../scenario/text.ts';
import type { ProgressChange } from '../../state/exercise.svelte.ts';
import { duration } from './course-elements.ts';
import { interactionOf } from './interaction.ts';

/** An exercise as far as statements tell of it. */
export interface Narrated {
  readonly pack: Pack;
  readonly progress: Progress;
  readonly score: Score;
}

const verbs = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  answered: 'http://adlnet.gov/expapi/verbs/answered',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
} as const;
type Verb = keyof typeof verbs;

/** A statement of the Experience API, 1.0.3, ready to be handed to a host or a learning record store. */
export interface Statement {
  /** The same whenever the same thing is told again. */
  readonly id: string;
  readonly actor: object;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: object;
  readonly result?: object;
  readonly context: object;
  /** ISO 8601, UTC */
  readonly timestamp: string;
}

/**
 * What a change of an exercise is in statements; none for a change that is nobody's business but the learner's.
 * @param at when it happened, ISO 8601
 */
export function statementsOf({ reason, item, attempt }: ProgressChange, exercise: Narrated, at: string): readonly Statement[] {
  switch (reason) {
    case 'opened':
    case 'restarted':
      return [ofPack('initialized', exercise, at)];
    case 'answered':
      return item === null || attempt === null ? [] : answered(exercise, item, attempt);
    case 'finished':
      return ending(exercise);
    case 'hint':
    case 'revealed':
    case 'ticked':
    case 'named':
      return [];
  }
}

/** That the learner leaves. */
export const terminated = (exercise: Narrated, at: string): Statement => ofPack('terminated', exercise, at);

/** Everything that a learner did in a pack, for a file. */
export function allStatements(exercise: Narrated): readonly Statement[] {
  const { progress, pack } = exercise;
  const attempts = pack.items.flatMap(({ id }) =>
    (progress.items[id]?.attempts ?? []).flatMap((attempt) => answered(exercise, id, attempt)),
  );
  const inOrder = attempts.sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
  return [ofPack('initialized', exercise, progress.started), ...inOrder, ...ending(exercise)];
}

function answered(exercise: Narrated, id: string, attempt: Attempt): readonly Statement[] {
  const interaction = interactionOf(exercise.pack, id, attempt);
  const item = exercise.pack.items.find((one) => one.id === id);
  if (interaction === null || item === undefined) return [];
  const { response, result, credit, at } = interaction;
  const marked = result === 'neutral' ? {} : { success: result === 'correct', score: { scaled: credit } };
  return [statement('answered', exercise, { object: activityOfItem(exercise.pack, item, attempt), result: { response, ...marked }, at })];
}

/** Completed, and passed or failed where anything was marked; nothing before the learner has finished. */
function ending(exercise: Narrated): readonly Statement[] {
  const { score, progress } = exercise;
  const { started, ended } = progress;
  if (ended === null) return [];
  const { scaled, raw, max } = score;
  const time = { duration: duration(Math.max(0, Date.parse(ended) - Date.parse(started)) / 1000) };
  const marks = max > 0 ? { score: { scaled, raw, min: 0, max }, success: score.passed } : {};
  const told = (verb: Verb) =>
    statement(verb, exercise, { object: activityOfPack(exercise.pack), result: { completion: true, ...marks, ...time }, at: ended });
  return [told('completed'), ...(max > 0 ? [told(score.passed ? 'passed' : 'failed')] : [])];
}

const ofPack = (verb: Verb, exercise: Narrated, at: string): Statement =>
  statement(verb, exercise, { object: activityOfPack(exercise.pack), at });

interface Told {
  readonly object: { readonly id: string };
  readonly result?: object;
  readonly at: string;
}

function statement(verb: Verb, { pack, progress }: Narrated, { object, result, at }: Told): Statement {
  const { learner, started, seed } = progress;
  const attempt = [pack.id, seed, learner.id, started];
  return {
    id: uuidOf(...attempt, verb, object.id, at),
    actor: {
      objectType: 'Agent',
      ...(learner.name !== '' && { name: learner.name }),
      account: { homePage: 'urn:lifecurve:learner', name: learner.id || 'anonymous' },
    },
    verb: { id: verbs[verb], display: { 'en-US': verb } },
    object,
    ...(result && { result }),
    context: {
      registration: uuidOf(...attempt),
      platform: 'Lifecurve',
      revision: pack.revision,
      ...(verb === 'answered' && { contextActivities: { parent: [activityOfPack(pack)] } }),
    },
    timestamp: at,
  };
}

const iriOf = (...names: readonly string[]): string => ['urn:lifecurve', ...names.map(encodeURIComponent)].join(':');

const activityOfPack = ({ id, title, summary }: Pack) => ({
  objectType: 'Activity',
  id: iriOf(id),
  definition: {
    type: 'http://adlnet.gov/expapi/activities/assessment',
    name: languageMap(title),
    ...(summary !== null && { description: languageMap(summary) }),
  },
});

function activityOfItem(pack: Pack, item: Item, attempt: Attempt) {
  const { type, pattern } = interactionOf(pack, item.id, attempt) ?? { type: 'other', pattern: null };
  return {
    objectType: 'Activity',
    id: iriOf(pack.id, item.id),
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: languageMap(item.title ?? item.id),
      interactionType: type,
      ...(pattern !== null && { correctResponsesPattern: [pattern] }),
      ...componentsOf(item),
    },
  };
}

/** What there is to choose from or to bring into order. */
function componentsOf(item: Item): object {
  const listed = (components: readonly { readonly id: string; readonly text: Text }[]) =>
    components.map(({ id, text }) => ({ id, description: languageMap(text) }));
  if (item.type === 'choice' || item.type === 'predict') return { choices: listed(item.choices) };
  return item.type === 'order' ? { choices: listed(item.entries) } : {};
}

const languageMap = (text: Text): Readonly<Record<string, string>> => (typeof text === 'string' ? { und: text } : text);

/** An identifier that follows from names: in the form of those of version 5, whose hash is longer here. */
function uuidOf(...names: readonly (string | number)[]): string {
  const bytes = sha256(new TextEncoder().encode(JSON.stringify(names))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
