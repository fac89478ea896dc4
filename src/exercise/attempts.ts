import type { Attempt, ItemProgress, Progress } from './progress.ts';
import { isSlip } from './slips.ts';

/** What was done in an item; nothing where it has not been touched. */
export const itemProgressOf = ({ items }: Pick<Progress, 'items'>, item: string): ItemProgress =>
  (Object.hasOwn(items, item) ? items[item] : undefined) ?? untouched;

/** Whether it counts towards the limit and what attempts cost: a slip in writing is free. */
export const counts = ({ verdict, mistake }: Attempt): boolean => verdict !== 'unread' && !isSlip(mistake);

/** What an attempt that is made now comes after. */
export function beforeNow(progress: Progress, item: string): Attempt['before'] {
  const { attempts, hints, revealed } = itemProgressOf(progress, item);
  return { attempts: attemptsIn({ attempts }), hints, revealed };
}

/** How many attempts counted, of which a course platform short of room may keep only some. */
export function attemptsIn({ attempts }: Pick<ItemProgress, 'attempts'>): number {
  const last = attempts.at(-1);
  return last === undefined ? 0 : last.before.attempts + (counts(last) ? 1 : 0);
}

/** The number that a learner answered last, slips in writing aside; null without one. */
export const ownAnswer = (progress: Progress, item: string): number | null =>
  itemProgressOf(progress, item).attempts.findLast((attempt) => attempt.value !== null && counts(attempt))?.value ?? null;

/** What is kept of a learner's work at most: attempts at an item, characters of words, of a name or number. */
export const mostKept = 200;
export const longestWords = 10_000;
export const longestName = 200;

const untouched: ItemProgress = { attempts: [], hints: 0, revealed: false };
