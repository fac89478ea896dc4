import { itemState } from '../../../exercise/keep-progress.ts';
import type { Item } from '../../../exercise/pack.ts';
import type { ItemProgress } from '../../../exercise/progress.ts';

export type Mark = 'open' | 'tried' | 'partly' | 'right' | 'revealed' | 'used' | 'done';

/** How far an item is, for the eye. */
export function markOf(item: Item, done: ItemProgress): Mark {
  const { stage, credit, attempts, canSubmit } = itemState(item, done);
  if (stage === 'right') return 'right';
  if (done.revealed) return 'revealed';
  // A prediction that there was a right one for, and that was not it, is over, but nothing to tick off.
  if (done.attempts.some(({ verdict }) => verdict === 'recorded')) return 'done';
  if (credit > 0) return 'partly';
  if (!canSubmit) return 'used';
  return attempts > 0 ? 'tried' : 'open';
}
