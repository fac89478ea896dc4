import type { Fault } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { checkedBy } from './foreign-file.ts';
import type { Item, Pack } from './pack.ts';
import { progressSchema } from './progress-schema.ts';
import type { ItemProgress, Progress, RawAnswer } from './progress.ts';

/**
 * Progress that somebody else kept: a course platform, a host page, a store of an older version. Of another revision of the pack what
 * still fits is taken: items that are there, with answers as they take them, and hints that they have.
 * @param value JSON text, or a value as JSON would hold it
 */
export function readProgress(value: unknown, pack: Pack): Result<Progress, readonly Fault[]> {
  const checked = checkedBy(progressSchema, value);
  if (!checked.ok) return checked;
  const progress: Progress = checked.value;
  if (progress.pack.id !== pack.id) return err([{ code: 'other-pack', path: ['pack', 'id'], got: progress.pack.id, pack: pack.id }]);
  return ok(fitted(progress, pack));
}

function fitted(progress: Progress, { id, revision, sha256, items }: Pack): Progress {
  const kept = items.flatMap((item) => {
    const done = Object.hasOwn(progress.items, item.id) ? progress.items[item.id] : undefined;
    return done === undefined ? [] : [[item.id, fittedItem(item, done)] as const];
  });
  return { ...progress, pack: { id, revision, sha256 }, items: Object.fromEntries(kept) };
}

function fittedItem(item: Item, { attempts, hints, revealed, ticked }: ItemProgress): ItemProgress {
  return {
    attempts: attempts.filter((attempt) => attempt.verdict !== 'unread' && isAnswerOf(item, attempt.raw)),
    hints: Math.min(hints, item.hints?.length ?? 0),
    revealed,
    ...(item.type === 'explain' && ticked !== undefined && { ticked: ticked.filter((point) => point < item.rubric.length) }),
  };
}

function isAnswerOf({ type }: Item, raw: RawAnswer): boolean {
  switch (type) {
    case 'numeric':
    case 'explain':
      return typeof raw === 'string';
    case 'choice':
    case 'predict':
    case 'order':
      return Array.isArray(raw);
    case 'state':
    case 'curve':
      return typeof raw === 'object' && !Array.isArray(raw);
    default:
      return type satisfies never;
  }
}
