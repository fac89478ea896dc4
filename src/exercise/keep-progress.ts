import { itemProgressOf, longestName, mostKept } from './attempts.ts';
import type { Item, Pack } from './pack.ts';
import type { Attempt, ItemProgress, Progress } from './progress.ts';
import { canReveal, deciding, isUsedUp } from './score.ts';

export { itemProgressOf } from './attempts.ts';
export { itemState, scoreOf } from './score.ts';

/** Wordings of an explanation that are kept. */
const mostWordings = 10;

/** @param at ISO 8601, UTC */
export const newProgress = ({ id, revision, sha256 }: Pack, seed: number, learner: Progress['learner'], at: string): Progress => ({
  pack: { id, revision, sha256 },
  seed,
  learner: inBrief(learner),
  started: at,
  ended: null,
  items: {},
});

/** With one more attempt, unless it could not be read, or no more are allowed. */
export function withAttempt(progress: Progress, item: Item, attempt: Attempt): Progress {
  const done = itemProgressOf(progress, item.id);
  if (attempt.verdict === 'unread' || isUsedUp(item, done)) return progress;
  return withItem(progress, item, { ...done, attempts: shortened(item, [...done.attempts, attempt]) });
}

/** Without the oldest attempts that decide nothing, as many as are too many: what is kept must stay small enough to be kept. */
function shortened(item: Item, attempts: readonly Attempt[]): readonly Attempt[] {
  const excess = attempts.length - (item.type === 'explain' ? mostWordings : mostKept);
  if (excess <= 0) return attempts;
  const needed = deciding(item, attempts);
  const dropped = attempts.filter((attempt) => !needed.includes(attempt)).slice(0, excess);
  return attempts.filter((attempt) => !dropped.includes(attempt));
}

/** With the next hint taken, where there is one. */
export function withHint(progress: Progress, item: Item): Progress {
  const done = itemProgressOf(progress, item.id);
  return done.hints < (item.hints?.length ?? 0) ? withItem(progress, item, { ...done, hints: done.hints + 1 }) : progress;
}

/** With the answer shown, where it may be by now. */
export function withReveal(progress: Progress, item: Item): Progress {
  const done = itemProgressOf(progress, item.id);
  return canReveal(item, done) ? withItem(progress, item, { ...done, revealed: true }) : progress;
}

/** With the points of the rubric that the learner finds in their own words; of anything else nothing changes. */
export function withTicked(progress: Progress, item: Item, points: readonly number[]): Progress {
  if (item.type !== 'explain') return progress;
  const ticked = item.rubric.flatMap((_, place) => (points.includes(place) ? [place] : []));
  return withItem(progress, item, { ...itemProgressOf(progress, item.id), ticked });
}

export const named = (progress: Progress, learner: Progress['learner']): Progress => ({ ...progress, learner: inBrief(learner) });

const inBrief = ({ name, id }: Progress['learner']): Progress['learner'] => ({
  name: name.slice(0, longestName),
  id: id.slice(0, longestName),
});

export const ended = (progress: Progress, at: string): Progress => ({ ...progress, ended: at });

const withItem = (progress: Progress, { id }: Item, done: ItemProgress): Progress => ({
  ...progress,
  items: { ...progress.items, [id]: done },
});
