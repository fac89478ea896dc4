import { untrack } from 'svelte';
import { unitCost } from '../../model/activity-based-costing/allocation.ts';
import type { Fault } from '../../model/fault.ts';
import type { ModelName } from '../../model/index.ts';
import { dayOf, dayText } from '../../model/purchases/days.ts';
import type { CustomerMeasures } from '../../model/purchases/measures.ts';
import { textAt } from '../../model/purchases/text-column.ts';
import { inLanguage } from '../../scenario/text.ts';
import type { JsonObject } from '../../scenario/json.ts';
import type { Scenario, ScenarioData } from '../../scenario/scenario.ts';
import { customerOfLog } from '../../state/log-customers.ts';
import type { ScenarioState } from '../../state/scenario-state.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import type { HeldLog } from '../../../workers/segment-log.ts';
import { Answer } from './answer.svelte.ts';
import { CustomerList, type ListColumn } from './customer-list.svelte.ts';
import { logOf } from './dataset-log.ts';
import { OpenLog } from './open-log.ts';
import { membersOf, regionFigures, type Partition } from './partition.ts';
import { Selections } from './selections.svelte.ts';

export const detailTabs = ['explain', 'regions', 'selections', 'export'] as const;

interface Measured {
  readonly log: OpenLog;
  readonly asOf: number;
  readonly measures: CustomerMeasures;
}

/** What every screen of segments derives from its scenario, the open dataset and a day. A screen adds how it divides the customers. */
export abstract class SegmentView<P extends object> {
  readonly #workbench: () => Workbench;
  readonly #answers: Answer<unknown>[] = [];
  readonly #measured = this.answer<Measured>();
  /** Of asking: one more for every {@link retry}. */
  #round = $state(0);
  #made: { readonly of: JsonObject; readonly log: OpenLog | null } | null = null;
  readonly list: CustomerList;
  readonly selections: Selections;
  /** The drawn charts, for export, by their names. */
  pictures = $state.raw<Readonly<Record<string, SVGSVGElement | null>>>({});
  #chosen = $state.raw<readonly string[]>([]);
  #refusal = $state.raw<{ readonly scenario: Scenario; readonly faults: readonly Fault[] } | null>(null);

  abstract readonly model: ModelName;
  /** The customers divided; null until they are. */
  abstract readonly partition: Partition | null;
  /** What the list says of a customer beside its id, and what regions are summed over: the first column. */
  abstract readonly columns: readonly ListColumn[];

  /** What a document's own data make in place of a dataset's purchases; null where they make none. */
  protected abstract ownLog(inline: JsonObject): HeldLog | null;

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
    this.list = new CustomerList(this);
    this.selections = new Selections(this);
  }

  get workbench(): Workbench {
    return this.#workbench();
  }

  get state(): ScenarioState<P> {
    return this.workbench.stateOf(this.model) as unknown as ScenarioState<P>;
  }

  readonly settings = $derived.by(() => this.workbench.settings);
  readonly text = $derived.by(() => this.settings.labTexts('segments'));
  readonly format = $derived.by(() => this.settings.format);
  readonly params = $derived.by(() => this.state.params);
  readonly #ofDataset = $derived.by(() => logOf(this.workbench));
  readonly #own = $derived.by(() => this.#ownLogOf(this.state.scenario.data));
  readonly log: OpenLog = $derived.by(() => this.#own ?? this.#ofDataset);
  readonly dataset = $derived.by(() => this.workbench.current.dataset);
  readonly isInline = $derived.by(() => this.#own !== null);
  readonly currency = $derived.by(() => (this.isInline ? this.state.scenario.currency : this.dataset.currency));
  readonly title = $derived.by(() => (this.isInline ? this.text.inlineTitle : inLanguage(this.dataset.title, this.settings.language)));

  /** The day that everything is looked at from; days since 1970-01-01. */
  readonly asOf: number = $derived.by(() => this.chosenDay ?? this.log.lastDay);
  readonly asOfText = $derived.by(() => dayText(this.asOf));
  /** The day that the figures on the screen are of: the one before, while another day's are made. */
  readonly shownDay = $derived.by(() => (this.measures === null ? this.asOf : (this.#measured.value?.asOf ?? this.asOf)));

  /** The day that the scenario names; null for the last of the log. */
  get chosenDay(): number | null {
    const { asOf } = this.state.scenario.view ?? {};
    return typeof asOf === 'string' ? dayOf(asOf) : null;
  }

  /** The share of an amount that is profit where no cost is known. */
  protected get margin(): number {
    return this.isInline ? 1 : (this.dataset.log?.margin ?? 1);
  }

  lookFrom(day: number | null): void {
    this.state.note('asOf', day === null ? null : dayText(day));
  }

  /** Of each customer on the day; null until they are computed, and those of another day meanwhile. */
  readonly measures: CustomerMeasures | null = $derived.by(() => {
    const { value } = this.#measured;
    return value?.log === this.log ? value.measures : null;
  });
  readonly measuring = $derived.by(() => this.#measured.key !== this.#key);
  /** Something that the screen needs was not computed. */
  readonly failed = $derived.by(() => this.#answers.some((answer) => answer.failed));
  readonly #key = $derived.by(() => `${this.log.id} ${this.asOf} ${this.margin} ${this.#round}`);

  readonly figures = $derived.by(() => {
    const [first] = this.columns;
    return this.partition === null || first === undefined ? [] : regionFigures(this.partition, first.values);
  });

  /** Places of the regions whose customers are listed; all where none is chosen. */
  readonly chosen: readonly number[] = $derived.by(() => {
    const regions = this.partition?.regions ?? [];
    return regions.flatMap(({ id }, place) => (this.#chosen.includes(id) ? [place] : []));
  });
  /** Places of the customers in the chosen regions; null for everybody. */
  readonly members: Uint32Array | null = $derived.by(() => {
    const apart = this.selections.shown ?? this.part;
    if (apart !== null) return apart.members;
    return this.partition === null || this.chosen.length === 0 ? null : membersOf(this.partition, this.chosen);
  });
  readonly chosenLabel = $derived.by(() => {
    const apart = this.selections.shown ?? this.part;
    if (apart !== null) return apart.label;
    if (this.chosen.length === 0) return this.text.everybody;
    return this.format.list(this.chosen.map((place) => this.partition?.regions[place]?.label ?? ''));
  });

  /** Customers that a screen lists in place of regions, such as one cell of many; null for none. */
  get part(): { readonly label: string; readonly members: Uint32Array } | null {
    return null;
  }

  /** Lists the customers of regions; those of a region alone, or, once more, of everybody again. */
  choose(ids: readonly string[]): void {
    const same = ids.length === this.#chosen.length && ids.every((id) => this.#chosen.includes(id));
    this.#chosen = same ? [] : ids;
    this.selections.show(null);
  }

  readonly refused = $derived.by(() => (this.#refusal?.scenario === this.state.scenario ? this.#refusal.faults : []));

  change(params: Partial<P>): void {
    const faults = this.state.change({ ...this.params, ...params });
    this.#refusal = faults.length === 0 ? null : { scenario: this.state.scenario, faults };
  }

  /** A question to the worker, of those that {@link failed} and {@link retry} look after. */
  protected answer<T>(): Answer<T> {
    const answer = new Answer<T>();
    this.#answers.push(answer);
    return answer;
  }

  /** Asks everything again that found no answer. */
  retry(): void {
    for (const answer of this.#answers) if (answer.failed) answer.forget();
    this.#round++;
  }

  /** Asks for what the screen needs; called by an effect, and writes nothing in it. A screen that needs more adds it. */
  ask(): void {
    const { log, asOf, margin } = this;
    const key = this.#key;
    const unitCosts = Object.fromEntries(this.dataset.pools.map((pool) => [pool.activity, unitCost(pool)]));
    untrack(() => {
      this.#measured.ask(key, async (signal) => {
        const answered = await log.ask((tasks) => tasks.measures(log.id, asOf, { margin, unitCosts }), signal);
        return answered.ok ? { ok: true, value: { log, asOf, measures: answered.value } } : answered;
      });
    });
    this.list.ask();
  }

  /** Opens a customer's life curve. */
  async openCustomer(place: number): Promise<void> {
    const { current } = this.workbench;
    const id = this.idAt(place);
    const customer = current.customer(id) ?? (current.log === null ? null : customerOfLog(current.dataset, current.log, place));
    if (customer !== null) await this.workbench.openCustomer(customer);
  }

  /** Made once for each document, however often its parameters change. */
  #ownLogOf({ inline, reference }: ScenarioData): OpenLog | null {
    if (reference !== null) return null;
    if (this.#made?.of !== inline) {
      const log = this.ownLog(inline);
      this.#made = { of: inline, log: log === null ? null : new OpenLog(log, () => this.workbench.engines.segmenter) };
    }
    return this.#made.log;
  }

  idAt(place: number): string {
    return textAt(this.log.log.ids, place);
  }

  keepPicture(name: string, svg: SVGSVGElement | null): void {
    untrack(() => {
      if (this.pictures[name] !== svg) this.pictures = { ...this.pictures, [name]: svg };
    });
  }

  money(value: number): string {
    return `${this.format.money(value)} ${this.currency}`.trim();
  }
}

/** A screen's numbers with what they are measured in. */
export const scaleOf = ({ state: { scenario }, currency }: Pick<SegmentView<object>, 'state' | 'currency'>) => ({
  params: scenario.params,
  unit: scenario.unit,
  currency,
});
