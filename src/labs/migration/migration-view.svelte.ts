import { FlowPlayer } from '../../charts/flow-player.svelte.ts';
import type { Fault } from '../../model/fault.ts';
import { cellsOf } from '../../model/migration/chain.ts';
import { migration } from '../../model/migration/model.ts';
import { migrationSpecification, type MigrationParams } from '../../model/migration/specification.ts';
import { bestStop, stopValues, valueOf } from '../../model/migration/stop.ts';
import type { ScenarioState } from '../../state/scenario-state.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { listedPurchase } from './cells.ts';
import { shownCohort } from './shown-cohort.ts';
import { costLimits, isQuick, rateLimits } from './stop-limits.ts';

export const tabs = ['explain', 'values', 'cohort', 'matrix', 'export'] as const;

const { horizon: horizonParameter } = migrationSpecification.parameters;
const wholes = (most: number) => Array.from({ length: most + 1 }, (_, k) => String(k));
/** The horizon that an endless sum is compared with, in the scenario's view. */
const comparedHorizons = [String(horizonParameter.initial), ...wholes(horizonParameter.max)] as const;
/** The cell whose account is open: its number from 1, J + 1 for the former customers. */
const openCells = ['none', ...wholes(61)] as const;

/** A customer's values under one horizon; null where the sum has no finite value. */
export type ByHorizon = { readonly value: Float64Array; readonly stopValue: Float64Array; readonly bestStop: number } | null;

/** Everything the screens of the migration lab derive from the current scenario. Nothing here is stored. */
export class MigrationView {
  readonly #workbench: () => Workbench;
  /** The drawn pictures, for export. */
  flowPicture = $state.raw<SVGSVGElement | null>(null);
  valuePicture = $state.raw<SVGSVGElement | null>(null);
  stopPicture = $state.raw<SVGSVGElement | null>(null);
  buyersPicture = $state.raw<SVGSVGElement | null>(null);
  /** Moves the picture of the flows through the periods. */
  readonly player = new FlowPlayer(() => ({ last: this.params.periods }));
  /** The last change that a document would refuse, and the numbers that it was to change. */
  #refusal = $state.raw<{ readonly params: MigrationParams; readonly faults: readonly Fault[] } | null>(null);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get workbench() {
    return this.#workbench();
  }

  get state(): ScenarioState<MigrationParams> {
    return this.workbench.stateOf('migration') as unknown as ScenarioState<MigrationParams>;
  }

  readonly settings = $derived.by(() => this.workbench.settings);
  readonly text = $derived.by(() => this.settings.labTexts('migration'));
  readonly terms = $derived.by(() => this.settings.messages.terms);
  readonly format = $derived.by(() => this.settings.format);
  readonly params = $derived.by(() => this.state.params);
  readonly unit = $derived.by(() => this.state.scenario.unit);
  readonly currency = $derived.by(() => this.state.scenario.currency);
  readonly results = $derived.by(() => results(this.params));
  readonly purchase = $derived.by(() => listedPurchase(this.params.purchase));
  readonly cells = $derived.by(() => cellsOf(this.params.purchase));
  readonly stop = $derived.by(() => this.results.stop);
  readonly best = $derived.by(() => this.results.bestStop);
  readonly cohort = $derived.by(() => shownCohort(this.params));

  /** T of the horizon with an end, counted or only compared with. */
  readonly finiteHorizon = $derived.by(() =>
    this.params.horizon === 'infinite' ? Number(this.state.shown('comparedHorizon', comparedHorizons)) : this.params.horizon,
  );
  /** Both horizons under the stop in force. */
  readonly finite = $derived.by(() => valued({ ...this.params, horizon: this.finiteHorizon }, this.stop));
  readonly endless = $derived.by(() => valued({ ...this.params, horizon: 'infinite' }, this.stop));

  /** How far the cost and the discount rate can move before the best stop does; null where that is not computed. */
  readonly costLimits = $derived.by(() => (isQuick(this.params) ? costLimits(this.params, this.best) : null));
  readonly rateLimits = $derived.by(() => (isQuick(this.params) ? rateLimits(this.params) : null));

  readonly pin = $derived.by(() => this.state.pin);
  readonly pinned = $derived.by(() => (this.pin === null ? null : results(this.pin)));

  /** The cell whose account is open, from 0; the former customers are J. Null where none is. */
  readonly selected = $derived.by(() => {
    const cell = Number(this.state.shown('cell', openCells)) - 1;
    return cell >= 0 && cell <= this.cells ? cell : null;
  });
  /** What the last change was refused for; nothing as soon as anything else is changed. */
  readonly refused = $derived.by(() => (this.#refusal?.params === this.params ? this.#refusal.faults : []));

  readonly subtitle = $derived.by(() =>
    this.text.subtitle({ customers: this.count(this.params.customers), cells: this.format.whole(this.cells) }),
  );
  /** Where spending stops and how long is counted, in words. */
  readonly counting = $derived.by(() => {
    const { horizon } = this.params;
    return this.text.counting(
      this.stopWords(this.stop),
      horizon === 'infinite' ? this.text.endless : this.text.counted(this.format.whole(horizon)),
    );
  });
  readonly announcement = $derived.by(() =>
    this.text.changed({ value: this.money(this.results.value[0] ?? 0), best: this.stopWords(this.best) }),
  );

  change(change: Partial<MigrationParams>): void {
    const { params } = this;
    const faults = this.state.change({ ...params, ...change });
    this.#refusal = faults.length === 0 ? null : { params, faults };
  }

  /** The horizon with an end: counted, or only compared with where the sum goes on without one. */
  setFiniteHorizon(periods: number): void {
    if (this.params.horizon === 'infinite') this.state.show('comparedHorizon', String(periods), comparedHorizons);
    else this.change({ horizon: periods });
  }

  /** Opens a cell's account, or closes it where it is open. */
  select(cell: number): void {
    this.state.show('cell', cell === this.selected ? 'none' : String(cell + 1), openCells);
  }

  readonly stopWords = (stop: number): string => {
    const { none, after, all } = this.text.stops;
    return stop === 0 ? none : stop === this.cells ? all : after(this.format.whole(stop));
  };

  /** How long ago the customers of a cell bought. */
  readonly cellName = (cell: number): string => {
    const { justBought, ago, former } = this.text.cells;
    if (cell === this.cells) return former;
    return cell === 0 ? justBought : ago(this.terms.count[this.unit](this.format.whole(cell)));
  };

  readonly money = (value: number | null): string => `${this.amount(value)} ${this.currency}`.trim();

  /** Money without its currency, with a true minus. */
  readonly amount = (value: number | null): string => this.format.money(value).replace('-', '−');

  /** Customers, to a tenth of one. */
  readonly count = (customers: number): string => this.format.brief(Math.round(customers * 10) / 10, 10);
}

const results = (params: MigrationParams) => migration.evaluate(params, {}, 0);

/** The values under a horizon, unless a document with it would be refused. */
function valued(params: MigrationParams, stop: number): ByHorizon {
  if (migrationSpecification.check(params, {}).length > 0) return null;
  const stopValue = stopValues(params);
  return { value: valueOf(params, stop), stopValue, bestStop: bestStop(stopValue) };
}
