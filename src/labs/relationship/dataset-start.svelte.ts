import { checkInput } from '../../model/definition.ts';
import { paramsFromHistories, seenInHistories } from '../../model/relationship-estimation/from-histories.ts';
import { meanOf } from '../../model/relationship/outcome.ts';
import { relationshipSpecification, type RelationshipParams } from '../../model/relationship/specification.ts';
import { stages } from '../../model/relationship/stages.ts';
import { inLanguage } from '../../scenario/text.ts';
import type { OpenDataset } from '../../state/open-dataset.svelte.ts';
import { fivePointsMore } from './control-rates.ts';
import { estimateRows } from './dataset-rows.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';

/** Customers of a population that is no larger than a dataset's customers, and of one large enough for chance to be small. */
export const sizes = ['own', 'scaled'] as const;
export const scaledTo = 10_000;

/** The open dataset's customers as the start of a simulation. */
export class DatasetBeginning {
  readonly #view: () => RelationshipView;
  /** The last fit of every customer ended without a result. */
  #failed = $state.raw<OpenDataset | null>(null);

  constructor(view: () => RelationshipView) {
    this.#view = view;
  }

  get #open(): OpenDataset {
    return this.#view().workbench.current;
  }

  readonly text = $derived.by(() => this.#view().text.dataset);
  readonly #format = $derived.by(() => this.#view().format);
  readonly size = $derived.by(() => this.#view().state.shown('datasetSize', sizes));
  readonly empty = $derived.by(() => this.#open.customers.length === 0);
  readonly progress = $derived.by(() => this.#open.progress);
  readonly failed = $derived.by(() => this.#failed === this.#open);

  readonly there = $derived.by(() => this.#open.customers.filter(({ ended }) => !ended).length);
  readonly about = $derived.by(() => {
    const { dataset, customers } = this.#open;
    const view = this.#view();
    return this.text.open({
      title: inLanguage(dataset.title, view.settings.language),
      customers: this.#format.whole(customers.length),
      there: this.#format.whole(this.there),
      unit: view.terms.units[dataset.unit],
    });
  });
  /** Amounts keep their numbers, so that another currency has to be told. */
  readonly otherCurrency = $derived.by(() => {
    const { currency } = this.#open.dataset;
    const shown = this.#view().currency;
    return currency === shown ? null : this.text.otherCurrency(currency, shown);
  });

  /** What the histories say; null before they were fitted. */
  readonly #seen = $derived.by(() => {
    const { customers, valuations, dataset } = this.#open;
    if (valuations.size === 0) return null;
    return seenInHistories(
      customers.map(({ id, ended }) => ({ ended, valuation: valuations.get(id) ?? null })),
      dataset.unit,
    );
  });
  readonly seen = $derived.by(() => (this.#seen?.ok === true ? this.#seen.value : null));
  readonly fault = $derived.by(() => {
    if (this.#seen === null || this.#seen.ok) return null;
    const { error } = this.#seen;
    if (error.code === 'nobody-there') return this.text.faults[error.code]();
    return this.text.faults[error.code](this.#format.whole(error.found), this.#format.whole(error.needed));
  });
  readonly #used = $derived.by(() => {
    const { seen } = this;
    return seen === null ? null : paramsFromHistories(seen, this.#view().terms.stages, this.size === 'own' ? seen.there : scaledTo);
  });
  readonly rows = $derived.by(() =>
    this.seen === null || this.#used === null
      ? []
      : estimateRows(this.seen, this.#used, {
          ...{ text: this.text, terms: this.#view().terms },
          whole: (value) => this.#format.whole(value),
          number: (value, decimals) => this.#format.fixed(value, decimals),
        }),
  );

  /** The simulation on the screen begins with these customers, whatever else was changed since. */
  readonly started = $derived.by(() => {
    const used = this.#used;
    const { customers, segments } = this.#view().params;
    if (used === null || customers !== used.customers || segments.length !== used.segments.length) return false;
    return used.segments.every(({ stage, share, age, size }, place) => {
      const there = segments[place];
      return there?.stage === stage && there.share === share && there.age === age && there.size === size;
    });
  });
  /** The retention on the screen is the pinned one with five annual points more in every stage. */
  readonly raised = $derived.by(() => {
    const { pin, params } = this.#view();
    return pin !== null && this.started && stages.every((stage) => params.retention[stage] === fivePointsMore(pin.retention[stage]));
  });
  /** Everybody has been simulated: a run that can be pinned and compared. */
  readonly whole = $derived.by(() => {
    const { shown, stale, preview } = this.#view();
    return shown !== null && !stale && !preview;
  });
  readonly difference = $derived.by(() => {
    const { comparison } = this.#view();
    if (!this.raised || !this.whole || comparison === null) return null;
    const { mean, standardError } = meanOf(comparison.difference);
    return this.text.difference({
      difference: `${this.#format.signedMoney(mean)} ${this.#view().currency}`.trim(),
      error: this.#format.money(standardError),
      customers: this.#format.whole(comparison.difference.count),
    });
  });

  async estimate(): Promise<void> {
    const open = this.#open;
    this.#failed = null;
    const ending = await open.valueAll(this.#view().workbench.lifeCurve.distance);
    if (!ending.ok && ending.error === 'worker-failed') this.#failed = open;
  }

  cancel(): void {
    this.#open.cancel();
  }

  choose(size: (typeof sizes)[number]): void {
    this.#view().state.show('datasetSize', size, sizes);
  }

  /** Starts the simulation with these customers. Measures for segments that are gone go too. */
  begin(): void {
    const used = this.#used;
    if (used === null) return;
    const view = this.#view();
    const checked = checkInput(relationshipSpecification, { params: { segments: used.segments }, data: {} });
    const { segments } = checked.params as Pick<RelationshipParams, 'segments'>;
    const strategy = view.params.strategy.filter(({ segment }) => segment === null);
    view.change({ ...used, segments, strategy, interventions: [] });
  }

  /** Pins this run and keeps five annual points more in every stage, in one step. */
  keepMore(): void {
    const view = this.#view();
    const { retention } = view.params;
    view.state.steps.hold();
    view.pinUp(true);
    view.change({
      retention: {
        exploration: fivePointsMore(retention.exploration),
        formation: fivePointsMore(retention.formation),
        stability: fivePointsMore(retention.stability),
        decline: fivePointsMore(retention.decline),
      },
    });
    view.state.steps.release();
  }
}
