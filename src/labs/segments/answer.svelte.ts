import type { Result } from '../../model/result.ts';
import type { WorkFailure } from '../../../workers/engine.ts';

/** What was answered last to a question that goes on changing: until the next answer the last one stands. */
export class Answer<T> {
  #value = $state.raw<T | null>(null);
  #answered = $state<string | null>(null);
  #failed = $state<string | null>(null);
  #asked: string | null = null;
  #working: Promise<void> | null = null;
  #next: { readonly key: string; readonly work: (signal: AbortSignal) => Promise<Result<T, WorkFailure>> } | null = null;
  #stop = new AbortController();

  /** The last answer, perhaps to an older question; null before the first. */
  get value(): T | null {
    return this.#value;
  }

  /** Of the question that was answered last; null before the first. */
  get key(): string | null {
    return this.#answered;
  }

  failed(key: string): boolean {
    return this.#failed === key;
  }

  /** Asks once for each key; of questions that come while an answer is awaited, the last is asked next. */
  ask(key: string, work: (signal: AbortSignal) => Promise<Result<T, WorkFailure>>): void {
    if (this.#asked === key) return;
    this.#asked = key;
    this.#next = { key, work };
    this.#working ??= this.#workOff();
  }

  /** Ends the work that is under way; what was answered before stays. */
  cancel(): void {
    this.#next = null;
    this.#stop.abort();
  }

  /** Asks the last question again. */
  forget(): void {
    this.#asked = null;
  }

  async #workOff(): Promise<void> {
    // A turn later, so that asking writes nothing while something is being derived.
    await Promise.resolve();
    while (this.#next !== null) {
      const { key, work } = this.#next;
      this.#next = null;
      this.#stop = new AbortController();
      const answer = await work(this.#stop.signal);
      if (answer.ok) {
        this.#value = answer.value;
        this.#answered = key;
      } else if (answer.error === 'worker-failed') this.#failed = key;
    }
    this.#working = null;
  }
}
