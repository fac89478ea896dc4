import type { Path } from '../../model/fault.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';

/** Why the last change was refused, and what to do. */
export function refusalSentences(view: Pick<RelationshipView, 'refused' | 'text' | 'format' | 'params'>): readonly string[] {
  const { refused, format } = view;
  const text = view.text.controls.refused;
  const sentences = refused.map((fault) => {
    const measure = measureAt(view, fault.path);
    if (fault.code === 'too-many-customers') return text.tooManyCustomers(format.whole(fault.got), format.whole(fault.max));
    if (fault.code === 'repeated') return text.repeated(fault.got);
    if (fault.code === 'below' && measure !== null) return text.below(measure, format.whole(fault.got), format.whole(fault.limit));
    if (fault.code === 'not-a-choice' && measure !== null) return text.noSegment(measure, fault.got);
    return text.other;
  });
  return [...new Set(sentences)];
}

/** The name of the measure that a fault is about, or its number where it has none. */
function measureAt({ params, text, format }: Pick<RelationshipView, 'params' | 'text' | 'format'>, path: Path): string | null {
  const [, list, place] = path;
  if ((list !== 'interventions' && list !== 'strategy') || typeof place !== 'number') return null;
  return params[list][place]?.name ?? text.controls.measure.unnamed(format.whole(place + 1));
}
