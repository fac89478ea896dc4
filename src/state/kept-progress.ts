import type { Progress } from '../exercise/progress.ts';
import type { Written } from '../store/store.ts';
import type { Workbench } from './workbench.svelte.ts';

/** Keeps a learner's progress in the store. One writing at a time; of several that wait, only the newest is written. */
export class KeptProgress {
  readonly #workbench: Workbench;
  #waiting: Progress | null = null;
  #writing: Promise<void> | null = null;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  save(progress: Progress): void {
    this.#waiting = progress;
    this.#writing ??= this.#writeAll();
  }

  /** Until everything is written. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting !== null) {
      const progress = this.#waiting;
      this.#waiting = null;
      this.#workbench.told(await this.#write(progress));
    }
    this.#writing = null;
  }

  #write(progress: Progress): Promise<Written> {
    const { store, now } = this.#workbench;
    return store.saveProgress({ id: progress.pack.id, text: JSON.stringify(progress), savedAt: now });
  }
}
