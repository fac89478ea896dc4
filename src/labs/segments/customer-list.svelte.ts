import { untrack } from 'svelte';
import type { TableSort } from '../../controls/table-rows.ts';
import { Answer } from './answer.svelte.ts';
import { identity } from './identity.ts';
import type { OpenLog } from './open-log.ts';
import type { SegmentView } from './segment-view.svelte.ts';

/** One number of each customer, as a column of the list. */
export interface ListColumn {
  readonly key: string;
  readonly label: string;
  /** At the head of the narrow list, where the label is long. */
  readonly short?: string;
  readonly values: Float64Array;
  readonly write: (value: number) => string;
  /** What a file says in place of the number: of a day, its date. */
  readonly saved?: (value: number) => string;
}

/** The customers of what is chosen: filtered and sorted by the worker, so that a million of them keep the page at work. */
export class CustomerList {
  readonly #view: SegmentView<object>;
  readonly #answer = new Answer<{ readonly log: OpenLog; readonly places: Uint32Array }>();
  search = $state('');
  sort = $state.raw<TableSort | null>(null);

  constructor(view: SegmentView<object>) {
    this.#view = view;
  }

  /** By which column, of those that the screen has now. */
  readonly #column = $derived.by(() => this.#view.columns.find(({ key }) => key === this.sort?.key) ?? null);
  readonly #request = $derived.by(() => ({
    members: this.#view.members,
    column: this.#column?.values ?? null,
    descending: this.sort?.direction === 'descending',
    search: this.search.trim(),
  }));
  readonly #key = $derived.by(() => {
    const { members, column, descending, search } = this.#request;
    return [this.#view.log.id, identity(members), identity(column), descending, search].join(' ');
  });

  /** Places of the customers as they are listed; of an earlier request while this one is worked on. */
  readonly places = $derived.by(() => (this.#answer.value?.log === this.#view.log ? this.#answer.value.places : new Uint32Array()));
  readonly working = $derived.by(() => this.#answer.key !== this.#key);

  ask(): void {
    const key = this.#key;
    const request = this.#request;
    const { log } = this.#view;
    untrack(() =>
      this.#answer.ask(key, async (signal) => {
        const listed = await log.ask((tasks) => tasks.listed(log.id, request), signal);
        return listed.ok ? { ok: true, value: { log, places: listed.value } } : listed;
      }),
    );
  }
}
