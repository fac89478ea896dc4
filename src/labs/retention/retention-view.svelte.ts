import { retention } from '../../model/retention/model.ts';
import { withFivePointsMore } from '../../model/retention/five-points.ts';
import { onePercentMore } from '../../model/retention/one-percent.ts';
import { periodsOf, type RetentionParams } from '../../model/retention/specification.ts';
import type { ScenarioState } from '../../state/scenario-state.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { halfTime, recoveredAt } from './milestones.ts';
import { listedRates } from './rates.ts';

export const tabs = ['explain', 'formula', 'table', 'export'] as const;
const switched = ['off', 'on'] as const;

/** Periods drawn at the most; a chart of more handles is no chart. */
const mostDrawn = 40;
/** Of an endless cohort. */
const endlessDrawn = 20;

/** Everything the screens of the retention lab derive from the current scenario. Nothing here is stored. */
export class RetentionView {
  readonly #workbench: () => Workbench;
  /** The drawn charts, for export. */
  survivalPicture = $state.raw<SVGSVGElement | null>(null);
  retentionPicture = $state.raw<SVGSVGElement | null>(null);
  valuePicture = $state.raw<SVGSVGElement | null>(null);
  /** The period that a crosshair reads, in all charts. */
  marked = $state<number | null>(null);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get workbench() {
    return this.#workbench();
  }

  get state(): ScenarioState<RetentionParams> {
    return this.workbench.stateOf('retention') as unknown as ScenarioState<RetentionParams>;
  }

  readonly settings = $derived.by(() => this.workbench.settings);
  readonly text = $derived.by(() => this.settings.labTexts('retention'));
  readonly terms = $derived.by(() => this.settings.messages.terms);
  readonly format = $derived.by(() => this.settings.format);
  readonly params = $derived.by(() => this.state.params);
  readonly unit = $derived.by(() => this.state.scenario.unit);
  readonly currency = $derived.by(() => this.state.scenario.currency);
  readonly results = $derived.by(() => results(this.params));
  readonly periods = $derived.by(() => periodsOf(this.params) ?? 0);
  /** Renewals that are drawn. */
  readonly drawn = $derived.by(() => Math.min(this.results.survivors.length - 1, this.periods === 'infinite' ? endlessDrawn : mostDrawn));
  readonly rates = $derived.by(() => listedRates(this.params.retention, this.drawn));

  readonly pin = $derived.by(() => this.state.pin);
  readonly pinned = $derived.by(() => (this.pin === null ? null : results(this.pin)));

  readonly keepingFive = $derived.by(() => this.state.shown('fivePoints', switched) === 'on');
  readonly five = $derived.by(() => raisedBy(this.params, withFivePointsMore(this.params.retention, this.unit)));
  readonly effects = $derived.by(() => onePercentMore(this.params));
  /** Year by which half of all that comes in is there, and the one in which the acquisition is recovered. */
  readonly half = $derived.by(() => halfTime(this.results.presentValue));
  readonly recovered = $derived.by(() => recoveredAt(this.results.presentValue));

  readonly subtitle = $derived.by(() => {
    const { periods } = this;
    const counted = periods === 'infinite' ? this.text.forEver : this.text.renewals(this.format.whole(periods));
    return this.text.subtitle(this.format.whole(this.params.customers), counted);
  });

  readonly announcement = $derived.by(() => this.text.changed(this.money(this.results.clp)));

  /** Where the lists told how many periods there are, they are as many without them. */
  change(change: Partial<RetentionParams>): void {
    this.state.change({ ...this.params, periods: this.periods, ...change });
  }

  switchFive(): void {
    this.state.show('fivePoints', this.keepingFive ? 'off' : 'on', switched);
  }

  money(value: number): string {
    return `${this.format.money(value)} ${this.currency}`.trim();
  }

  /** The start, or the period that a renewal leads into. */
  age(k: number): string {
    return this.terms.age[this.unit](this.format.whole(k));
  }
}

const results = (params: RetentionParams) => retention.evaluate(params, {}, 0);

/** The cohort with other rates; null where a document with them would be refused. */
function raisedBy(params: RetentionParams, raised: number | readonly number[]) {
  const after = { ...params, retention: raised };
  const run = retention.run({ params: after, data: {}, seed: 0 });
  return run.ok ? { params: after, results: run.value.results } : null;
}
