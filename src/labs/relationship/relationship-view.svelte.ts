import { untrack } from 'svelte';
import type { PopulationRequest } from '../../../workers/protocol.ts';
import type { Fault } from '../../model/fault.ts';
import { firmProfit, interventionCosts, meanOf } from '../../model/relationship/outcome.ts';
import type { RelationshipParams } from '../../model/relationship/specification.ts';
import { worldOf } from '../../model/relationship/world.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ScenarioState } from '../../state/scenario-state.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { keyOf, PopulationSimulation, type ShownPopulation } from './simulation.svelte.ts';
import { differenceOf, pairedComparison } from './comparison-data.ts';
import { monthlyOf, type Monthly } from './monthly.ts';

export const tabs = ['explain', 'people', 'sweep', 'dataset', 'table', 'export'] as const;
const switched = ['off', 'on'] as const;

/** Everything the screens of the relationship lab derive from the current scenario. Nothing here is stored. */
export class RelationshipView {
  readonly #workbench: () => Workbench;
  /** The drawn charts, for export, by their names. */
  pictures = $state.raw<Readonly<Record<string, SVGSVGElement | null>>>({});
  readonly simulation: PopulationSimulation;
  /** Of the pinned parameters. */
  readonly pinnedSimulation: PopulationSimulation;
  /** The month that the scrubber stands at; null for the last one. */
  #scrubbed = $state<number | null>(null);
  /** The last change that a document would refuse, and the scenario that it was asked of. */
  #refusal = $state.raw<{ readonly scenario: Scenario; readonly faults: readonly Fault[] } | null>(null);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
    this.simulation = new PopulationSimulation(workbench);
    this.pinnedSimulation = new PopulationSimulation(workbench);
  }

  get workbench() {
    return this.#workbench();
  }

  get state(): ScenarioState<RelationshipParams> {
    return this.workbench.stateOf('relationship') as unknown as ScenarioState<RelationshipParams>;
  }

  readonly settings = $derived.by(() => this.workbench.settings);
  readonly text = $derived.by(() => this.settings.labTexts('relationship'));
  readonly terms = $derived.by(() => this.settings.messages.terms);
  readonly format = $derived.by(() => this.settings.format);
  readonly params = $derived.by(() => this.state.params);
  readonly currency = $derived.by(() => this.state.scenario.currency);
  readonly pin = $derived.by(() => this.state.pin);

  readonly request: PopulationRequest = $derived.by(() => ({ params: this.params, seed: this.state.scenario.seed }));
  readonly pinnedRequest: PopulationRequest | null = $derived.by(() =>
    this.pin === null ? null : { params: this.pin, seed: this.state.scenario.seed },
  );
  readonly #key = $derived.by(() => keyOf(this.request));

  /** What was simulated last, maybe for older parameters, which {@link stale} says; null before anything was. */
  readonly shown = $derived.by(() => this.simulation.shown);
  readonly stale = $derived.by(() => this.shown?.paid.key !== this.#key);
  /** Not everybody has been simulated yet. */
  readonly preview = $derived.by(() => this.shown !== null && this.shown.scale > 1);
  readonly failed = $derived.by(() => this.simulation.failed === this.#key);
  readonly cancelled = $derived.by(() => this.simulation.cancelled === this.#key);
  readonly pinned = $derived.by(() => (this.pin === null ? null : this.pinnedSimulation.shown));

  /** By month, in customers of the whole population and its money, at the discount rate of the screen; null before a run. */
  readonly monthly = $derived.by(() => (this.shown === null ? null : monthlyOf(this.shown, this.#discounted(this.shown, this.params))));
  #pictured: Monthly | null = null;
  /** {@link monthly} as the pictures draw it, a task behind the numbers. */
  readonly pictured = $derived.by(() => {
    if (this.simulation.drawn === this.shown) this.#pictured = this.monthly;
    return this.#pictured;
  });
  readonly pinnedMonthly = $derived.by(() =>
    this.pinned === null || this.pin === null ? null : monthlyOf(this.pinned, this.#discounted(this.pinned, this.pin)),
  );

  /** Customer by customer against the pinned run; null without one, of other customers, or while a preview is shown. */
  readonly comparison = $derived.by(() => pairedComparison(this.shown, this.pinned));
  /** By month against the pinned run. */
  readonly difference = $derived.by(() =>
    this.monthly === null || this.pinnedMonthly === null
      ? null
      : differenceOf(
          { monthly: this.monthly, scale: this.shown?.scale ?? 1 },
          { monthly: this.pinnedMonthly, scale: this.pinned?.scale ?? 1 },
          this.comparison,
        ),
  );

  readonly months = $derived.by(() => this.shown?.population.outcome.months ?? this.params.months);
  /** The month that is looked at, 0 to the last. */
  readonly month = $derived.by(() => Math.min(this.#scrubbed ?? this.months, this.months));

  /** What the last change was refused for; nothing as soon as anything else is changed. */
  readonly refused = $derived.by(() => (this.#refusal?.scenario === this.state.scenario ? this.#refusal.faults : []));

  readonly subtitle = $derived.by(() =>
    this.text.subtitle({
      customers: this.format.whole(this.params.customers),
      months: this.format.whole(this.params.months),
      detail: this.text.details[this.params.detail],
      segments: this.params.segments.length === 0 ? null : this.format.whole(this.params.segments.length),
    }),
  );
  readonly announcement = $derived.by(() =>
    this.monthly === null
      ? this.text.starting
      : this.text.changed(this.money(this.monthly.meanClp), this.format.percent(this.monthly.share, 1)),
  );

  change(params: Partial<RelationshipParams>): void {
    const faults = this.state.change({ ...this.params, ...params });
    this.#refusal = faults.length === 0 ? null : { scenario: this.state.scenario, faults };
  }

  scrub(month: number | null): void {
    this.#scrubbed = month === null ? null : Math.max(0, Math.min(Math.round(month), this.months));
  }

  /** Asks for what the screen needs. What the asking itself reads is no reason to ask again. */
  ask(): void {
    const { request, pinnedRequest } = this;
    untrack(() => {
      this.simulation.ask(request);
      if (pinnedRequest !== null) this.pinnedSimulation.ask(pinnedRequest);
    });
  }

  pinUp(pin: boolean): void {
    const { shown } = this;
    if (pin && shown !== null && !this.stale && !this.preview) this.pinnedSimulation.take(shown, this.request);
    this.state.pinUp(pin ? this.params : null);
  }

  keepPicture(name: string, svg: SVGSVGElement | null): void {
    untrack(() => {
      if (this.pictures[name] !== svg) this.pictures = { ...this.pictures, [name]: svg };
    });
  }

  switched(name: string): boolean {
    return this.state.shown(name, switched) === 'on';
  }

  switchOver(name: string): void {
    this.state.show(name, this.switched(name) ? 'off' : 'on', switched);
  }

  money(value: number): string {
    return `${this.format.money(value)} ${this.currency}`.trim();
  }

  monthName(month: number): string {
    return this.terms.age.month(this.format.whole(month));
  }

  /** Money of a population as parameters of the screen count it: theirs is the discounting, and the cost that nobody's life feels. */
  #discounted({ population }: ShownPopulation, params: RelationshipParams) {
    const world = worldOf(
      { ...population.request.params, discountRate: params.discountRate, timing: params.timing },
      population.request.seed,
    );
    const { statusQuo } = population.outcome;
    return {
      world,
      profit: firmProfit(population.request.params, world, statusQuo, 'statusQuo'),
      interventionCost: interventionCosts(population.request.params, world, statusQuo, 'statusQuo'),
      growth: meanOf(population.outcome.growthPotential),
    };
  }
}
