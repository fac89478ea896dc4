import type { Scenario } from '../scenario/scenario.ts';

/** Least time between two writes; browsers refuse more than about 100 in 30 seconds. Milliseconds. */
const pause = 300;

/** Keeps the address up with what is on the screen, so that reloading and copying the address keep the work. Rows are never in it. */
export class AddressBar {
  readonly #replace: (hash: string) => void;
  #wanted: Scenario | string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #own = '';

  constructor(replace: (hash: string) => void) {
    this.#replace = replace;
  }

  /** The hash is the one this bar wrote. */
  isOwn(hash: string): boolean {
    return hash === this.#own;
  }

  /** Takes a scenario, or what a hash says without its `#`. */
  write(wanted: Scenario | string): void {
    this.#wanted = wanted;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#wanted !== null) this.#timer ??= setTimeout(() => void this.#flush(), pause);
  }

  async #flush(): Promise<void> {
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted !== null) {
      const said = typeof wanted === 'string' ? wanted : await linked(wanted);
      if (said !== null) this.#replace((this.#own = `#${said}`));
    }
    this.#timer = null;
    this.#schedule();
  }
}

/** Null where the network went before this part of the app was there: the address stays, and the next change tries again. */
async function linked(scenario: Scenario): Promise<string | null> {
  const link = await import('../scenario/link.ts').catch(() => null);
  return link === null ? null : `s=${await link.encodeScenario(scenario, { rows: false })}`;
}
