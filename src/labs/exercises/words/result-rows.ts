import { itemProgressOf } from '../../../exercise/attempts.ts';
import { itemState } from '../../../exercise/keep-progress.ts';
import type { Item } from '../../../exercise/pack.ts';
import type { ItemProgress } from '../../../exercise/progress.ts';
import { pointsOf } from '../../../exercise/score.ts';
import type { Exercise } from '../../../state/exercise.svelte.ts';
import type { Settings } from '../../../state/settings.svelte.ts';
import { ItemWords } from './item-words.ts';
import { markOf } from './mark.ts';

/** What became of one item, in words. */
export interface ResultRow {
  readonly words: ItemWords;
  readonly place: number;
  readonly title: string;
  readonly answer: string;
  readonly verdict: string;
  /** `1.5 / 2`; nothing where the item is not marked. */
  readonly points: string;
  readonly attempts: number;
  readonly hints: number;
}

/** The results of a learner, item by item. */
export function resultRows(
  settings: Settings,
  { pack, progress, variant }: Pick<Exercise, 'pack' | 'progress' | 'variant'>,
): readonly ResultRow[] {
  return pack.items.map((item, index) => {
    const done = itemProgressOf(progress, item.id);
    const words = new ItemWords(settings, { pack, item, variant });
    return { words, place: index + 1, title: words.title, ...answered(words, item, done) };
  });
}

function answered(words: ItemWords, item: Item, done: ItemProgress): Omit<ResultRow, 'words' | 'place' | 'title'> {
  const { credit, attempts } = itemState(item, done);
  const { format, text } = words;
  const last = done.attempts.at(-1);
  const points = pointsOf(item);
  return {
    answer: last === undefined ? '' : words.raw(last.raw),
    verdict: text.pane.states[markOf(item, done)],
    points: points === 0 ? '' : `${format.brief(credit * points, 4)} / ${format.brief(points, 4)}`,
    attempts,
    hints: done.hints,
  };
}
