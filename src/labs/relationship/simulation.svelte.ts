import type { PopulationRequest } from '../../../workers/protocol.ts';
import { payAgain, simulatePopulation, type SimulatedPopulation } from '../../../workers/simulate-population.ts';
import { momentsOf, type Moments } from '../../model/relationship/chunk-run.ts';
import type { Distribution } from '../../model/relationship/distribution.ts';
import { previewOf } from '../../model/relationship/preview.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';

/** What the customers' CLPs come to at one discount rate. */
interface Paid {
  /** Of the request that it was paid for. */
  readonly key: string;
  readonly clps: readonly Float32Array[];
  readonly clp: Moments;
  readonly distribution: Distribution;
}

/** A population that was simulated, and paid, maybe at another discount rate than it was simulated with. */
export interface ShownPopulation {
  /** Same lives: of the request without its discounting. */
  readonly lives: string;
  readonly population: SimulatedPopulation;
  readonly paid: Paid;
  /** Customers of the whole for each one that was simulated; 1 for all of them. */
  readonly scale: number;
}

/** Customers at the start of a preview, which answers within a frame or two. */
const previewCustomers = { behaviour: 1500, rates: 6000 } as const;
/** How long a change must have rested before everybody is simulated. Milliseconds. */
const rest = 250;

export const keyOf = ({ params, seed }: PopulationRequest): string => JSON.stringify([params, seed]);
const livesOf = ({ params: { discountRate: _, timing: __, ...params }, seed }: PopulationRequest): string => JSON.stringify([params, seed]);

/**
 * The newest simulation of a population. While requests come quickly a preview answers each of them that there is time for, in
 * their order; when they rest, everybody is simulated. What comes late for an older request is thrown away.
 */
export class PopulationSimulation {
  readonly #workbench: () => Workbench;
  #wanted: PopulationRequest | null = null;
  #following = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #whole = new AbortController();
  #shown = $state.raw<ShownPopulation | null>(null);
  /** The same a task later, so that numbers and pictures do not make one long task. */
  #drawn = $state.raw<ShownPopulation | null>(null);
  /** Share done of the whole population; null when it is not under way. */
  #progress = $state<number | null>(null);
  /** Which request's worker died, or was given up. */
  #failed = $state('');
  #cancelled = $state('');

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get shown(): ShownPopulation | null {
    return this.#shown;
  }

  /** What the pictures show: {@link shown}, a task later. */
  get drawn(): ShownPopulation | null {
    return this.#drawn;
  }

  get progress(): number | null {
    return this.#progress;
  }

  get failed(): string {
    return this.#failed;
  }

  /** Which request's whole population was given up; its preview stays. */
  get cancelled(): string {
    return this.#cancelled;
  }

  /** Simulates a population, unless it is the one asked for already. */
  ask(request: PopulationRequest): void {
    if (this.#wanted !== null && keyOf(this.#wanted) === keyOf(request)) return;
    this.#wanted = request;
    this.#whole.abort();
    this.#progress = null;
    clearTimeout(this.#resting);
    void this.#follow();
  }

  /** Gives the whole population up; the preview stays. */
  cancel(): void {
    if (this.#wanted !== null) this.#cancelled = keyOf(this.#wanted);
    clearTimeout(this.#resting);
    this.#whole.abort();
    this.#progress = null;
  }

  /** Simulates the whole population after all. */
  again(): void {
    this.#failed = '';
    this.#cancelled = '';
    void this.#simulateWhole();
  }

  /** Takes a population over that another simulation has shown. */
  take(shown: ShownPopulation, request: PopulationRequest): void {
    clearTimeout(this.#resting);
    this.#whole.abort();
    this.#progress = null;
    this.#wanted = request;
    this.#show(shown);
  }

  #show(shown: ShownPopulation): void {
    this.#shown = shown;
    setTimeout(() => {
      this.#drawn = this.#shown;
    });
  }

  /** Previews request after request, until the newest one has its own. */
  async #follow(): Promise<void> {
    if (this.#following) return;
    this.#following = true;
    let previewed = '';
    while (this.#wanted !== null && keyOf(this.#wanted) !== previewed) {
      const wanted = this.#wanted;
      previewed = keyOf(wanted);
      // Other discounting alone changes nobody's life: what is shown stays, and is paid anew.
      if (this.#shown?.lives !== livesOf(wanted)) await this.#preview(wanted);
    }
    this.#following = false;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#simulateWhole(), rest);
  }

  async #preview(wanted: PopulationRequest): Promise<void> {
    const { params, scale } = previewOf(wanted.params, previewCustomers[wanted.params.detail]);
    const engine = await this.#workbench().engines.populator;
    const run = await simulatePopulation(engine, { params, seed: wanted.seed });
    if (run.ok) this.#show(shownOf(wanted, run.value, scale));
    else this.#failed = keyOf(wanted);
  }

  async #simulateWhole(): Promise<void> {
    const wanted = this.#wanted;
    const shown = this.#shown;
    if (wanted === null || (shown?.scale === 1 && shown.paid.key === keyOf(wanted))) return;
    this.#whole.abort();
    this.#whole = new AbortController();
    const { signal } = this.#whole;
    const onProgress = (share: number) => {
      if (!signal.aborted) this.#progress = share;
    };
    this.#progress = 0;
    const engine = await this.#workbench().engines.populator;
    const sameLives = shown?.scale === 1 && shown.lives === livesOf(wanted) && wanted.params.detail === 'rates';
    const run = sameLives
      ? await payAgain(engine, shown.population, wanted, { signal, onProgress })
      : await simulatePopulation(engine, wanted, { signal, onProgress });
    if (signal.aborted) return;
    this.#progress = null;
    if (!run.ok) this.#failed = keyOf(wanted);
    else if ('clps' in run.value && shown !== null) this.#show({ ...shown, paid: paidOf(wanted, run.value.clps, run.value.distribution) });
    else if ('world' in run.value) this.#show(shownOf(wanted, run.value, 1));
  }
}

function shownOf(wanted: PopulationRequest, population: SimulatedPopulation, scale: number): ShownPopulation {
  const clps = population.customers.map(({ clp }) => clp);
  return { lives: livesOf(wanted), population, paid: paidOf(wanted, clps, population.distribution), scale };
}

function paidOf(wanted: PopulationRequest, clps: readonly Float32Array[], distribution: Distribution): Paid {
  const clp = clps.map(momentsOf).reduce((all, part) => ({
    ...{ count: all.count + part.count, sum: all.sum + part.sum, squares: all.squares + part.squares },
  }));
  return { key: keyOf(wanted), clps, clp, distribution };
}
