import { faultsOfVariant, triedSeeds } from '../../exercise/pack-faults.ts';
import type { Pack } from '../../exercise/pack.ts';
import type { Fault } from '../../model/fault.ts';
import { inSlices } from './slices.ts';

/** Milliseconds without a change until every variant is tried. */
const patience = 700;

/** What only shows when numbers are drawn and models run, found in the background. */
export class Checks {
  #faults = $state.raw<readonly Fault[]>([]);
  #checking = $state(false);
  #running: AbortController | null = null;

  get faults(): readonly Fault[] {
    return this.#faults;
  }

  get checking(): boolean {
    return this.#checking;
  }

  /** Looks through a pack once nothing has changed for a moment. @returns a function that gives it up */
  begin(pack: Pack | null): () => void {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    if (pack === null) {
      this.#faults = [];
      this.#checking = false;
    } else {
      this.#checking = true;
      setTimeout(() => void this.#check(pack, running.signal), patience);
    }
    return () => running.abort();
  }

  async #check(pack: Pack, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const found = new Map<string, Fault>();
    const finished = await inSlices(
      faultsOf(pack),
      (some) => {
        for (const fault of some) {
          const key = `${fault.code} ${fault.path.join('\n')}`;
          if (!found.has(key)) found.set(key, fault);
        }
      },
      signal,
    );
    if (!finished) return;
    this.#faults = [...found.values()];
    this.#checking = false;
  }
}

function* faultsOf(pack: Pack): Generator<Fault> {
  for (const seed of triedSeeds(pack)) {
    for (const fault of faultsOfVariant(pack, seed)) yield pack.randomize === null ? fault : { ...fault, variant: seed };
  }
}
