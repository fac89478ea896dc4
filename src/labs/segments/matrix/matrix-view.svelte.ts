import { untrack } from 'svelte';
import { monthsPer } from '../../../model/discounting/rate-conversion.ts';
import {
  walletSource,
  type CustomerValues,
  type EstimatedValues,
  type KnownBusiness,
} from '../../../model/value-matrix/estimated-values.ts';
import { movesBetween } from '../../../model/value-matrix/moved.ts';
import { quadrantSums } from '../../../model/value-matrix/quadrants.ts';
import type { ValueMatrixParams } from '../../../model/value-matrix/specification.ts';
import { outlookParameters } from '../../../model/value-matrix/outlook-parameters.ts';
import { spreadBudget } from '../../../model/value-matrix/spread-budget.ts';
import { quadrantsAt, type ThresholdIndex } from '../../../model/value-matrix/threshold-index.ts';
import { thresholdValue } from '../../../model/value-matrix/thresholds.ts';
import { customerTypes, knownPairs, typeCodes, type MatrixThresholds } from '../../../model/value-matrix/types.ts';
import type { JsonObject } from '../../../scenario/json.ts';
import type { HeldLog } from '../../../../workers/segment-log.ts';
import type { Answer } from '../answer.svelte.ts';
import { meanByCustomer, numberColumns } from '../attribute-columns.ts';
import type { ListColumn } from '../customer-list.svelte.ts';
import { identity } from '../identity.ts';
import { inlineColumn, logOfAmounts } from '../inline-log.ts';
import type { OpenLog } from '../open-log.ts';
import type { Partition } from '../partition.ts';
import { SegmentView } from '../segment-view.svelte.ts';
import { curveLevels } from './curve-levels.ts';
import { businessOf } from './known-business.ts';
import { typeTones } from './type-tones.ts';

/** What the current value is made from. */
export const bases = ['level', 'curve'] as const;
export const axisScales = ['log', 'root', 'linear'] as const;

interface Valued extends EstimatedValues {
  readonly log: OpenLog;
}

interface Indexed {
  readonly of: CustomerValues;
  readonly index: ThresholdIndex | null;
}

/** The customer value matrix of the open dataset, or of the columns in a document. */
export class MatrixView extends SegmentView<ValueMatrixParams> {
  readonly model = 'value-matrix' as const;
  readonly #now = this.answer<Valued>();
  readonly #before = this.answer<Valued>();
  readonly #indexed = this.answer<Indexed>();

  readonly matrix = $derived.by(() => this.text.matrix);
  readonly #document = $derived.by(() => this.state.scenario.data.inline);
  /** The two values as a document gives them. */
  readonly #given = $derived.by((): CustomerValues | null => {
    if (!this.isInline) return null;
    const [currentValue, growthPotential] = (['currentValue', 'growthPotential'] as const).map((name) =>
      inlineColumn(this.#document, name),
    );
    return currentValue == null || growthPotential == null ? null : { currentValue, growthPotential };
  });
  readonly isGiven = $derived.by(() => this.#given !== null);

  /** Columns of the dataset that may be the share of wallet; and the one that is, null where the wallet is read off the best year. */
  readonly shareColumns = $derived.by(() => numberColumns(this.isInline ? null : this.workbench.current.log));
  readonly shareColumn = $derived.by(() => {
    const { shareColumn } = this.state.scenario.view ?? {};
    return this.shareColumns.find((name) => name === shareColumn) ?? null;
  });
  readonly #share = $derived.by(() => {
    const { log } = this.workbench.current;
    return log === null || this.shareColumn === null ? null : meanByCustomer(log, this.shareColumn, this.asOf);
  });
  /** Of a unit; for itself, so that a line that moves does not count the customers' money again. */
  readonly #months = $derived.by(() => monthsPer[this.state.scenario.unit]);
  readonly #level = $derived.by((): KnownBusiness | null => {
    if (!this.isInline) return this.measures === null ? null : businessOf(this.measures, this.#share, this.#months);
    const column = (name: string) => inlineColumn(this.#document, name);
    const [profit, sales] = [column('profit'), column('sales')];
    if (profit === null || sales === null) return null;
    return {
      profit,
      sales,
      best: column('best'),
      share: column('share'),
      crossBuying: column('crossBuying'),
      referrals: column('referrals'),
    };
  });
  /** Every customer has a history that can be fitted, in the scenario's unit: those of a large log have none. */
  readonly fittable = $derived.by(
    () =>
      !this.isInline && this.workbench.current.customers.length === this.log.customers && this.dataset.unit === this.state.scenario.unit,
  );
  readonly basis = $derived.by(() => (this.fittable ? this.state.shown('basis', bases) : 'level'));
  readonly fitted = $derived.by(() => this.workbench.current.valuations.size > 0);
  /** A share of the wallet from a column that this dataset has not is none: the best year then stands for the wallet. */
  readonly wallet = $derived.by(() => {
    const wanted = this.state.scenario.view?.shareColumn ?? null;
    if (wanted !== null && this.shareColumn === null && !this.isInline) return 'own-best';
    return walletSource(this.params.wallet, this.isInline ? inlineColumn(this.#document, 'share') : this.#share);
  });
  readonly #outlook = $derived.by(() => JSON.stringify({ ...outlookOf(this.params), wallet: this.wallet }));
  readonly known = $derived.by((): KnownBusiness | null => this.#knownFor(this.params));
  /** What it is made from. */
  readonly #knownKey = $derived.by(() => {
    const { valuations } = this.workbench.current;
    return [this.log.id, this.asOf, this.shareColumn, this.basis, this.basis === 'curve' ? identity(valuations) : 0].join(' ');
  });
  readonly #estimated = $derived.by(() => (this.#now.value?.log === this.log ? this.#now.value : null));
  /** What `auto` comes to. */
  readonly used = $derived.by(() => (this.isGiven ? null : (this.#estimated?.used ?? null)));

  /** What the customers were worth under the pinned parameters, which a link carries; null without them. */
  readonly #pinnedOutlook = $derived.by(() =>
    this.state.pin === null ? null : JSON.stringify({ ...outlookOf(this.state.pin), wallet: this.wallet }),
  );
  readonly changed = $derived.by(() => !this.isGiven && this.#pinnedOutlook !== null && this.#pinnedOutlook !== this.#outlook);

  readonly values = $derived.by((): CustomerValues | null => {
    if (this.#given !== null) return this.#given;
    return this.#estimated;
  });
  /** The same customers before, null where nothing has changed. */
  readonly before = $derived.by((): CustomerValues | null => {
    const { value } = this.#before;
    return this.changed && value?.log === this.log ? value : null;
  });
  readonly #cutFrom = $derived.by(() => this.before ?? this.values);
  readonly #pairs = $derived.by(() =>
    this.#cutFrom === null ? null : knownPairs(this.#cutFrom.currentValue, this.#cutFrom.growthPotential),
  );
  // Each line for itself, so that dragging one does not look for the other's median again.
  readonly #currentRule = $derived.by(() => this.params.thresholds.currentValue);
  readonly #growthRule = $derived.by(() => this.params.thresholds.growthPotential);
  readonly #currentLine = $derived.by(() => (this.#pairs === null ? null : thresholdValue(this.#pairs[0], this.#currentRule)));
  readonly #growthLine = $derived.by(() => (this.#pairs === null ? null : thresholdValue(this.#pairs[1], this.#growthRule)));
  /** Where the matrix is cut: read off the customers before a change, so that the lines stay while they move. */
  readonly thresholds = $derived.by((): MatrixThresholds | null => {
    const [currentValue, growthPotential] = [this.#currentLine, this.#growthLine];
    return currentValue === null || growthPotential === null ? null : { currentValue, growthPotential };
  });
  readonly #codes = $derived.by(() =>
    this.values === null || this.thresholds === null
      ? null
      : typeCodes(this.values.currentValue, this.values.growthPotential, this.thresholds),
  );
  readonly #index = $derived.by(() =>
    this.#indexed.value !== null && this.#indexed.value.of === this.values ? this.#indexed.value.index : null,
  );
  /** Lines that move are answered without looking at every customer. */
  readonly indexed = $derived.by(() => this.#index !== null);
  /** Counts and sums by type: from the index where it is ready, else by looking at every customer. */
  readonly sums = $derived.by(() => {
    const { values, thresholds } = this;
    if (values === null || thresholds === null) return null;
    const index = this.#index;
    if (index !== null) return quadrantsAt(index, thresholds);
    return this.#codes === null ? null : quadrantSums(this.#codes, values.currentValue, values.growthPotential);
  });
  readonly #codesBefore = $derived.by(() =>
    this.before === null || this.thresholds === null
      ? null
      : typeCodes(this.before.currentValue, this.before.growthPotential, this.thresholds),
  );
  readonly moves = $derived.by(() => {
    const [before, after] = [this.#codesBefore, this.#codes];
    return before === null || after === null ? null : { before, after, ...movesBetween(before, after) };
  });
  readonly budget = $derived.by(() => (this.sums === null ? null : spreadBudget(this.params, this.sums)));
  readonly unitName = $derived.by(() => this.settings.messages.terms.units[this.state.scenario.unit]);
  readonly horizonText = $derived.by(() =>
    this.settings.messages.terms.count[this.state.scenario.unit](this.format.whole(this.params.horizon)),
  );
  readonly axisScale = $derived.by(() => this.state.shown('axes', axisScales));

  readonly partition: Partition | null = $derived.by(() =>
    this.#codes === null
      ? null
      : { codes: this.#codes, regions: customerTypes.map((id) => ({ id, label: this.matrix.types[id].name, tone: typeTones[id] })) },
  );
  readonly columns: readonly ListColumn[] = $derived.by(() => {
    const { values, matrix } = this;
    if (values === null) return [];
    const write = (value: number) => this.format.money(value);
    return [
      { key: 'currentValue', label: matrix.currentValue, short: matrix.current, values: values.currentValue, write },
      { key: 'growthPotential', label: matrix.growthPotential, short: matrix.potential, values: values.growthPotential, write },
    ];
  });

  protected override ownLog(inline: JsonObject): HeldLog | null {
    const column = inlineColumn(inline, 'currentValue') ?? inlineColumn(inline, 'profit');
    return column === null ? null : logOfAmounts(Array.from(column, (value) => (Number.isNaN(value) ? 0 : value)));
  }

  override ask(): void {
    super.ask();
    // Until the day's measures are there, they are another day's.
    if (this.measuring && !this.isInline) return;
    const { values, log } = this;
    const key = this.isGiven ? log.id : this.#now.key;
    this.#askFor(this.#now, this.#outlook, this.known);
    const { pin } = this.state;
    if (this.changed && pin !== null) this.#askFor(this.#before, this.#pinnedOutlook ?? '', this.#knownFor(pin));
    if (values === null || key === null || this.state.steps.holding) return;
    untrack(() =>
      this.#indexed.ask(`${key} ${identity(values)}`, async (signal) => {
        const answered = await log.compute((tasks) => tasks.thresholdIndex(values.currentValue, values.growthPotential), signal);
        return answered.ok ? { ok: true, value: { of: values, index: answered.value } } : answered;
      }),
    );
  }

  /** What another outlook moves is held against what was there: that is pinned at the first change, in the same step of undo. */
  override change(params: Partial<ValueMatrixParams>): void {
    const { state } = this;
    const compares = !this.isGiven && state.pin === null && Object.keys(params).some((name) => name in outlookParameters);
    const { holding } = state.steps;
    if (!compares) super.change(params);
    else {
      if (!holding) state.steps.hold();
      state.pinUp(this.params);
      super.change(params);
      if (!holding) state.steps.release();
    }
  }

  /** Moves a line to an amount. */
  cut(axis: keyof MatrixThresholds, threshold: ValueMatrixParams['thresholds'][keyof MatrixThresholds]): void {
    this.change({ thresholds: { ...this.params.thresholds, [axis]: threshold } });
  }

  /** Fits every customer's life curve, for current values from curves. */
  async fitAll(): Promise<void> {
    await this.workbench.current.valueAll(this.workbench.lifeCurve.distance);
  }

  /** Lists who moved from one type to another. */
  showMoved(from: number, to: number, label: string): void {
    const { moves } = this;
    if (moves === null) return;
    const members = Uint32Array.from(
      Array.from(moves.after.keys()).filter((place) => moves.before[place] === from && moves.after[place] === to),
    );
    this.selections.show({ label, members });
  }

  #knownFor(params: ValueMatrixParams): KnownBusiness | null {
    const level = this.#level;
    if (level === null || this.basis === 'level' || !this.fitted) return level;
    const { customers, valuations } = this.workbench.current;
    const fits = customers.map(({ id, ended }) => ({ ended, valuation: valuations.get(id) ?? null }));
    return { ...level, profit: curveLevels(fits, level.profit, params) };
  }

  #askFor(answer: Answer<Valued>, outlook: string, known: KnownBusiness | null): void {
    if (known === null || this.isGiven) return;
    const { log } = this;
    const knownKey = this.#knownKey;
    const params = { ...this.params, ...(JSON.parse(outlook) as Partial<ValueMatrixParams>) };
    untrack(() =>
      answer.ask(`${knownKey} ${outlook}`, async (signal) => {
        const answered = await log.compute((tasks) => tasks.estimatedValues(params, known), signal);
        return answered.ok ? { ok: true, value: { ...answered.value, log } } : answered;
      }),
    );
  }
}

/** The parameters that the two values depend on. */
function outlookOf(params: ValueMatrixParams): Partial<ValueMatrixParams> {
  return Object.fromEntries(Object.keys(outlookParameters).map((name) => [name, params[name as keyof ValueMatrixParams]]));
}
