import { untrack } from 'svelte';
import { classCodes, classEnds, classFigures } from '../../../model/abc-classes/classes.ts';
import { gini, topShare } from '../../../model/abc-classes/concentration.ts';
import type { Ranking } from '../../../model/abc-classes/ranking.ts';
import { cutList, type AbcParams } from '../../../model/abc-classes/specification.ts';
import type { JsonObject } from '../../../scenario/json.ts';
import type { HeldLog } from '../../../../workers/segment-log.ts';
import { identity } from '../identity.ts';
import type { ListColumn } from '../customer-list.svelte.ts';
import { logOfAmounts } from '../inline-log.ts';
import type { Partition } from '../partition.ts';
import { SegmentView } from '../segment-view.svelte.ts';
import { classLabel, classTone } from './class-looks.ts';

/** What customers can be ranked by. */
export const bases = ['monetary', 'lastYear', 'profitLastYear'] as const;
export type Basis = (typeof bases)[number];

interface Ranked {
  readonly values: Float64Array;
  /** Null where the values do not add up to more than 0. */
  readonly ranking: Ranking | null;
}

/** The ABC classes of the open dataset's customers, or of the values in a document. */
export class AbcView extends SegmentView<AbcParams> {
  readonly model = 'abc-classes' as const;
  readonly #ranked = this.answer<Ranked>();

  readonly abc = $derived.by(() => this.text.abc);
  readonly basis: Basis = $derived.by(() => (this.isInline ? 'monetary' : this.state.shown('basis', bases)));
  readonly basisLabel = $derived.by(() => (this.isInline ? this.abc.value : this.text.measures[this.basis]));
  /** What customers are ranked by. */
  readonly values = $derived.by(() => this.measures?.[this.basis] ?? null);

  readonly #answered = $derived.by(() => (this.#ranked.value?.values === this.values ? this.#ranked.value : null));
  readonly ranking = $derived.by(() => this.#answered?.ranking ?? null);
  /** The values do not add up to more than 0, so that nobody has a share. */
  readonly withoutTotal = $derived.by(() => this.#answered !== null && this.#answered.ranking === null);
  readonly cuts = $derived.by(() => cutList(this.params));
  readonly ends = $derived.by(() => (this.ranking === null ? null : classEnds(this.ranking, this.cuts, this.params.ties)));
  readonly classes = $derived.by(() => (this.ranking === null || this.ends === null ? null : classFigures(this.ranking, this.ends)));
  readonly gini = $derived.by(() => (this.ranking === null ? NaN : gini(this.ranking)));
  readonly topShare = $derived.by(() => (this.ranking === null ? NaN : topShare(this.ranking, this.params.top)));

  readonly partition: Partition | null = $derived.by(() => {
    if (this.withoutTotal) return { codes: new Uint8Array(this.log.customers).fill(0), regions: [this.#region(0)] };
    if (this.ranking === null || this.ends === null) return null;
    return { codes: classCodes(this.ranking, this.ends), regions: Array.from(this.ends, (_, code) => this.#region(code)) };
  });
  readonly columns: readonly ListColumn[] = $derived.by(() => {
    const { measures, values } = this;
    if (measures === null || values === null) return [];
    const first = { key: this.basis, label: this.basisLabel, values, write: (value: number) => this.format.money(value) };
    if (this.isInline) return [first];
    return [
      first,
      {
        key: 'frequency',
        label: this.text.measures.frequency,
        short: this.text.shortMeasures.frequency,
        values: measures.frequency,
        write: (value) => this.format.whole(value),
      },
      {
        key: 'recency',
        label: this.text.measures.recency,
        short: this.text.shortMeasures.recency,
        values: measures.recency,
        write: (value) => this.format.whole(value),
      },
    ];
  });

  protected override ownLog({ values }: JsonObject): HeldLog | null {
    return Array.isArray(values) ? logOfAmounts(values as readonly number[]) : null;
  }

  override ask(): void {
    super.ask();
    const { values, log } = this;
    // Until the day's measures are there, the values are another day's.
    if (values === null || this.measuring) return;
    const key = `${log.id} ${identity(values)}`;
    untrack(() =>
      this.#ranked.ask(key, async (signal) => {
        const answered = await log.compute((tasks) => tasks.ranked(values), signal);
        return answered.ok ? { ok: true, value: { values, ranking: answered.value } } : answered;
      }),
    );
  }

  /** Moves a cut, but not past its neighbours. */
  cut(place: number, share: number): void {
    const [least, most] = [this.cuts[place - 1] ?? 0, this.cuts[place + 1] ?? 1];
    this.change({ cuts: this.cuts.with(place, Math.min(most, Math.max(least, share))) });
  }

  #region(code: number) {
    return { id: `class-${code}`, label: classLabel(code, this.abc.classes), tone: classTone(code) };
  }
}
