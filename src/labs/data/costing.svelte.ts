import type { CostPool } from '../../scenario/dataset.ts';
import type { OpenDataset } from '../../state/open-dataset.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { averageUse, hasRevenue, recosted, type Recosted } from './recosting.ts';

/** A draft belongs to the dataset it was begun on. */
interface Draft {
  readonly dataset: OpenDataset;
  readonly pools: readonly CostPool[];
}

export type CostingEnding = 'not-saved' | Omit<Recosted, 'customers'>;

/** The cost pools of the open dataset, as they are and as they are being changed. */
export class Costing {
  readonly #workbench: () => Workbench;
  #draft = $state.raw<Draft | null>(null);
  #busy = $state(false);
  #ending = $state.raw<{ readonly dataset: string; readonly how: CostingEnding } | null>(null);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  readonly #open = $derived.by(() => this.#workbench().current);
  readonly possible = $derived.by(() => hasRevenue(this.#open.customers));
  readonly pools = $derived.by(() => (this.#draft?.dataset === this.#open ? this.#draft.pools : this.#open.dataset.pools));
  readonly #used = $derived.by(
    () => new Map(this.#open.dataset.pools.map(({ activity }) => [activity, averageUse(this.#open.customers, activity)])),
  );

  get changed(): boolean {
    return this.pools !== this.#open.dataset.pools;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** How the last change of this dataset ended. */
  get ending(): CostingEnding | null {
    return this.#ending?.dataset === this.#open.dataset.id ? this.#ending.how : null;
  }

  /** Uses per time unit, on average. */
  used(activity: string): number {
    return this.#used.get(activity) ?? 0;
  }

  change(activity: string, change: Partial<Pick<CostPool, 'cost' | 'volume'>>): void {
    const pools = this.pools.map((pool) => (pool.activity === activity ? { ...pool, ...change } : pool));
    this.#ending = null;
    this.#draft = { dataset: this.#open, pools };
  }

  discard(): void {
    this.#draft = null;
  }

  /** Computes every customer's profit again and saves the dataset, as a whole or not at all. */
  async apply(): Promise<void> {
    const { dataset, customers } = this.#open;
    this.#busy = true;
    const { customers: computedAgain, ...counts } = recosted(customers, this.pools);
    const saved = await this.#workbench().saveDataset({ ...dataset, pools: this.pools }, computedAgain);
    this.#busy = false;
    this.#ending = { dataset: dataset.id, how: saved ? counts : 'not-saved' };
  }
}
