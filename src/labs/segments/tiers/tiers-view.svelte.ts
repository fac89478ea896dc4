import { untrack } from 'svelte';
import { dimensions, scores, type ByDimension, type Dimension } from '../../../model/tiers/score.ts';
import type { TiersParams } from '../../../model/tiers/specification.ts';
import { cutInThree, listNames, tierNames } from '../../../model/tiers/tiers.ts';
import { isJsonObject, type JsonObject } from '../../../scenario/json.ts';
import type { HeldLog } from '../../../../workers/segment-log.ts';
import type { ListColumn } from '../customer-list.svelte.ts';
import { inlineColumn, logOfAmounts } from '../inline-log.ts';
import type { OpenLog } from '../open-log.ts';
import type { Partition } from '../partition.ts';
import { SegmentView } from '../segment-view.svelte.ts';
import { meanByCustomer } from '../attribute-columns.ts';
import { byComplaints, loyaltyMeasures, ofBuyers, spendMeasures, usualCredit, type CreditMeasure } from './measures.ts';
import { listTones, tierTones } from './looks.ts';
import { serviceFigures } from './service-figures.ts';

/** What customers can be divided by. */
export const divisions = ['tier', 'list'] as const;
export type Division = (typeof divisions)[number];

interface Scaled {
  readonly log: OpenLog;
  readonly columns: ByDimension<Float64Array>;
  readonly scaled: ByDimension<Float64Array>;
}

/** Customers in tiers by their score, and on lists by their credit. */
export class TiersView extends SegmentView<TiersParams> {
  readonly model = 'tiers' as const;
  readonly #scaled = this.answer<Scaled>();

  constructor(...given: ConstructorParameters<typeof SegmentView<TiersParams>>) {
    super(...given);
    this.list.sort = { key: 'score', direction: 'descending' };
  }

  readonly tiers = $derived.by(() => this.text.tiers);
  readonly division: Division = $derived.by(() => this.state.shown('division', divisions));
  readonly #given = $derived.by(() => {
    const { inline } = this.state.scenario.data;
    const [loyalty, spend, credit] = (['loyalty', 'spend', 'credit'] as const).map((name) => inlineColumn(inline, name));
    return loyalty == null || spend == null || credit == null ? null : { loyalty, spend, credit };
  });

  readonly #attributes = $derived.by(() => (this.isInline ? [] : (this.workbench.current.log?.attributes ?? [])));
  readonly hasComplaints = $derived.by(() => this.log.log.complaints !== null);
  /** What can stand for credit, the usual first. */
  readonly creditMeasures: readonly [CreditMeasure, ...CreditMeasure[]] = $derived.by(() => {
    const columns = this.#attributes.filter(({ values }) => values.kind === 'number').map(({ name }) => name);
    const usual = usualCredit(columns, this.hasComplaints);
    const all: readonly CreditMeasure[] = [
      ...columns.map((name) => `column:${name}` as const),
      ...(this.hasComplaints ? (['complaints'] as const) : []),
      'none',
    ];
    return [usual, ...all.filter((measure) => measure !== usual)];
  });
  readonly loyalty = $derived.by(() => this.state.shown('loyalty', loyaltyMeasures));
  readonly spend = $derived.by(() => this.state.shown('spend', spendMeasures));
  readonly credit: CreditMeasure = $derived.by(() => this.state.shown('credit', this.creditMeasures));
  readonly hasCredit = $derived.by(() => this.isInline || this.credit !== 'none');
  /** The weights that count: what is not known has none. */
  readonly weights: ByDimension<number> = $derived.by(() => (this.hasCredit ? this.params.weights : { ...this.params.weights, credit: 0 }));
  readonly withoutWeight = $derived.by(() => dimensions.every((dimension) => this.weights[dimension] === 0));

  /** A number of each customer for each dimension. */
  readonly #columns: ByDimension<Float64Array> | null = $derived.by(() => {
    const { measures } = this;
    if (this.#given !== null) return this.#given;
    if (measures === null || measures.recency.length !== this.log.customers) return null;
    return {
      loyalty: ofBuyers(measures, measures[this.loyalty]),
      spend: ofBuyers(measures, measures[this.spend]),
      credit: ofBuyers(measures, this.#creditOf(measures.complaints)),
    };
  });

  #creditOf(complaints: Float64Array): Float64Array {
    if (this.credit === 'complaints') return byComplaints(complaints);
    const { log } = this.workbench.current;
    const means = log === null ? null : meanByCustomer(log, this.credit.slice('column:'.length), this.asOf);
    return means ?? new Float64Array(this.log.customers).fill(NaN);
  }

  readonly #now = $derived.by(() => (this.#scaled.value?.log === this.log ? this.#scaled.value : null));
  readonly scaled = $derived.by(() => this.#now?.scaled ?? null);
  // Numbers for themselves, so that a cut that moves weighs and lists nobody again.
  readonly #loyaltyWeight = $derived.by(() => this.weights.loyalty);
  readonly #spendWeight = $derived.by(() => this.weights.spend);
  readonly #creditWeight = $derived.by(() => this.weights.credit);
  readonly #red = $derived.by(() => this.params.lists.red);
  readonly #black = $derived.by(() => this.params.lists.black);
  readonly score = $derived.by(() => {
    if (this.scaled === null || this.withoutWeight) return null;
    return scores(this.scaled, { loyalty: this.#loyaltyWeight, spend: this.#spendWeight, credit: this.#creditWeight });
  });
  readonly tierCodes = $derived.by(() => {
    const { high, middle } = this.params.cuts;
    return this.score === null ? null : cutInThree(this.score, { upper: high, lower: middle });
  });
  readonly listCodes = $derived.by(() => {
    return this.scaled === null ? null : cutInThree(this.scaled.credit, { upper: this.#red, lower: this.#black });
  });

  readonly partition: Partition | null = $derived.by(() => {
    if (this.tierCodes === null || this.listCodes === null) return null;
    if (this.division === 'list')
      return { codes: this.listCodes, regions: listNames.map((id) => ({ id, label: this.tiers.lists[id], tone: listTones[id] })) };
    return { codes: this.tierCodes, regions: tierNames.map((id) => ({ id, label: this.tiers.names[id], tone: tierTones[id] })) };
  });

  /** What a tier earns a year: last year's profit; of a document’s own data, their spend. */
  readonly #earned = $derived.by(() => (this.isInline ? (this.#given?.spend ?? null) : (this.measures?.profitLastYear ?? null)));
  readonly services = $derived.by(() =>
    this.tierCodes === null || this.#earned === null ? null : serviceFigures(this.tierCodes, this.#earned, this.params.costs),
  );

  /** Each customer's list as a number, for a column; NaN without one. */
  readonly #listed = $derived.by(() => {
    const codes = this.listCodes ?? new Uint8Array();
    const listed = new Float64Array(codes.length);
    for (let place = 0; place < codes.length; place++) listed[place] = codes[place]! < listNames.length ? codes[place]! : NaN;
    return listed;
  });
  readonly columns: readonly ListColumn[] = $derived.by(() => {
    if (this.#now === null || this.score === null || this.listCodes === null) return [];
    const { columns } = this.#now;
    const listed = this.#listed;
    const list = (code: number) => (listNames[code] === undefined ? '–' : this.tiers.lists[listNames[code]]);
    const brief = (value: number) => this.format.brief(value, 4);
    return [
      { key: 'spend', label: this.dimensionLabel('spend'), values: columns.spend, write: (value) => this.format.money(value) },
      { key: 'score', label: this.tiers.score, values: this.score, write: (value) => this.format.fixed(value, 1) },
      { key: 'loyalty', label: this.dimensionLabel('loyalty'), values: columns.loyalty, write: brief },
      ...(this.hasCredit
        ? [
            { key: 'credit', label: this.dimensionLabel('credit'), values: columns.credit, write: brief },
            { key: 'list', label: this.tiers.list, values: listed, write: list, saved: list },
          ]
        : []),
    ];
  });

  protected override ownLog(inline: JsonObject): HeldLog | null {
    const spend = inlineColumn(inline, 'spend');
    return spend === null ? null : logOfAmounts([...spend]);
  }

  override ask(): void {
    super.ask();
    const { log, isInline } = this;
    const { scaling } = this.params;
    const columns = this.#columns;
    if (columns === null || (this.measuring && !isInline)) return;
    const key = `${log.id} ${isInline ? '' : `${this.asOf} ${this.margin} ${this.loyalty} ${this.spend} ${this.credit}`} ${scaling}`;
    untrack(() =>
      this.#scaled.ask(key, async (signal) => {
        const answered = await log.compute((tasks) => tasks.scaledDimensions(columns, scaling), signal);
        return answered.ok ? { ok: true, value: { log, columns, scaled: answered.value } } : answered;
      }),
    );
  }

  /** What stands for a dimension, in words. */
  dimensionLabel(dimension: Dimension): string {
    if (this.isInline) return this.tiers.dimensions[dimension];
    if (dimension !== 'credit') return this.text.measures[this[dimension]];
    return this.creditLabel(this.credit);
  }

  creditLabel(measure: CreditMeasure): string {
    if (measure === 'none' || measure === 'complaints') return this.tiers.credits[measure];
    return this.tiers.credits.column(measure.slice('column:'.length));
  }

  /** Moves a cut, but not past the other. */
  cut(which: 'high' | 'middle', score: number): void {
    const { high, middle } = this.params.cuts;
    this.change({ cuts: which === 'high' ? { middle, high: Math.max(middle, score) } : { high, middle: Math.min(high, score) } });
  }

  /** Moves a cut of the lists, but not past the other. */
  cutList(which: 'red' | 'black', credit: number): void {
    const { red, black } = this.params.lists;
    this.change({ lists: which === 'red' ? { black, red: Math.max(black, credit) } : { red, black: Math.min(red, credit) } });
  }

  /** The service that a tier gets, in the person's own words. */
  serviceOf(tier: (typeof tierNames)[number]): string {
    const kept = this.state.scenario.view?.services;
    const own = isJsonObject(kept) ? kept[tier] : null;
    return typeof own === 'string' ? own : this.tiers.services[tier];
  }

  serve(tier: (typeof tierNames)[number], service: string): void {
    const kept = this.state.scenario.view?.services;
    const own = { ...(isJsonObject(kept) ? kept : {}), [tier]: service.slice(0, 120) };
    this.state.note('services', service.trim() === '' ? Object.fromEntries(Object.entries(own).filter(([name]) => name !== tier)) : own);
  }
}
