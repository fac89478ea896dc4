import { untrack } from 'svelte';
import type { CustomerKey, LifeLine, PopulationRequest } from '../../../workers/protocol.ts';
import type { LifeStory } from '../../model/relationship/life-story.ts';
import { chunksOf } from '../../model/relationship/population.ts';
import { isThere } from './customer-places.ts';
import { valuedAfter } from './matrix-data.ts';
import { handful, nextOf, type Kind } from './people-search.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';
import { tabs } from './relationship-view.svelte.ts';
import { keyOf } from './simulation.svelte.ts';

/** A customer's life in both futures, and the lives of a handful. */
export interface Told {
  readonly customer: CustomerKey;
  readonly statusQuo: LifeStory;
  readonly strategy: LifeStory;
  readonly handful: readonly { readonly customer: CustomerKey; readonly line: LifeLine }[];
  /** Both futures are counted after this month. */
  readonly after: number;
}

const froms = ['start', 'month'] as const;
/** Lives that are told again at once in search of a repaired complaint. */
const searched = 200;

/** The single customers that are looked at. Who they are is kept while the page is open; what becomes of them follows the scenario. */
export class People {
  readonly #view: RelationshipView;
  #chosen = $state.raw<CustomerKey | null>(null);
  #handful = $state.raw<readonly CustomerKey[]>([]);
  /** Whose handful it is. */
  #of: unknown = null;
  #round = 0;
  #told = $state.raw<Told | null>(null);
  #nobody = $state.raw<Kind | null>(null);
  #failed = $state(false);
  #wanted: { readonly key: string; readonly tell: () => Promise<Told | null> } | null = null;
  #following = false;

  constructor(view: RelationshipView) {
    this.#view = view;
  }

  get told(): Told | null {
    return this.#told;
  }

  /** The last kind that was asked for and that nobody is of. */
  get nobody(): Kind | null {
    return this.#nobody;
  }

  get failed(): boolean {
    return this.#failed;
  }

  readonly from = $derived.by(() => this.#view.state.shown('from', froms));
  readonly after = $derived.by(() => {
    const { params, month } = this.#view;
    return this.from === 'month' ? valuedAfter(month, params) : Math.min(params.strategyAfter, params.months - 1);
  });
  readonly #chunks = $derived.by(() => chunksOf(this.#view.params));
  readonly chosen = $derived.by(() => (this.#chosen !== null && isThere(this.#chunks, this.#chosen) ? this.#chosen : null));
  readonly sample = $derived.by(() => this.#handful.filter((key) => isThere(this.#chunks, key)));

  countFrom(from: (typeof froms)[number]): void {
    this.#view.state.show('from', from, froms);
  }

  choose(customer: CustomerKey): void {
    this.#nobody = null;
    this.#chosen = customer;
  }

  /** Opens a customer from elsewhere on the page. */
  open(customer: CustomerKey): void {
    this.choose(customer);
    this.countFrom('month');
    this.#view.state.show('tab', 'people', tabs);
  }

  /** The customer of a number among those that came in a month; false where there is none. */
  chooseNumber(customer: CustomerKey): boolean {
    const there = isThere(this.#chunks, customer);
    if (there) this.choose(customer);
    return there;
  }

  /** Shows the next one of a kind. */
  async next(kind: Kind): Promise<void> {
    const { shown } = this.#view;
    if (shown === null) return;
    let after = this.chosen;
    let found: CustomerKey | null = null;
    if (kind === 'repaired') {
      const engine = await this.#view.workbench.engines.populator;
      for (let looked = 0; looked < 20 && found === null; looked++) {
        const some = nextOf(shown.population, kind, after, searched);
        const place = await engine.run<number>((tasks) => tasks.firstRepaired(shown.population.request, some));
        if (!place.ok) return;
        found = some[place.value] ?? null;
        after = some.at(-1) ?? after;
      }
    } else {
      [found = null] = nextOf(shown.population, kind, after);
    }
    if (found === null) this.#nobody = kind;
    else this.choose(found);
  }

  others(): void {
    const { shown } = this.#view;
    if (shown !== null) this.#handful = handful(shown.population, ++this.#round);
  }

  /** Tells the lives again when anything in them may have changed. The handful stays the same customers until the scenario is another. */
  ask(): void {
    const { shown, state, params } = this.#view;
    const seed = state.scenario.seed;
    const of = JSON.stringify([state.start.id, state.start.title, params.detail, params.segments.map(({ name }) => name)]);
    const { after } = this;
    const customer = this.chosen ?? this.sample[6] ?? this.sample[0] ?? null;
    const { sample } = this;
    untrack(() => {
      if (shown !== null && !this.#view.stale && this.#of !== of) {
        this.#of = of;
        // Which lives these are is settled once; writing it here would be one of the effect's own doings.
        queueMicrotask(() => (this.#handful = handful(shown.population, (this.#round = 0))));
      }
      if (customer === null) return;
      const request = { params: { ...params, strategyAfter: after }, seed };
      const key = JSON.stringify([keyOf(request), customer, sample]);
      if (this.#wanted?.key === key) return;
      this.#wanted = { key, tell: () => this.#tell(request, customer, sample) };
      void this.#follow();
    });
  }

  async #follow(): Promise<void> {
    if (this.#following) return;
    this.#following = true;
    let done = '';
    while (this.#wanted !== null && this.#wanted.key !== done) {
      done = this.#wanted.key;
      const told = await this.#wanted.tell();
      this.#failed = told === null;
      if (told !== null) this.#told = told;
    }
    this.#following = false;
  }

  async #tell(request: PopulationRequest, customer: CustomerKey, sample: readonly CustomerKey[]): Promise<Told | null> {
    const engine = await this.#view.workbench.engines.populator;
    const [statusQuo, strategy, lines] = await Promise.all([
      engine.run<LifeStory>((tasks) => tasks.lifeStory(request, customer, 'statusQuo')),
      engine.run<LifeStory>((tasks) => tasks.lifeStory(request, customer, 'strategy')),
      engine.run<readonly LifeLine[]>((tasks) => tasks.lifeLines(request, sample)),
    ]);
    if (!statusQuo.ok || !strategy.ok || !lines.ok) return null;
    const strip = sample.flatMap((key, place) => {
      const line = lines.value[place];
      return line === undefined ? [] : [{ customer: key, line }];
    });
    return { customer, statusQuo: statusQuo.value, strategy: strategy.value, handful: strip, after: request.params.strategyAfter };
  }
}

const known = new WeakMap<RelationshipView, People>();

/** The people of a view: the same ones for every screen that shows or chooses them. */
export function peopleOf(view: RelationshipView): People {
  const people = known.get(view) ?? new People(view);
  known.set(view, people);
  return people;
}
