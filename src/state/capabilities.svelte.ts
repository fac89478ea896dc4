import type { Part } from '../exercise/parts.ts';

export { parts, type Part } from '../exercise/parts.ts';

/** What may be seen and turned. */
export interface Allowance {
  /** Null for every part. */
  readonly parts: readonly Part[] | null;
  /** Names of parameters that stay as they are. */
  readonly lock: readonly string[] | 'all';
  /** Names of parameters and results that are not shown. */
  readonly hide: readonly string[];
}

export const everything: Allowance = { parts: null, lock: [], hide: [] };

/** What may be seen and turned now: as the page was asked to be, and within that as the exercise or the scene on it asks. */
export class Capabilities {
  #page = $state.raw<Allowance>(everything);
  #task = $state.raw<Allowance>(everything);
  #veiled = $state(false);

  /** The outcome is covered until somebody lifts the veil. */
  get veiled(): boolean {
    return this.#veiled;
  }

  /** Limits for as long as the page is there. */
  limitPage(allowance: Allowance): void {
    this.#page = allowance;
  }

  /** Limits while an item or a scene is open. */
  limitTask(allowance: Allowance = everything, veiled = false): void {
    this.#task = allowance;
    this.#veiled = veiled;
  }

  unveil(): void {
    this.#veiled = false;
  }

  shows(part: Part): boolean {
    return [this.#page, this.#task].every(({ parts: shown }) => shown === null || shown.includes(part));
  }

  isLocked(parameter: string): boolean {
    return [this.#page, this.#task].some(({ lock }) => lock === 'all' || lock.includes(parameter));
  }

  isHidden(name: string): boolean {
    return [this.#page, this.#task].some(({ hide }) => hide.includes(name));
  }
}
