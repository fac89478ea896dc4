import type { Scenario } from '../scenario/scenario.ts';

/** Least time between two writes; browsers refuse more than about 100 in 30 seconds. Milliseconds. */
const pause = 300;

/** Keeps the address up with a scenario, so that reloading and copying the address keep the work. Rows are never in it. */
export class AddressBar {
  readonly #replace: (hash: string) => void;
  #wanted: Scenario | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #own = '';

  constructor(replace: (hash: string) => void) {
    this.#replace = replace;
  }

  /** The hash is the one this bar wrote. */
  isOwn(hash: string): boolean {
    return hash === this.#own;
  }

  write(scenario: Scenario): void {
    this.#wanted = scenario;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#wanted !== null) this.#timer ??= setTimeout(() => void this.#flush(), pause);
  }

  async #flush(): Promise<void> {
    const scenario = this.#wanted;
    this.#wanted = null;
    if (scenario !== null) {
      const { encodeScenario } = await import('../scenario/link.ts');
      this.#own = `#s=${await encodeScenario(scenario, { rows: false })}`;
      this.#replace(this.#own);
    }
    this.#timer = null;
    this.#schedule();
  }
}
