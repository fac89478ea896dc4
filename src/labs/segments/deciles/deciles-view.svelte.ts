import { untrack } from 'svelte';
import type { ReportOfGroups } from '../../../model/deciles/report-of-groups.ts';
import type { DecilesParams } from '../../../model/deciles/specification.ts';
import type { CustomerMeasures } from '../../../model/purchases/measures.ts';
import type { JsonObject } from '../../../scenario/json.ts';
import type { HeldLog } from '../../../../workers/segment-log.ts';
import type { ListColumn } from '../customer-list.svelte.ts';
import { logOfAmounts } from '../inline-log.ts';
import type { OpenLog } from '../open-log.ts';
import type { Partition } from '../partition.ts';
import { SegmentView } from '../segment-view.svelte.ts';
import { buyersOf, codesOf, type Buyers } from './buyers.ts';
import { decileTone } from './decile-rows.ts';

/** What customers can be ranked by. */
export const bases = ['monetary', 'lastYear', 'profitLastYear'] as const;
export type Basis = (typeof bases)[number];

interface Grouped extends ReportOfGroups {
  readonly log: OpenLog;
  readonly measures: CustomerMeasures;
  readonly basis: Basis;
  readonly buyers: Buyers;
  readonly groups: number;
}

/** The decile report of the open dataset's customers, or of the values in a document. */
export class DecilesView extends SegmentView<DecilesParams> {
  readonly model = 'deciles' as const;
  readonly #grouped = this.answer<Grouped>();
  /** The group that is read in one of the charts, from 1. */
  read = $state<number | null>(null);

  readonly deciles = $derived.by(() => this.text.deciles);
  readonly basis: Basis = $derived.by(() => (this.isInline ? 'monetary' : this.state.shown('basis', bases)));

  /** The last groups of this log; of another basis, day or number while new ones are made. */
  readonly grouped = $derived.by(() => (this.#grouped.value?.log === this.log ? this.#grouped.value : null));
  readonly basisLabel = $derived.by(() => (this.isInline ? this.deciles.value : this.text.measures[this.grouped?.basis ?? this.basis]));
  readonly groups = $derived.by(() => this.grouped?.groups ?? this.params.groups);
  readonly report = $derived.by(() => this.grouped?.report ?? null);
  readonly customers = $derived.by(() => this.grouped?.buyers.values.length ?? 0);
  readonly tied = $derived.by(() => this.grouped?.tied ?? 0);

  readonly partition: Partition | null = $derived.by(() => {
    const { grouped } = this;
    if (grouped === null) return null;
    return {
      codes: codesOf(grouped.groupOf, grouped.buyers.places, this.log.customers),
      regions: Array.from({ length: grouped.groups }, (_, group) => ({
        ...{ id: `group-${group + 1}`, tone: decileTone(group, grouped.groups) },
        label: this.labelOf(group + 1),
      })),
    };
  });
  readonly columns: readonly ListColumn[] = $derived.by(() => {
    const { grouped } = this;
    if (grouped === null) return [];
    const { measures, basis } = grouped;
    const first = { key: basis, label: this.basisLabel, values: measures[basis], write: (value: number) => this.format.money(value) };
    if (this.isInline) return [first];
    const whole = (value: number) => this.format.whole(value);
    return [
      first,
      {
        key: 'frequency',
        label: this.text.measures.frequency,
        short: this.text.shortMeasures.frequency,
        values: measures.frequency,
        write: whole,
      },
      { key: 'recency', label: this.text.measures.recency, short: this.text.shortMeasures.recency, values: measures.recency, write: whole },
    ];
  });

  /** A group by its number from 1, the best first. */
  labelOf(group: number): string {
    return this.deciles.group(this.format.whole(group), this.groups === 10);
  }

  chooseGroup(group: number): void {
    this.choose([`group-${group}`]);
  }

  protected override ownLog({ values }: JsonObject): HeldLog | null {
    return Array.isArray(values) ? logOfAmounts(values as readonly number[]) : null;
  }

  override ask(): void {
    super.ask();
    const { log, measures, basis, isInline } = this;
    const { groups } = this.params;
    if (measures === null || this.measuring) return;
    untrack(() =>
      this.#grouped.ask(`${log.id} ${this.asOf} ${this.margin} ${basis} ${groups}`, async (signal) => {
        const values = measures[basis];
        const buyers = isInline ? { places: null, values } : buyersOf(values, measures.recency);
        const answered = await log.compute((tasks) => tasks.reportOfGroups(buyers.values, groups), signal);
        return answered.ok ? { ok: true, value: { log, measures, basis, buyers, groups, ...answered.value } } : answered;
      }),
    );
  }
}
