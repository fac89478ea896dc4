import type { MigrationView } from './migration-view.svelte.ts';

/** Why the last change was refused, and what to do. */
export function refusalSentences({ refused, text, format }: Pick<MigrationView, 'refused' | 'text' | 'format'>): readonly string[] {
  const sentences = refused.map((fault) => {
    if (fault.code === 'diverges') return text.refused.diverges;
    if (fault.code === 'out-of-range' && fault.path.at(-1) === 'discountRate') return text.refused.rate(format.percent(fault.min, 1));
    return text.refused.other;
  });
  return [...new Set(sentences)];
}
