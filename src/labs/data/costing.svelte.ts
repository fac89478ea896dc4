import type { CostPool } from '../../scenario/dataset.ts';
import type { LogFacts, StoredLog } from '../../scenario/stored-log.ts';
import type { OpenDataset } from '../../state/open-dataset.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import type { StoredDataset } from '../../store/store.ts';
import { averageUseOfLog } from './log-pools.ts';
import { averageUse, hasRevenue, recosted, type Recosted } from './recosting.ts';

/** A draft belongs to the dataset it was begun on. */
interface Draft {
  readonly dataset: OpenDataset;
  readonly pools: readonly CostPool[];
}

/** Units computed again; of a purchase log, rows whose profit follows from the costs. */
export type CostingEnding = 'not-saved' | Omit<Recosted, 'customers'> | { readonly rows: number };

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
  readonly possible = $derived.by(() => this.#open.log !== null || hasRevenue(this.#open.customers));
  readonly pools = $derived.by(() => (this.#draft?.dataset === this.#open ? this.#draft.pools : this.#open.dataset.pools));
  readonly #used = $derived.by(() => new Map(this.#open.dataset.pools.map(({ activity }) => [activity, this.#averageUse(activity)])));

  #averageUse(activity: string): number {
    const { dataset, customers, log } = this.#open;
    return log === null || dataset.log === null ? averageUse(customers, activity) : averageUseOfLog(log, activity, dataset.log);
  }

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

  /** Saves the dataset with these costs, as a whole or not at all; histories with every customer's profit computed again. */
  async apply(): Promise<void> {
    const { dataset, log } = this.#open;
    this.#busy = true;
    try {
      const how = log === null || dataset.log === null ? await this.#recost() : await this.#saveLog(log, dataset.log);
      this.#ending = { dataset: dataset.id, how };
    } finally {
      this.#busy = false;
    }
  }

  async #recost(): Promise<CostingEnding> {
    const { dataset, customers } = this.#open;
    const { customers: computedAgain, ...counts } = recosted(customers, this.pools);
    return (await this.#workbench().saveDataset({ ...dataset, pools: this.pools }, computedAgain)) ? counts : 'not-saved';
  }

  /** A log keeps what was used; profits are made from it when they are looked at. */
  async #saveLog(log: StoredLog, facts: LogFacts): Promise<CostingEnding> {
    const { dataset } = this.#open;
    if (!(await this.#workbench().saveLog({ ...dataset, pools: this.pools, log: facts }, log))) return 'not-saved';
    await this.#takeSelectionsAlong(dataset);
    return { rows: facts.purchases };
  }

  /** The customers are the same, at the same places: what was selected of the dataset before is selected of it now. */
  async #takeSelectionsAlong({ id, createdAt: before }: StoredDataset): Promise<void> {
    const workbench = this.#workbench();
    const now = workbench.datasets.find((one) => one.id === id)?.createdAt;
    if (now === undefined) return;
    for (const selection of await workbench.store.listSelections(id)) {
      if (selection.datasetCreatedAt !== before) continue;
      workbench.told(await workbench.store.saveSelection({ ...selection, datasetCreatedAt: now }));
    }
  }
}
