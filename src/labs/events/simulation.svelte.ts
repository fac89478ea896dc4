import { newestWins } from '../../../workers/newest-wins.ts';
import type { SimulationRequest } from '../../../workers/protocol.ts';
import { simulateEvents, type EventSpreads } from '../../../workers/simulate-events.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';

/** A simulation that came to its end, and what it was asked of. */
export interface Simulated {
  readonly key: string;
  readonly request: SimulationRequest;
  readonly spreads: EventSpreads;
}

/** What makes two requests the same. */
export const keyOf = (request: SimulationRequest): string => JSON.stringify(request);

/** The newest simulation. What comes late for older tables is thrown away. */
export class EventSimulation {
  readonly #workbench: () => Workbench;
  /** Which tables were asked for last, and how often any were. */
  #asked = '';
  #turn = 0;
  #newest = $state.raw<Simulated | null>(null);
  /** Share done of those asked for last; null when nothing is under way. */
  #progress = $state<number | null>(null);
  /** Which tables' worker died. */
  #failed = $state('');
  readonly #simulate = newestWins(async (signal, request: SimulationRequest) => {
    const engine = await this.#workbench().engines.simulator;
    const onProgress = (share: number) => {
      if (!signal.aborted) this.#progress = share;
    };
    return simulateEvents(engine, request, { signal, onProgress });
  });

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  /** The last tables that came to an end; maybe older ones than those on the screen. */
  get newest(): Simulated | null {
    return this.#newest;
  }

  get progress(): number | null {
    return this.#progress;
  }

  get failed(): string {
    return this.#failed;
  }

  /** Draws tables, unless these are the ones asked for already. */
  async ask(request: SimulationRequest): Promise<void> {
    const key = keyOf(request);
    if (this.#asked === key) return;
    this.#asked = key;
    const turn = ++this.#turn;
    const simulated = await this.#simulate(request);
    if (this.#turn !== turn) return;
    this.#progress = null;
    if (simulated.ok) this.#newest = { key, request, spreads: simulated.value };
    else this.#failed = key;
  }
}
