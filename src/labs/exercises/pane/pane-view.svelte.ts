import { itemState } from '../../../exercise/keep-progress.ts';
import type { Attempt, RawAnswer } from '../../../exercise/progress.ts';
import type { Text } from '../../../scenario/text.ts';
import type { Exercise } from '../../../state/exercise.svelte.ts';
import type { Workbench } from '../../../state/workbench.svelte.ts';
import { ItemWords } from '../words/item-words.ts';
import { markOf } from '../words/mark.ts';

/** Everything that the pane derives from the exercise that is open. */
export class PaneView {
  readonly #workbench: () => Workbench;
  readonly #exercise: () => Exercise;
  /** By {@link itemKey}: what was begun and is not handed in, so that a look at another item costs nothing. */
  #drafts = $state.raw<Readonly<Record<string, RawAnswer>>>({});
  /** What was answered last and could not be read; it is no attempt. */
  #unread = $state.raw<{ readonly itemKey: string; readonly attempt: Attempt } | null>(null);
  /** The parameters that were on the screen at the last answer. */
  #judged = $state.raw<object | null>(null);

  constructor(workbench: () => Workbench, exercise: () => Exercise) {
    this.#workbench = workbench;
    this.#exercise = exercise;
  }

  get workbench(): Workbench {
    return this.#workbench();
  }

  get exercise(): Exercise {
    return this.#exercise();
  }

  readonly settings = $derived.by(() => this.workbench.settings);
  readonly text = $derived.by(() => this.settings.labTexts('exercises'));
  readonly format = $derived.by(() => this.settings.format);
  readonly item = $derived.by(() => this.exercise.item);
  readonly words = $derived.by(() => new ItemWords(this.settings, this.exercise.question));
  readonly done = $derived.by(() => this.exercise.itemProgress);
  readonly state = $derived.by(() => itemState(this.item, this.done));
  readonly place = $derived.by(() => this.exercise.pack.items.indexOf(this.item));
  readonly titles = $derived.by(() => {
    const { pack, variant } = this.exercise;
    return pack.items.map((item) => new ItemWords(this.settings, { pack, item, variant }).title);
  });
  readonly marks = $derived.by(() =>
    this.exercise.pack.items.map((item, place) => ({
      id: item.id,
      place: this.format.whole(place + 1),
      title: this.titles[place] ?? '',
      state: markOf(item, this.exercise.progressOf(item.id)),
      current: !this.atEnd && item.id === this.item.id,
    })),
  );

  get atEnd(): boolean {
    return this.exercise.atEnd;
  }

  /** Changes when an item is to be shown as new. */
  get itemKey(): string {
    return `${this.item.id} ${this.exercise.progress.started}`;
  }

  /** What the learner is about to answer to the item on the screen; null before anything. */
  get draft(): RawAnswer | null {
    return this.#drafts[this.itemKey] ?? null;
  }

  begin(draft: RawAnswer): void {
    this.#drafts = { ...this.#drafts, [this.itemKey]: draft };
  }

  /** What was answered last to the item on the screen. */
  get last(): Attempt | null {
    const unread = this.#unread?.itemKey === this.itemKey ? this.#unread.attempt : null;
    return unread ?? this.done.attempts.at(-1) ?? null;
  }

  /** The last answer was about what is on the screen now. */
  get isJudged(): boolean {
    return this.last !== null && this.#judged === this.workbench.shown.scenario.params;
  }

  async submit(raw: RawAnswer): Promise<void> {
    const { itemKey } = this;
    this.#judged = this.workbench.shown.scenario.params;
    const attempt = await this.exercise.submit(raw);
    this.#unread = attempt?.verdict === 'unread' ? { itemKey, attempt } : null;
  }

  /** A text of the pack, with the numbers of the item on the screen. */
  said(text: Text): string {
    return this.words.said(text);
  }

  get hasNext(): boolean {
    return this.place < this.exercise.pack.items.length - 1;
  }

  async next(): Promise<void> {
    const next = this.exercise.pack.items[this.place + 1];
    if (next === undefined) this.exercise.showEnd();
    else await this.exercise.show(next.id);
  }
}
