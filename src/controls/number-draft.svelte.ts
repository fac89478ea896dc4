import type { ScenarioState } from '../state/scenario-state.svelte.ts';
import type { ReadNumber, WriteNumber } from './number-reading.ts';

interface NumberBox<Word extends string> {
  readonly label: string;
  readonly value: number | Word | null;
  readonly read: ReadNumber<Word>;
  readonly write: WriteNumber<Word>;
  readonly onchange: (value: number | Word | null) => void;
}

/** What becomes of a refused text when limits change: it is judged again, it goes, or it waits until a hand has let go. */
export type Refused = 'judge' | 'drop' | 'wait';

/** Of the boxes of a scenario: one that is as it was opened, or as it was before anything was turned, takes nothing. */
export const refusedIn = ({ steps, scenario, start }: Pick<ScenarioState, 'steps' | 'scenario' | 'start'>): Refused =>
  steps.holding ? 'wait' : scenario.params === start.params ? 'drop' : 'judge';

/** What has been typed into a box and not yet taken, or was refused. */
export class NumberDraft<Word extends string> {
  readonly #box: () => NumberBox<Word>;
  #typed = $state<string | null>(null);
  #refused = $state(false);
  readonly #reading = $derived.by(() => (this.#typed === null ? null : this.#box().read(this.#typed)));

  constructor(box: () => NumberBox<Word>) {
    this.#box = box;
  }

  /** What stands in the box. */
  get text(): string {
    const { value, write } = this.#box();
    return this.#typed ?? write(value);
  }

  /** Null where nothing was typed. */
  get typed(): string | null {
    return this.#typed;
  }

  /** The value that an arrow key starts from. */
  get from(): number | Word | null {
    return this.#reading?.ok ? this.#reading.value : this.#box().value;
  }

  /** How what is typed is understood, where that is not plain; empty otherwise. */
  get echo(): string {
    if (!this.#reading?.ok || this.#typed?.trim() === '') return '';
    const written = this.#box().write(this.#reading.value);
    return written === this.#typed?.trim() ? '' : `= ${written}`;
  }

  /** Why it was refused; empty where it was not. */
  get message(): string {
    return this.#refused && this.#reading?.ok === false ? `${this.#box().label}: ${this.#reading.message}` : '';
  }

  type(text: string): void {
    this.#typed = text;
    if (this.#reading?.ok) this.#refused = false;
  }

  /** Takes what is typed, or says why not. */
  commit(): void {
    if (this.#reading === null) return;
    this.#refused = !this.#reading.ok;
    if (!this.#reading.ok) return;
    const { value } = this.#reading;
    this.restore();
    if (value !== this.#box().value) this.#box().onchange(value);
  }

  /** The value stands in the box again. */
  restore(): void {
    this.#typed = null;
    this.#refused = false;
  }

  /** Limits or values around the box have changed. @param isOther the value is another one, which takes the place of what was refused */
  judgeAgain(isOther: boolean, refused: Refused): void {
    if (!this.#refused) return;
    if (isOther || refused === 'drop') this.restore();
    else if (refused === 'judge') this.commit();
  }
}
