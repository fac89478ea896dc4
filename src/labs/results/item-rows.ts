import { isSlip } from '../../exercise/slips.ts';
import type { Item, Pack } from '../../exercise/pack.ts';
import type { MistakeCount, ResultsTable } from '../../exercise/results-table.ts';
import { inLanguage, type Text } from '../../scenario/text.ts';
import type { ResultsView } from './results-view.svelte.ts';

/** Mistakes of an item that are listed. */
const mostMistakes = 4;
/** Characters of a prompt in place of a title. */
const longestTitle = 60;

export interface ItemRow {
  readonly id: string;
  readonly place: string;
  readonly title: string;
  readonly tried: string;
  readonly mean: string;
  readonly atOnce: string;
  readonly revealed: string;
  readonly mistakes: readonly string[];
}

/** An item a row, with what went wrong most often in it. */
export function itemRows(view: ResultsView, table: ResultsTable): readonly ItemRow[] {
  const { format, text } = view;
  const pack = view.pack(table.pack);
  return table.items.map(({ id, points, tried, mean, rightAtOnce, revealed, mistakes }, index) => ({
    ...{ id, place: format.whole(index + 1), title: itemTitle(view, pack, id) },
    ...{
      tried: format.whole(tried),
      mean: format.percent(points > 0 ? mean : null, 0),
      atOnce: format.percent(points > 0 ? rightAtOnce : null, 0),
      revealed: format.whole(revealed),
    },
    mistakes: mistakes
      .slice(0, mostMistakes)
      .map((count) => text.items.mistake(mistakeWords(view, itemOf(pack, id), count), format.whole(count.learners))),
  }));
}

const itemOf = (pack: Pack | null, id: string): Item | undefined => pack?.items.find((item) => item.id === id);

/** What an item is called, or how its question begins; its id where the pack is not here. */
export function itemTitle({ settings }: ResultsView, pack: Pack | null, id: string): string {
  const item = itemOf(pack, id);
  if (item === undefined) return id;
  const words = plain(inLanguage(item.title ?? item.prompt, settings.language));
  return words.length > longestTitle ? `${words.slice(0, longestTitle).trim()}…` : words;
}

/** The sentence that learners were told, with numbers as the pack writes them. */
function mistakeWords({ text, settings }: ResultsView, item: Item | undefined, { mistake }: MistakeCount): string {
  if (mistake === null) return text.items.other;
  if (isSlip(mistake)) return text.slips[mistake];
  const said = item === undefined ? undefined : sentenceOf(item, mistake);
  return said === undefined ? mistake : plain(inLanguage(said, settings.language));
}

/** A text for all variants together, whose numbers differ. */
const plain = (text: string): string => text.replace(/\{[^{}]*\}/g, '…');

function sentenceOf(item: Item, mistake: string): Text | undefined {
  if (item.type === 'choice' || item.type === 'predict') {
    const choice = item.choices.find(({ id }) => id === mistake);
    return choice?.feedback ?? choice?.text;
  }
  if (item.type === 'explain') return undefined;
  const mistakes: readonly { readonly id: string; readonly feedback: Text }[] = item.mistakes ?? [];
  return mistakes.find(({ id }) => id === mistake)?.feedback;
}
