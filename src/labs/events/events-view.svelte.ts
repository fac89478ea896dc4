import { checkField } from '../../model/data.ts';
import { expertsOf, type Expert } from '../../model/events/experts.ts';
import { eventsSpecification, type EventsParams } from '../../model/events/specification.ts';
import type { Fault } from '../../model/fault.ts';
import type { SimulationRequest } from '../../../workers/protocol.ts';
import { isJsonObject } from '../../scenario/json.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ScenarioState } from '../../state/scenario-state.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { eventsIn, inlineOf, tablesOf, type EventList } from './event-table.ts';
import { EventSimulation, keyOf } from './simulation.svelte.ts';

export const tabs = ['explain', 'spread', 'table', 'method', 'export'] as const;
/** What is drawn: doubt about the figures, or luck while the figures are right. */
export const sorts = ['judgement', 'luck'] as const;
const places = Array.from({ length: 500 }, (_, place) => String(place));
/** The expert whose events are drawn over time. */
const expertPlaces = ['0', ...places.slice(1)] as const;

/** Where the pin keeps its table; keys that start so are anybody's. */
const pinnedTable = 'x-events';

/** Everything the screens of the event lab derive from the current scenario. Nothing here is stored. */
export class EventsView {
  readonly #workbench: () => Workbench;
  /** The drawn charts, for export. */
  timelinePicture = $state.raw<SVGSVGElement | null>(null);
  spreadPicture = $state.raw<SVGSVGElement | null>(null);
  readonly simulation: EventSimulation;
  /** The last change that a document would refuse, and the scenario that it was asked of. */
  #refusal = $state.raw<{ readonly scenario: Scenario; readonly faults: readonly Fault[] } | null>(null);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
    this.simulation = new EventSimulation(workbench);
  }

  get workbench() {
    return this.#workbench();
  }

  get state(): ScenarioState<EventsParams> {
    return this.workbench.stateOf('events') as unknown as ScenarioState<EventsParams>;
  }

  readonly settings = $derived.by(() => this.workbench.settings);
  readonly text = $derived.by(() => this.settings.labTexts('events'));
  readonly terms = $derived.by(() => this.settings.messages.terms);
  readonly format = $derived.by(() => this.settings.format);
  readonly params = $derived.by(() => this.state.params);
  readonly unit = $derived.by(() => this.state.scenario.unit);
  readonly currency = $derived.by(() => this.state.scenario.currency);
  readonly #seed = $derived.by(() => this.state.scenario.seed);
  readonly #inline = $derived.by(() => this.state.scenario.data.inline);
  readonly events = $derived.by(() => eventsIn(this.#inline));
  readonly tables = $derived(tablesOf(this.events));

  /** Exact, at once; in the order of the tables. */
  readonly experts = $derived.by(() => expertsOf(this.events, this.params));
  readonly first = $derived.by(() => firstOf(this.experts));
  readonly selected = $derived.by(() => Math.min(Number(this.state.shown('expert', expertPlaces)), this.experts.length - 1));
  readonly sort = $derived.by(() => this.state.shown('sort', sorts));

  readonly #pin = $derived.by(() => this.#pinned());
  /** CLP of the pinned tables, in their order; null where nothing is pinned. */
  readonly pinned = $derived.by(() => (this.#pin === null ? null : expertsOf(this.#pin.events, this.#pin.params).map(({ clp }) => clp)));

  /** What is to be drawn; names have no part in it. */
  readonly request: SimulationRequest = $derived.by(() => ({
    tables: this.experts.map(({ events }) => events.map((event) => ({ ...event, name: null, expert: null }))),
    params: this.params,
    seed: this.#seed,
  }));
  readonly #key = $derived.by(() => keyOf(this.request));
  /** What was drawn last, maybe of older tables, which {@link stale} says; null before anything was, and without draws. */
  readonly simulated = $derived.by(() => {
    const { newest } = this.simulation;
    return newest === null || newest.request.params.draws === 0 || newest.request.tables.length !== this.experts.length ? null : newest;
  });
  readonly stale = $derived.by(() => this.simulation.newest?.key !== this.#key && this.simulation.failed !== this.#key);
  readonly failed = $derived.by(() => this.simulation.failed === this.#key);
  readonly drawn = $derived.by(() => this.simulated?.spreads[this.sort] ?? null);

  /** What the last change was refused for; nothing as soon as anything else is changed. */
  readonly refused = $derived.by(() => (this.#refusal?.scenario === this.state.scenario ? this.#refusal.faults : []));

  readonly subtitle = $derived.by(() =>
    this.text.subtitle({
      events: this.format.whole(this.tables[this.selected]?.rows.length ?? 0),
      experts: this.experts.length === 1 ? null : this.format.whole(this.experts.length),
    }),
  );
  readonly announcement = $derived.by(() =>
    this.experts.map((expert) => this.text.changed(this.nameOf(expert.name), this.money(expert.clp))).join(' '),
  );

  change(params: Partial<EventsParams>): void {
    this.#changed(this.state.change({ ...this.params, ...params }));
  }

  /** Shows other events, as one step of undo outside a gesture. */
  edit(events: EventList): void {
    if (events !== this.events) this.#changed(this.state.change(this.params, inlineOf(events)));
  }

  #changed(faults: readonly Fault[]): void {
    this.#refusal = faults.length === 0 ? null : { scenario: this.state.scenario, faults };
  }

  select(place: number): void {
    this.state.show('expert', places[place] ?? '0', expertPlaces);
  }

  pinUp(pin: boolean): void {
    const table = { [pinnedTable]: inlineOf(this.events).events };
    this.state.pinUp(pin ? { ...this.params, ...table } : null);
  }

  #pinned(): { readonly params: EventsParams; readonly events: EventList } | null {
    const { pin, scenario } = this.state;
    if (pin === null) return null;
    const kept = isJsonObject(scenario.view?.pin) ? scenario.view.pin[pinnedTable] : undefined;
    if (kept === undefined) return { params: pin, events: this.events };
    const faults: Fault[] = [];
    const events = checkField(eventsSpecification.data.events, kept, faults) as EventList;
    return faults.length === 0 && eventsSpecification.check(pin, { events }).length === 0 ? { params: pin, events } : null;
  }

  /** An expert's name, or what stands for it. */
  nameOf(expert: string): string {
    return expert === '' ? this.text.expert.unnamed : expert;
  }

  /** An event's name, or its number in its table, from 0. */
  eventName(name: string | null, row: number): string {
    return name ?? this.text.event.numbered(this.format.whole(row + 1));
  }

  money(value: number | null): string {
    return `${this.format.money(value)} ${this.currency}`.trim();
  }

  when(t: number): string {
    return this.terms.age[this.unit](this.format.brief(t, 6));
  }
}

/** A document has at least one event. */
function firstOf(experts: readonly Expert[]): Expert {
  const [first] = experts;
  if (first === undefined) throw new Error('a scenario was let in that has no event');
  return first;
}
