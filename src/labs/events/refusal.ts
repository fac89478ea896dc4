import type { EventsView } from './events-view.svelte.ts';

/** Why the last change was refused, and what to do. */
export function refusalSentences({ refused, text, format }: Pick<EventsView, 'refused' | 'text' | 'format'>): readonly string[] {
  const sentences = refused.map((fault) => {
    if (fault.code === 'too-many') return text.refused.tooMany(format.whole(fault.max));
    // Rounded up, so that the rate that is named will do.
    if (fault.code === 'out-of-range' && fault.path.at(-1) === 'discountRate')
      return text.refused.rate(format.percent(Math.ceil(fault.min * 1000) / 1000, 1));
    return text.refused.other;
  });
  return [...new Set(sentences)];
}
