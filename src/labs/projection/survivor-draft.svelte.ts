import type { ProjectionView } from './projection-view.svelte.ts';
import { readSurvivors, refusalSentence, survivorText } from './survivor-input.ts';

/** The field of the survivors: what is typed there until it is taken, and why it was refused. */
export class SurvivorDraft {
  readonly #view: () => ProjectionView;
  /** What has been typed and not yet taken, or was refused; null shows the counts in use. */
  #typed = $state<string | null>(null);
  #refused = $state('');
  /** Of a column that was taken without it. */
  #left = $state<string | null>(null);
  /** The counts that were in use when the typing began. */
  #over = $state('');

  constructor(view: () => ProjectionView) {
    this.#view = view;
  }

  readonly #inUse = $derived.by(() => survivorText([...this.#view().survivors]));
  /** Counts that come from elsewhere (undo, another scenario) take the place of what was typed. */
  readonly #draft = $derived(this.#typed !== null && this.#over === this.#inUse ? this.#typed : null);
  readonly open = $derived(this.#draft !== null);
  readonly refusal = $derived(this.open ? this.#refused : '');
  /** The heading of a pasted column that was left out of the counts in use. */
  readonly heading = $derived(this.#draft === null && this.#over === this.#inUse ? this.#left : null);
  readonly shown = $derived(this.#draft ?? this.#inUse);

  /** What the field holds, in words. */
  readonly report = $derived.by(() => {
    const { text, format, survivors, observed } = this.#view();
    const count = (value: number | undefined) => format.brief(value ?? null, 10);
    if (this.#draft === null) {
      const ends = { first: count(survivors[0]), last: count(survivors.at(-1)) };
      return text.input.taken({ ...ends, n: format.whole(observed + 1), observed: format.whole(observed) });
    }
    const reading = readSurvivors(this.#draft);
    const counts = reading.ok ? reading.value.counts : [];
    if (counts.length < 2) return '';
    return text.input.reading({ n: format.whole(counts.length), first: count(counts[0]), last: count(counts.at(-1)) });
  });

  type(typed: string): void {
    this.#typed = typed;
    this.#over = this.#inUse;
    this.#refused = '';
    this.#left = null;
  }

  /** Uses what was typed, or says why that cannot be; what was in use before then stays. */
  take(): void {
    if (this.#draft === null) return;
    const reading = readSurvivors(this.#draft);
    this.#refused = reading.ok ? this.#taken(reading.value.counts) : this.#unreadable(reading.error);
    if (this.#refused !== '') return;
    this.#typed = null;
    this.#left = reading.ok ? reading.value.heading : null;
    this.#over = this.#inUse;
  }

  discard(): void {
    this.#typed = null;
  }

  #taken(counts: readonly number[]): string {
    const view = this.#view();
    const [fault] = view.take(counts);
    return fault === undefined ? '' : refusalSentence(fault, { text: view.text, messages: view.settings.messages, format: view.format });
  }

  #unreadable({ place, fault }: Extract<ReturnType<typeof readSurvivors>, { readonly ok: false }>['error']): string {
    const { text, format, settings } = this.#view();
    const { lab, numbers } = settings.messages;
    return text.input.unreadable(lab.inList(format.whole(place), numbers[fault.code](fault)));
  }
}
