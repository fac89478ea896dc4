import { attemptsIn, counts, itemProgressOf } from './attempts.ts';
import { rounded } from './decimal.ts';
import type { Item, Pack } from './pack.ts';
import type { Attempt, ItemProgress, Progress, Score } from './progress.ts';

/** `done` is what is over without being right: words recorded, a prediction made, an answer shown, no attempts left. */
export type ItemStage = 'untouched' | 'started' | 'right' | 'done';

export interface ItemState {
  readonly stage: ItemStage;
  /** Share of the points, of the best attempt. */
  readonly credit: number;
  /** That counted. */
  readonly attempts: number;
  /** Null without a limit. */
  readonly attemptsLeft: number | null;
  readonly canSubmit: boolean;
  readonly canReveal: boolean;
  readonly hintsLeft: number;
  /** Share of the points that the next hint costs; 0 where there is none. */
  readonly nextHintCost: number;
}

export function itemState(item: Item, done: ItemProgress): ItemState {
  const limit = mostAttempts(item);
  const attempts = attemptsIn(done);
  const hints = item.hints ?? [];
  return {
    stage: stageOf(item, done),
    credit: creditOf(item, done),
    attempts,
    attemptsLeft: limit === null ? null : Math.max(0, limit - attempts),
    canSubmit: !isUsedUp(item, done),
    canReveal: canReveal(item, done),
    hintsLeft: Math.max(0, hints.length - done.hints),
    nextHintCost: hints[done.hints]?.cost ?? 0,
  };
}

/** A prediction is made once. */
const mostAttempts = (item: Item): number | null => (item.type === 'predict' ? 1 : (item.attempts?.max ?? null));

export function isUsedUp(item: Item, done: ItemProgress): boolean {
  const limit = mostAttempts(item);
  return limit !== null && attemptsIn(done) >= limit;
}

/** After as many attempts as the item says, or when none are left. */
export function canReveal(item: Item, done: ItemProgress): boolean {
  return !done.revealed && (attemptsIn(done) >= (item.attempts?.revealAfter ?? 1) || isUsedUp(item, done));
}

function stageOf(item: Item, done: ItemProgress): ItemStage {
  if (done.attempts.some(({ verdict, before }) => verdict === 'correct' && !before.revealed)) return 'right';
  if (done.revealed || isUsedUp(item, done) || done.attempts.some(({ verdict }) => verdict === 'recorded')) return 'done';
  return done.attempts.length > 0 || done.hints > 0 ? 'started' : 'untouched';
}

/** Share of the item's points: of its best attempt. */
export const creditOf = (item: Item, done: ItemProgress): number =>
  done.attempts.reduce((best, attempt) => Math.max(best, creditFor(item, attempt)), 0);

/** What an attempt is worth after what attempts and hints before it cost; nothing once the answer was shown. */
function creditFor(item: Item, { credit, before }: Attempt): number {
  if (before.revealed || before.attempts >= (mostAttempts(item) ?? Infinity)) return 0;
  const attempts = before.attempts * (item.attempts?.penalty ?? 0);
  const hints = (item.hints ?? []).slice(0, before.hints).reduce((sum, { cost = 0 }) => sum + cost, 0);
  return credit * Math.max(0, 1 - attempts - hints);
}

/** The attempts that score, stage and later items depend on. */
export function deciding(item: Item, attempts: readonly Attempt[]): readonly Attempt[] {
  const best = attempts.reduce<Attempt | undefined>(
    (found, attempt) => (found !== undefined && creditFor(item, found) >= creditFor(item, attempt) ? found : attempt),
    undefined,
  );
  const right = attempts.find(({ verdict, before }) => verdict === 'correct' && !before.revealed);
  const goesOn = attempts.findLast((attempt) => attempt.value !== null && counts(attempt));
  const kept = [best, right, goesOn, attempts.at(-1)];
  return attempts.filter((attempt) => kept.includes(attempt));
}

/** Points of an item; words have none. */
export const pointsOf = (item: Item): number => (item.type === 'explain' ? 0 : (item.points ?? 1));

/** What a learner has of the pack's points. */
export function scoreOf(pack: Pack, progress: Progress): Score {
  const each = pack.items.map((item) => ({ item, done: itemProgressOf(progress, item.id) }));
  const raw = whole(each.reduce((sum, { item, done }) => sum + pointsOf(item) * creditOf(item, done), 0));
  const max = whole(pack.items.reduce((sum, item) => sum + pointsOf(item), 0));
  const scaled = max === 0 ? 0 : whole(raw / max);
  const over = each.filter(({ item, done }) => ['right', 'done'].includes(stageOf(item, done))).length;
  const complete = over === each.length;
  return {
    raw,
    max,
    scaled,
    passed: max === 0 ? complete : scaled >= pack.pass,
    complete,
    done: each.length === 0 ? 1 : over / each.length,
  };
}

/** Without what a sum of tenths leaves behind, so that 0.6 is enough where 0.6 is asked for. */
const whole = (value: number): number => rounded(value, 9);
