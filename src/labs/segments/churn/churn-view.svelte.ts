import { untrack } from 'svelte';
import { churnWarningSpecification, type ChurnWarningParams } from '../../../model/churn-warning/specification.ts';
import { churnWarnings } from '../../../model/churn-warning/warning.ts';
import { checkInput } from '../../../model/definition.ts';
import { dayOf, dayText } from '../../../model/purchases/days.ts';
import type { CustomerMeasures } from '../../../model/purchases/measures.ts';
import { relations } from '../../../model/purchases/relation.ts';
import type { Transaction } from '../../../model/purchases/transactions.ts';
import { ok } from '../../../model/result.ts';
import type { JsonObject } from '../../../scenario/json.ts';
import type { HeldLog } from '../../../../workers/segment-log.ts';
import { heldTransactions } from '../inline-log.ts';
import type { ListColumn } from '../customer-list.svelte.ts';
import { binsOf } from '../log-bins.ts';
import type { OpenLog } from '../open-log.ts';
import type { Partition } from '../partition.ts';
import { SegmentView } from '../segment-view.svelte.ts';
import { daysBins, silenceBins } from './chart-data.ts';
import { crossingWeeks } from './crossing-weeks.ts';
import { divisions, relationTones, warningClasses, warningCodes, warningTones, type Division } from './divisions.ts';
import { hindsight } from './hindsight.ts';
import { keptLimits, limitsIn, rulesWith, type OwnLimits } from './relation-limits.ts';
import { warningFigures } from './warning-figures.ts';

/** Complaints before the silence, with the measures of the same day: what warnings are made of. */
interface Noticed {
  readonly log: OpenLog;
  readonly asOf: number;
  readonly measures: CustomerMeasures;
  readonly complaints: Float64Array;
}

interface Related {
  readonly log: OpenLog;
  readonly codes: Uint8Array;
}

/** Customers by what their silence says, or by their trade relation. */
export class ChurnView extends SegmentView<ChurnWarningParams> {
  readonly model = 'churn-warning' as const;
  readonly #noticed = this.answer<Noticed>();
  readonly #related = this.answer<Related>();

  constructor(...given: ConstructorParameters<typeof SegmentView<ChurnWarningParams>>) {
    super(...given);
    this.list.sort = { key: 'valueAtRisk', direction: 'descending' };
  }

  readonly churn = $derived.by(() => this.text.churn);
  readonly division: Division = $derived.by(() => this.state.shown('division', divisions));

  protected override ownLog({ transactions }: JsonObject): HeldLog | null {
    if (transactions === undefined) return null;
    const { data } = checkInput(churnWarningSpecification, { params: {}, data: { transactions } }, []);
    return heldTransactions(data.transactions as unknown as readonly Transaction[]);
  }

  /** The day is one of the document's numbers, for a command line needs it too. */
  override get chosenDay(): number | null {
    return this.params.asOf === null ? null : dayOf(this.params.asOf);
  }

  override lookFrom(day: number | null): void {
    this.change({ asOf: day === null ? null : dayText(day) });
  }

  protected override get margin(): number {
    return this.isInline ? this.params.margin : super.margin;
  }

  readonly limits: OwnLimits = $derived.by(() => limitsIn(this.state.scenario.view?.limits));
  /** A document without complaints has a column of zeros. */
  readonly hasComplaints = $derived.by(() => {
    const { complaints } = this.log.log;
    return complaints !== null && (!this.isInline || complaints.some((count) => count > 0));
  });
  readonly #now = $derived.by(() => (this.#noticed.value?.log === this.log ? this.#noticed.value : null));
  /** The day that the numbers on the screen are of. */
  readonly seenDay = $derived.by(() => this.#now?.asOf ?? this.asOf);
  readonly warnings = $derived.by(() => {
    if (this.#now === null) return null;
    const { ratio, leastGaps, complaints } = this.params;
    return churnWarnings(this.#now.measures, this.#now.asOf, this.#now.complaints, { ratio, leastGaps, complaints });
  });
  readonly totals = $derived.by(() => (this.warnings === null ? null : warningFigures(this.warnings, this.seenDay)));

  /** What became of those warned of, where the day lies before the end of the data. */
  readonly hindsight = $derived.by(() =>
    this.warnings === null || this.seenDay >= this.log.lastDay ? null : hindsight(this.log.log, this.warnings.states, this.seenDay),
  );

  /** Silence of everybody with a gap at least, whether or not that is enough for a warning. */
  readonly #silence = $derived.by(() => {
    if (this.#now === null) return null;
    const { recency, interval } = this.#now.measures;
    return recency.map((days, place) => days / interval[place]!);
  });
  readonly silenceBins = $derived.by(() => (this.#silence === null ? null : binsOf(this.#silence, silenceBins)));
  readonly daysBins = $derived.by(() => (this.#now === null ? null : binsOf(this.#now.measures.recency, daysBins)));

  readonly classes = $derived.by(() => warningClasses.filter((name) => this.hasComplaints || name !== 'after-complaints'));
  readonly #byWarning: Partition | null = $derived.by(() => {
    if (this.warnings === null) return null;
    const regions = this.classes.map((id) => ({ id, label: this.churn.classes[id], tone: warningTones[id] }));
    return { codes: warningCodes(this.warnings, this.classes), regions };
  });
  readonly #byRelation: Partition | null = $derived.by(() => {
    if (this.#related.value?.log !== this.log) return null;
    const regions = relations.map((id) => ({ id, label: this.churn.relations[id], tone: relationTones[id] }));
    return { codes: this.#related.value.codes, regions };
  });
  readonly partition: Partition | null = $derived.by(() => {
    if (this.warnings === null) return null;
    return this.division === 'warning' ? this.#byWarning : this.#byRelation;
  });
  readonly weeks = $derived.by(() =>
    this.warnings === null || this.partition === null
      ? null
      : crossingWeeks(this.warnings, this.partition.codes, this.seenDay, this.partition.regions.length),
  );

  readonly columns: readonly ListColumn[] = $derived.by(() => {
    if (this.#now === null || this.warnings === null || this.#silence === null) return [];
    const { columns: text } = this.churn;
    const { valueAtRisk, crossedOn } = this.warnings;
    const { interval, recency } = this.#now.measures;
    const day = (value: number) => (Number.isNaN(value) ? '–' : dayText(value));
    const complaints = {
      key: 'complaints',
      label: text.complaints,
      values: this.#now.complaints,
      write: (n: number) => this.format.whole(n),
    };
    return [
      { key: 'valueAtRisk', label: text.valueAtRisk, values: valueAtRisk, write: (value) => this.format.money(value) },
      { key: 'silence', label: text.silence, values: this.#silence, write: (value) => this.format.fixed(value, 1) },
      { key: 'interval', label: text.interval, values: interval, write: (value) => this.format.brief(value, 3) },
      { key: 'crossedOn', label: text.crossedOn, values: crossedOn, write: day, saved: day },
      { key: 'recency', label: text.recency, values: recency, write: (value) => this.format.whole(value) },
      ...(this.hasComplaints ? [complaints] : []),
    ];
  });

  override ask(): void {
    super.ask();
    const { measures, measuring, log, asOf, margin, division } = this;
    const { complaintDays, ratio, leastGaps } = this.params;
    const rules = rulesWith(this.limits, { ratio, leastGaps });
    if (measures === null || measuring) return;
    untrack(() => {
      this.#noticed.ask(`${log.id} ${asOf} ${margin} ${complaintDays}`, async (signal) => {
        const counted = this.hasComplaints
          ? await log.ask((tasks) => tasks.complaintsBefore(log.id, asOf, complaintDays), signal)
          : ok(new Float64Array(log.customers));
        return counted.ok ? ok({ log, asOf, measures, complaints: counted.value }) : counted;
      });
      if (division === 'relation') {
        this.#related.ask(`${log.id} ${asOf} ${JSON.stringify(rules)}`, async (signal) => {
          const codes = await log.ask((tasks) => tasks.relations(log.id, asOf, rules), signal);
          return codes.ok ? ok({ log, codes: codes.value }) : codes;
        });
      }
    });
  }

  limit(change: Partial<OwnLimits>): void {
    this.state.note('limits', keptLimits({ ...this.limits, ...change }));
  }
}
