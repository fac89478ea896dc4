import type { Fault } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { itemProgressOf } from './attempts.ts';
import { judge } from './judge.ts';
import type { Item, Pack } from './pack.ts';
import type { Attempt, Progress, Score } from './progress.ts';
import { progressIn, type ResultsFile } from './results-file.ts';
import { scoreOf } from './score.ts';
import { variantOf, type Variant } from './variant.ts';

/** What of an attempt can turn out otherwise. */
export const judgedParts = ['verdict', 'mistake', 'credit', 'carried', 'value', 'expected'] as const;
export type JudgedPart = (typeof judgedParts)[number];

export interface Difference {
  readonly item: string;
  /** From 1. */
  readonly attempt: number;
  readonly parts: readonly JudgedPart[];
  readonly was: Attempt;
  readonly now: Attempt;
}

export interface Regraded {
  /** The pack is the very document that was worked on. */
  readonly samePack: boolean;
  readonly differences: readonly Difference[];
  /** Items of the file that the pack does not have. */
  readonly unknown: readonly string[];
  readonly was: Score;
  readonly now: Score;
}

/** Engines round powers in the last bit as they like; a model's own change is larger. */
const alike = 1e-9;

/** Judges every answer of a file of results again, from what was typed, in the order of time. */
export function regraded(pack: Pack, results: ResultsFile): Result<Regraded, readonly Fault[]> {
  if (results.pack.id !== pack.id) return err([{ code: 'other-pack', path: ['pack', 'id'], got: results.pack.id, pack: pack.id }]);
  const variant = variantOf(pack, results.seed);
  if (!variant.ok) return err([variant.error]);
  const known = new Map(pack.items.map((item) => [item.id, item]));
  let progress: Progress = { ...progressIn(results), items: {} };
  const differences: Difference[] = [];
  for (const given of inTime(results)) {
    const item = known.get(given.item);
    if (item === undefined) continue;
    const now = judgedAgain({ pack, variant: variant.value, progress, item }, given.attempt);
    if (!now.ok) return now;
    progress = withJudged(progress, item, now.value);
    const parts = judgedParts.filter((part) => !isAlike(given.attempt[part], now.value[part]));
    if (parts.length > 0) differences.push({ item: given.item, attempt: given.place, parts, was: given.attempt, now: now.value });
  }
  const unknown = results.items.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  return ok({
    samePack: results.pack.sha256 === pack.sha256,
    differences,
    unknown,
    was: results.score,
    now: scoreOf(pack, withEndings(progress, results)),
  });
}

interface Given {
  readonly item: string;
  readonly place: number;
  readonly attempt: Attempt;
}

/** All attempts as they followed each other; at the same moment in the order of the file. */
function inTime({ items }: ResultsFile): readonly Given[] {
  const all = items.flatMap(({ id, attempts }) => attempts.map((attempt, index): Given => ({ item: id, place: index + 1, attempt })));
  return all.sort((a, b) => (a.attempt.at < b.attempt.at ? -1 : a.attempt.at > b.attempt.at ? 1 : 0));
}

interface Moment {
  readonly pack: Pack;
  readonly variant: Variant;
  readonly progress: Progress;
  readonly item: Item;
}

/** What had happened before an attempt is as the file has it: nobody can tell again when a hint was taken. */
function judgedAgain(moment: Moment, { raw, at, before }: Attempt): Result<Attempt, readonly Fault[]> {
  const now = judge({ ...moment, raw, at, shown: null });
  return now.ok ? ok({ ...now.value, before }) : now;
}

function withJudged(progress: Progress, { id }: Item, attempt: Attempt): Progress {
  const done = itemProgressOf(progress, id);
  return { ...progress, items: { ...progress.items, [id]: { ...done, attempts: [...done.attempts, attempt] } } };
}

/** Hints and answers shown count in whether the pack is complete. */
function withEndings(progress: Progress, { items }: ResultsFile): Progress {
  const each = items.map(({ id, hints, revealed }) => [id, { ...itemProgressOf(progress, id), hints, revealed }] as const);
  return { ...progress, items: Object.fromEntries(each) };
}

function isAlike(was: Attempt[JudgedPart], now: Attempt[JudgedPart]): boolean {
  if (typeof was !== 'number' || typeof now !== 'number') return was === now;
  return Math.abs(was - now) <= alike * Math.max(Math.abs(was), Math.abs(now));
}
