import type { Text } from '../scenario/text.ts';
import type { Item } from './pack.ts';
import type { Attempt } from './progress.ts';

/**
 * What the pack says to an attempt: of the mistake that it shows, or of what was chosen. Null where it has nothing to say, for slips
 * too, whose sentences are the interface's own.
 */
export function feedbackOf(item: Item, { mistake, raw, verdict }: Attempt): Text | null {
  if (item.type === 'choice' || item.type === 'predict') {
    const ids: readonly string[] =
      mistake !== null ? [mistake] : verdict === 'wrong' || !Array.isArray(raw) ? [] : (raw as readonly string[]);
    return item.choices.find(({ id, feedback }) => ids.includes(id) && feedback !== undefined)?.feedback ?? null;
  }
  if (item.type === 'explain' || mistake === null) return null;
  const mistakes: readonly { readonly id: string; readonly feedback: Text }[] = item.mistakes ?? [];
  return mistakes.find(({ id }) => id === mistake)?.feedback ?? null;
}
