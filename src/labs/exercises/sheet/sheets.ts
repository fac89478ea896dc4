import { valueOf } from '../../../exercise/compute.ts';
import type { Item, Pack } from '../../../exercise/pack.ts';
import { rankedEntries } from '../../../exercise/revealed-answer.ts';
import type { Variant } from '../../../exercise/variant.ts';
import { inLanguage } from '../../../scenario/text.ts';
import type { Exercise } from '../../../state/exercise.svelte.ts';
import type { Settings } from '../../../state/settings.svelte.ts';
import { goalWords } from '../words/goal-words.ts';
import { ItemWords } from '../words/item-words.ts';
import { mixed } from '../words/mixed.ts';
import { resultRows } from '../words/result-rows.ts';

/** What is printed of a pack, for one variant of its numbers. */
export interface Sheet {
  readonly title: string;
  readonly subtitle: string;
  /** To be filled in by hand where the value is empty. */
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly items: readonly SheetItem[];
  readonly foot: string;
}

export interface SheetItem {
  readonly heading: string;
  readonly points: string;
  readonly prompt: readonly string[];
  readonly boxes: readonly string[];
  readonly blank: { readonly label: string; readonly suffix: string } | null;
  readonly isForWords: boolean;
  readonly notes: readonly string[];
  readonly small: readonly string[];
}

/** A sheet to be answered by hand. */
export function worksheet(settings: Settings, pack: Pack, variant: Variant): Sheet {
  const { sheet: text } = settings.labTexts('exercises');
  const fields = [text.name, text.id, text.date].map((label) => ({ label, value: '' }));
  return {
    ...headed(settings, pack, variant, text.worksheet),
    fields,
    items: pack.items.map((item) => asked(new ItemWords(settings, { pack, item, variant }))),
  };
}

/** The answers to a worksheet, with what the typical mistakes lead to. */
export function answerKey(settings: Settings, pack: Pack, variant: Variant): Sheet {
  const { sheet: text } = settings.labTexts('exercises');
  const items = pack.items.map((item) => answered(new ItemWords(settings, { pack, item, variant })));
  return { ...headed(settings, pack, variant, text.key), fields: [], items };
}

/** What a learner answered and what was made of it. */
export function resultsSheet(settings: Settings, exercise: Pick<Exercise, 'pack' | 'progress' | 'variant' | 'score'>): Sheet {
  const { sheet: text, end } = settings.labTexts('exercises');
  const { format } = settings;
  const { pack, variant, progress, score } = exercise;
  const { name, id } = progress.learner;
  const total = end.score(format.brief(score.raw, 4), format.brief(score.max, 4), format.percent(score.scaled, 0));
  return {
    ...headed(settings, pack, variant, text.results),
    fields: [
      { label: text.name, value: name },
      { label: text.id, value: id },
      { label: text.date, value: dayOf(progress.ended ?? progress.started) },
      { label: end.columns.credit, value: total },
    ],
    items: resultRows(settings, exercise).map(({ words, answer, verdict, points }) => ({
      ...posed(words),
      points,
      notes: [`${text.given}: ${answer === '' ? end.none : answer}`, verdict],
    })),
  };
}

/** The day where the page is, which is not that of UTC before eight in China: `2026-11-29`, as Swedes write it. @param at ISO 8601, UTC */
const dayOf = (at: string): string => new Date(at).toLocaleDateString('sv');

function headed(settings: Settings, pack: Pack, { seed }: Variant, kind: string): Omit<Sheet, 'fields' | 'items'> {
  const { sheet: text } = settings.labTexts('exercises');
  const written = String(seed);
  return {
    title: inLanguage(pack.title, settings.language),
    subtitle: pack.randomize === null ? kind : `${kind} · ${text.variant(written)}`,
    foot: text.foot(pack.id, pack.revision, written, __APP_VERSION__),
  };
}

const posed = (words: ItemWords): SheetItem => ({
  heading: `${words.place}. ${words.title}`,
  points: words.points,
  prompt: words.prompt,
  ...{ boxes: [], blank: null, isForWords: false, notes: [], small: [] },
});

function asked(words: ItemWords): SheetItem {
  const { item, text } = words;
  const base = posed(words);
  switch (item.type) {
    case 'numeric':
      return {
        ...base,
        blank: { label: text.sheet.answer, suffix: words.suffix(item) },
        small: [text.answer.digits(words.format.whole(item.answer.digits))],
      };
    case 'choice':
    case 'predict':
      return { ...base, boxes: item.choices.map((choice) => words.said(choice.text)) };
    case 'order':
      return { ...base, boxes: words.named(startOrder(words, item)) };
    case 'state':
      return { ...base, small: [...goalWords(words, item), text.sheet.labItem] };
    case 'curve':
      return { ...base, small: [text.sheet.labItem] };
    case 'explain':
      return { ...base, isForWords: true };
  }
}

const startOrder = (words: ItemWords, item: Extract<Item, { type: 'order' }>): readonly string[] => {
  const right = rankedEntries({ ...words.question, item });
  const ids = item.entries.map(({ id }) => id);
  return mixed(ids, words.question.variant.seed, right.ok ? right.value.map(({ id }) => id) : ids);
};

function answered(words: ItemWords): SheetItem {
  const right = words.right();
  const solution = words.item.solution === undefined ? [] : words.said(words.item.solution).split('\n');
  const notes = right === null ? [] : [right.head, ...right.entries.map((entry) => `– ${entry}`)];
  return { ...posed(words), notes: [...notes, ...solution], small: mistakesOf(words) };
}

function mistakesOf(words: ItemWords): readonly string[] {
  const { item, question } = words;
  if (item.type !== 'numeric') return [];
  return (item.mistakes ?? []).flatMap(({ value, feedback }) => {
    const leads = valueOf(question.pack, item, value, words.names);
    return leads.ok ? [`${words.number(item, leads.value, item.answer.digits)}: ${words.said(feedback)}`] : [];
  });
}
