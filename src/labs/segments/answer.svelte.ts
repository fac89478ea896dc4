import type { Result } from '../../model/result.ts';
import type { WorkFailure } from '../../../workers/engine.ts';

type Work<T> = (signal: AbortSignal) => Promise<Result<T, WorkFailure>>;

/** What was answered last to a question that goes on changing: until the next answer the last one stands. */
export class Answer<T> {
  #value = $state.raw<T | null>(null);
  #answered = $state<string | null>(null);
  #failed = $state(false);
  #asked: string | null = null;
  #working: Promise<void> | null = null;
  #next: { readonly key: string; readonly work: Work<T> } | null = null;
  readonly #never = new AbortController();

  /** The last answer, perhaps to an older question; null before the first. */
  get value(): T | null {
    return this.#value;
  }

  /** Of the question that was answered last; null before the first. */
  get key(): string | null {
    return this.#answered;
  }

  /** The last question found no answer. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Asks once for each key; of questions that come while an answer is awaited, the last is asked next. */
  ask(key: string, work: Work<T>): void {
    if (this.#asked === key) return;
    this.#asked = key;
    this.#next = { key, work };
    this.#working ??= this.#workOff().finally(() => (this.#working = null));
  }

  /** Lets the same question be asked again. */
  forget(): void {
    this.#asked = null;
    this.#failed = false;
  }

  async #workOff(): Promise<void> {
    // A turn later, so that asking writes nothing while something is being derived.
    await Promise.resolve();
    while (this.#next !== null) {
      const { key, work } = this.#next;
      this.#next = null;
      // Set until the work says otherwise: a mistake of ours is thrown on, but the screen must not wait for ever.
      let answer: Result<T, WorkFailure> = { ok: false, error: 'worker-failed' };
      try {
        answer = await work(this.#never.signal);
      } finally {
        this.#failed = !answer.ok;
        if (answer.ok) {
          this.#value = answer.value;
          this.#answered = key;
        }
      }
    }
  }
}
