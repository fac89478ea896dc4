import type { OpenDataset } from '../../state/open-dataset.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { clpTogether, customerRows, everyCustomer, matchingRows, type CustomerFilter } from './customer-rows.ts';

/** Filters outlive the lab: who looks at one customer after the other finds the list as it was. */
class KeptFilter {
  value = $state.raw<CustomerFilter>(everyCustomer);
}

const keptFilters = new Map<string, KeptFilter>();

function filterOf({ dataset }: OpenDataset): KeptFilter {
  const kept = keptFilters.get(dataset.id) ?? new KeptFilter();
  keptFilters.set(dataset.id, kept);
  return kept;
}

/** Every customer of the open dataset, with what each is worth once they were fitted. */
export class CustomerList {
  readonly #workbench: () => Workbench;
  /** The last fit of every customer ended without a result. */
  #failed = $state.raw<OpenDataset | null>(null);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get open(): OpenDataset {
    return this.#workbench().current;
  }

  readonly #filter = $derived.by(() => filterOf(this.open));
  readonly counting = $derived.by(() => this.#workbench().lifeCurve.countingFor(this.open.dataset.unit));
  readonly all = $derived.by(() => customerRows(this.open.customers, this.open.valuations, this.counting));
  readonly fitted = $derived.by(() => this.open.valuations.size > 0);
  readonly shown = $derived.by(() => matchingRows(this.all, this.filter));
  readonly together = $derived.by(() => clpTogether(this.shown));

  get filter(): CustomerFilter {
    return this.fitted ? this.#filter.value : { ...everyCustomer, search: this.#filter.value.search };
  }

  get failed(): boolean {
    return this.#failed === this.open;
  }

  narrow(change: Partial<CustomerFilter>): void {
    this.#filter.value = { ...this.#filter.value, ...change };
  }

  async fitAll(): Promise<void> {
    const { open } = this;
    this.#failed = null;
    const ending = await open.valueAll(this.#workbench().lifeCurve.distance);
    if (!ending.ok && ending.error === 'worker-failed') this.#failed = open;
  }
}
