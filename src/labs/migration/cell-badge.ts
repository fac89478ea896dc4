import type { Tone } from '../../controls/tone.ts';
import type { MigrationView } from './migration-view.svelte.ts';

/** What is to be said of a cell beside its slider: that nothing is spent in it, or that it loses money. */
export function cellBadge(
  { text, stop, results }: Pick<MigrationView, 'text' | 'stop' | 'results'>,
  cell: number,
): { readonly text: string; readonly tone: Tone } | null {
  if (cell >= stop) return { text: text.badges.unspent, tone: 'plain' };
  return (results.value[cell] ?? 0) < 0 ? { text: text.badges.loses, tone: 'bad' } : null;
}
