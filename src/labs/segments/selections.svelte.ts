import type { StoredSelection } from '../../store/store.ts';
import type { OpenLog } from './open-log.ts';
import type { SegmentView } from './segment-view.svelte.ts';
import { common, joined, without } from './member-sets.ts';

export const setOperations = ['both', 'either', 'onlyFirst', 'onlySecond'] as const;
export type SetOperation = (typeof setOperations)[number];

/** Customers that the list shows under a name of their own. */
interface Listed {
  readonly label: string;
  readonly members: Uint32Array;
}

/** Customers of the open dataset that were named and kept, and two of them side by side. */
export class Selections {
  readonly #view: SegmentView<object>;
  #kept = $state.raw<readonly StoredSelection[]>([]);
  #of = $state.raw<string | null>(null);
  first = $state<string | null>(null);
  second = $state<string | null>(null);
  /** The selection that the list shows; null for what the screen divides. */
  #shown = $state.raw<(Listed & { readonly log: OpenLog }) | null>(null);

  constructor(view: SegmentView<object>) {
    this.#view = view;
  }

  /** Of the dataset as it is now: places in one that was imported anew mean other customers. */
  readonly kept = $derived.by(() => {
    const { id, createdAt } = this.#view.dataset;
    return this.#of === id && !this.#view.isInline ? this.#kept.filter(({ datasetCreatedAt }) => datasetCreatedAt === createdAt) : [];
  });
  readonly #chosen = $derived.by(() => {
    const [first, second] = [this.first, this.second].map((id) => this.kept.find((one) => one.id === id) ?? null);
    return first == null || second == null || first === second ? null : ([first, second] as const);
  });
  /** The two that are compared, with who is in both, in either, in one alone. */
  readonly compared = $derived.by(() => {
    if (this.#chosen === null) return null;
    const [first, second] = this.#chosen;
    const sets: Readonly<Record<SetOperation, Uint32Array>> = {
      both: common(first.members, second.members),
      either: joined(first.members, second.members),
      onlyFirst: without(first.members, second.members),
      onlySecond: without(second.members, first.members),
    };
    return { first, second, sets };
  });

  /** Of the log that is open: places in another one mean other customers. */
  get shown(): Listed | null {
    return this.#shown?.log === this.#view.log ? this.#shown : null;
  }

  /** Reads what is kept of the open dataset; and again whenever the store tells of a change. */
  watch(): () => void {
    const { store } = this.#view.workbench;
    const { id } = this.#view.dataset;
    const read = async () => {
      const kept = await store.listSelections(id);
      if (this.#view.dataset.id !== id) return;
      this.#kept = kept;
      this.#of = id;
    };
    const reading = () => void read().catch(() => undefined);
    reading();
    return store.subscribe((change) => {
      if (change.kind === 'changed' && change.topics.includes('selections')) reading();
    });
  }

  /** Lists these customers in place of what the screen divides; null for those again. */
  show(selection: Listed | null): void {
    this.#shown = selection === null ? null : { ...selection, log: this.#view.log };
  }

  /** Keeps customers under a name. */
  async keep(name: string, rule: string, members: Uint32Array): Promise<boolean> {
    const { workbench, dataset, shownDay: asOf } = this.#view;
    const createdAt = workbench.now;
    const id = `selection-${createdAt}-${this.kept.length}`;
    const saved = await workbench.store.saveSelection({
      ...{ id, name, rule, members, asOf, createdAt },
      ...{ dataset: dataset.id, datasetCreatedAt: dataset.createdAt },
    });
    return workbench.told(saved);
  }

  async remove(id: string): Promise<void> {
    const { workbench } = this.#view;
    workbench.told(await workbench.store.deleteSelection(id));
  }
}
