import { survivalAt } from '../../model/retention-projection/projection.ts';
import { fewestRenewals, projectionModels, type ProjectionModel } from '../../model/retention-projection/specification.ts';
import type { ScenarioState } from '../../state/scenario-state.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { populationBehind } from './population.ts';
import { ranked, thirdParameter, verdictOf } from './verdict.ts';
import { drawnWay, fittedWays, observedRetention, paramsFor, type ProjectionParams } from './ways.ts';

export const tabs = ['who', 'explain', 'table', 'export'] as const;
const switched = ['on', 'off'] as const;

/** Everything the screens of the projection lab derive from the current scenario. Nothing here is stored. */
export class ProjectionView {
  readonly #workbench: () => Workbench;
  /** The drawn charts, for export. */
  survivalPicture = $state.raw<SVGSVGElement | null>(null);
  retentionPicture = $state.raw<SVGSVGElement | null>(null);
  populationPicture = $state.raw<SVGSVGElement | null>(null);
  /** The renewal that a crosshair reads, in both curves. */
  marked = $state<number | null>(null);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get workbench() {
    return this.#workbench();
  }

  get state(): ScenarioState<ProjectionParams> {
    return this.workbench.stateOf('retention-projection') as unknown as ScenarioState<ProjectionParams>;
  }

  readonly settings = $derived.by(() => this.workbench.settings);
  readonly text = $derived.by(() => this.settings.labTexts('projection'));
  readonly terms = $derived.by(() => this.settings.messages.terms);
  readonly format = $derived.by(() => this.settings.format);
  readonly params = $derived.by(() => this.state.params);
  readonly unit = $derived.by(() => this.state.scenario.unit);

  readonly #counts = $derived.by(() => this.state.scenario.data.inline.survivors as readonly number[]);
  readonly survivors = $derived(Float64Array.from(this.#counts));
  readonly cohort = $derived(this.survivors[0] ?? NaN);
  /** Renewals that were observed, and those of them that the fit sees. */
  readonly observed = $derived(this.survivors.length - 1);
  readonly seen = $derived.by(() => this.params.fitPeriods ?? this.observed);
  readonly held = $derived(this.observed - this.seen);
  readonly horizon = $derived.by(() => this.params.horizon);
  /** px; the large letters of a projector need more. */
  readonly heights = $derived.by(() => (this.settings.projector ? { survival: 620, beside: 480 } : { survival: 400, beside: 300 }));
  /** The last renewal drawn. */
  readonly last = $derived(Math.max(this.horizon, this.observed));
  readonly survived = $derived.by(() => this.params.survived);

  /** Every model that the renewals seen suffice for; the fits are made again only where these are others. */
  readonly ways = $derived(fittedWays(this.survivors, this.seen));
  readonly chosen = $derived.by(() => {
    const way = this.ways.find(({ model }) => model === this.params.model);
    if (way === undefined) throw new Error(`a scenario was let in whose ${this.params.model} has too few renewals`);
    return way;
  });
  readonly drawn = $derived.by(() =>
    this.ways
      .filter(({ model }) => model === this.chosen.model || this.shows(model))
      .map((way) => ({ ...drawnWay(way, this.last), strong: way.model === this.chosen.model })),
  );
  readonly observedRetention = $derived(observedRetention(this.survivors));

  /** Share of the cohort left at the horizon. */
  readonly share = $derived.by(() => survivalAt(this.chosen, this.horizon));
  /** The same as it was observed; null where the horizon lies beyond. */
  readonly observedShare = $derived.by(() => (this.horizon <= this.observed ? (this.survivors[this.horizon] ?? NaN) / this.cohort : null));
  readonly lifetime = $derived.by(() => this.chosen.lifetime(this.params.discountRate, this.survived));
  readonly newLifetime = $derived.by(() => this.chosen.lifetime(this.params.discountRate, 0));

  readonly pin = $derived.by(() => this.state.pin);
  readonly pinned = $derived.by(() => {
    const { pin } = this;
    if (pin === null) return null;
    const way = fittedWays(this.survivors, pin.fitPeriods ?? this.observed).find(({ model }) => model === pin.model);
    return way === undefined ? null : { curve: drawnWay(way, this.last), share: survivalAt(way, pin.horizon) };
  });

  readonly verdicts = $derived.by(() => {
    const { discountRate } = this.params;
    return this.ways.map((way) => verdictOf(way, this.survivors, this.seen, way.lifetime(discountRate, this.survived)));
  });
  readonly ranking = $derived(ranked(this.verdicts));
  readonly third = $derived(thirdParameter(this.verdicts));

  /** The population behind the chosen curve, or behind the sBG where the curve says nothing about customers. */
  readonly populationWay = $derived.by(() => {
    const ownless = this.chosen.model === 'linear' || this.chosen.model === 'quadratic';
    return ownless ? (this.ways.find(({ model }) => model === 'sbg') ?? this.chosen) : this.chosen;
  });
  readonly population = $derived(populationBehind(this.populationWay, this.cohort, this.survived));
  readonly leftThen = $derived(survivalAt(this.populationWay, this.survived));

  readonly subtitle = $derived.by(() =>
    this.text.subtitle({
      customers: this.format.brief(this.cohort, 10),
      observed: this.format.whole(this.observed),
      seen: this.format.whole(this.seen),
      held: this.format.whole(this.held),
    }),
  );
  readonly what = $derived.by(() =>
    this.text.what({ renewals: this.format.whole(this.horizon), model: this.text.models[this.chosen.model] }),
  );
  readonly announcement = $derived.by(() =>
    this.text.changed({
      renewals: this.format.whole(this.horizon),
      share: this.format.percent(this.share, 1),
      model: this.text.models[this.chosen.model],
    }),
  );

  change(change: Partial<ProjectionParams>): void {
    this.state.change({ ...this.params, ...change });
  }

  /** Other survivors, or why they cannot be taken. */
  take(counts: readonly number[]) {
    return this.state.change(paramsFor(this.params, counts.length - 1), { ...this.state.scenario.data.inline, survivors: [...counts] });
  }

  /** Of a model that is not the chosen one, whether it is drawn too. */
  shows(model: ProjectionModel): boolean {
    return this.state.shown(`draw-${model}`, switched) === 'on';
  }

  switchShown(model: ProjectionModel): void {
    this.state.show(`draw-${model}`, this.shows(model) ? 'off' : 'on', switched);
  }

  /** The models that may be chosen, and those that need more renewals. */
  readonly choices = $derived.by(() => projectionModels.map((model) => ({ model, possible: fewestRenewals[model] <= this.seen })));
}
