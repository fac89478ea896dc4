import { untrack } from 'svelte';
import { checkInput } from '../../../model/definition.ts';
import { dayOf, dayText } from '../../../model/purchases/days.ts';
import type { CustomerMeasures } from '../../../model/purchases/measures.ts';
import { cellCounts, cellSums, noCell } from '../../../model/rfm/cells.ts';
import { groupOfCells, groupsOfCustomers, noGroup } from '../../../model/rfm/groups.ts';
import { responseAsked, type HoldOut } from '../../../model/rfm/hold-out.ts';
import { rulesAsked } from '../../../model/rfm/rule-tables.ts';
import type { Scores } from '../../../model/rfm/scores.ts';
import { rfmSpecification, type RfmData, type RfmParams, type WrittenRule } from '../../../model/rfm/specification.ts';
import type { JsonObject } from '../../../scenario/json.ts';
import type { HeldLog } from '../../../../workers/segment-log.ts';
import { heldTransactions } from '../inline-log.ts';
import type { ListColumn } from '../customer-list.svelte.ts';
import type { OpenLog } from '../open-log.ts';
import type { Partition } from '../partition.ts';
import { SegmentView } from '../segment-view.svelte.ts';
import { cellMeasures, cellNamed, mailingOf, type CellFigures } from './cell-figures.ts';
import { groupLabel, groupTone } from './group-looks.ts';
import { writtenRules } from './rule-edits.ts';

interface Scored {
  readonly log: OpenLog;
  readonly measures: CustomerMeasures;
  readonly quantiles: number;
  readonly scores: Scores;
  readonly cells: Uint16Array;
}

interface Held {
  readonly log: OpenLog;
  readonly asOf: number;
  readonly days: number;
  readonly held: HoldOut;
}

/** RFM scores, cells and named groups of the open dataset's customers, or of the purchases in a document. */
export class RfmView extends SegmentView<RfmParams> {
  readonly model = 'rfm' as const;
  readonly #scored = this.answer<Scored>();
  readonly #held = this.answer<Held>();
  /** What is listed in place of a group: a cell by its name, or the cells that pay. */
  #listed = $state.raw<{ readonly cell: string } | 'paying' | null>(null);

  readonly rfm = $derived.by(() => this.text.rfm);

  protected override ownLog({ transactions }: JsonObject): HeldLog | null {
    if (transactions === undefined) return null;
    const { data } = checkInput(rfmSpecification, { params: {}, data: { transactions } });
    return heldTransactions((data as unknown as RfmData).transactions);
  }

  /** The day is a parameter here, and so a step of undo. */
  override get chosenDay(): number | null {
    return this.params.asOf === null ? null : dayOf(this.params.asOf);
  }

  override lookFrom(day: number | null): void {
    this.change({ asOf: day === null ? null : dayText(day) });
  }

  /** The last scores of this log; of earlier settings while new ones are made. */
  readonly scored = $derived.by(() => (this.#scored.value?.log === this.log ? this.#scored.value : null));
  readonly quantiles = $derived.by(() => this.scored?.quantiles ?? this.params.quantiles);
  readonly cells = $derived.by(() => this.scored?.cells ?? null);
  readonly #responses = $derived.by(() => {
    const { value } = this.#held;
    return value?.log === this.log && value.held.counts.length === this.quantiles ** 3 ? value : null;
  });
  /** The days in which a response counts: from the day after the first to the last. */
  readonly heldDays = $derived.by(() => {
    const { asOf, days } = this.#responses ?? { asOf: this.asOf, days: this.params.responseDays };
    return { from: dayText(asOf - days), to: dayText(asOf), days };
  });
  readonly cellFigures: CellFigures | null = $derived.by(() => {
    const { scored, cells } = this;
    if (scored === null || cells === null) return null;
    const { quantiles, measures } = scored;
    return {
      counts: cellCounts(cells, quantiles),
      sums: cellSums(cells, quantiles, measures.monetary),
      held: this.#responses?.held ?? null,
    };
  });
  /** Null while the responses are counted. */
  readonly mailing = $derived.by(() => {
    const held = this.#responses?.held ?? null;
    return held === null ? null : mailingOf(held, this.params.vR, this.params.vN);
  });
  readonly cellMeasure = $derived.by(() => this.state.shown('cells', cellMeasures));

  readonly rules = $derived.by(() => rulesAsked(this.params, this.quantiles));
  /** By cell: the place of its group; one past the last for a cell of no group. */
  readonly groupOfCell = $derived.by(() =>
    groupOfCells(this.rules, this.quantiles).map((group) => (group === noGroup ? this.rules.length : group)),
  );
  readonly regions = $derived.by(() => {
    const { rules, quantiles, rfm } = this;
    const named = rules.map((rule) => ({ id: rule.id, label: groupLabel(rule.id, rfm.groupNames), tone: groupTone(rule, quantiles) }));
    return this.groupOfCell.includes(rules.length) ? [...named, { id: '', label: rfm.noGroup, tone: 'soft' as const }] : named;
  });
  readonly partition: Partition | null = $derived.by(() =>
    this.cells === null ? null : { codes: groupsOfCustomers(this.cells, this.groupOfCell), regions: this.regions },
  );

  readonly columns: readonly ListColumn[] = $derived.by(() => {
    const { scored, text, format } = this;
    if (scored === null) return [];
    const { monetary, recency, frequency } = scored.measures;
    const whole = (value: number) => format.whole(value);
    return [
      { key: 'monetary', label: text.measures.monetary, values: monetary, write: (value) => format.money(value) },
      { key: 'cell', label: this.rfm.cell, values: this.#digits, write: (value) => (Number.isNaN(value) ? '–' : String(value)) },
      { key: 'recency', label: text.measures.recency, short: text.shortMeasures.recency, values: recency, write: whole },
      { key: 'frequency', label: text.measures.frequency, short: text.shortMeasures.frequency, values: frequency, write: whole },
    ];
  });
  /** Three scores as one number of three digits; NaN for a customer without. */
  readonly #digits = $derived.by(() => {
    const { recency, frequency, monetary } = this.scored?.scores ?? noScores;
    const digits = new Float64Array(recency.length);
    for (let k = 0; k < digits.length; k++) digits[k] = recency[k] === 0 ? NaN : 100 * recency[k]! + 10 * frequency[k]! + monetary[k]!;
    return digits;
  });

  /** The cell whose customers are listed, by its name. */
  readonly cell = $derived.by(() => (this.#listed === null || this.#listed === 'paying' ? null : this.#listed.cell));
  readonly #part = $derived.by(() => {
    if (this.#listed === 'paying') return { label: this.rfm.breakEven.paying, members: this.#inCells(this.mailing?.above ?? null) };
    if (this.cell === null) return null;
    const wanted = new Uint8Array(this.quantiles ** 3);
    const place = cellNamed(this.cell, this.quantiles);
    if (place !== null) wanted[place] = 1;
    return { label: this.rfm.cellNamed(this.cell), members: this.#inCells(wanted) };
  });
  override get part() {
    return this.#part;
  }

  /** Places of the customers who are in some of the cells now. */
  #inCells(wanted: Uint8Array | null): Uint32Array {
    const { cells } = this;
    if (cells === null || wanted === null) return new Uint32Array();
    const members = new Uint32Array(cells.length);
    let count = 0;
    for (let place = 0; place < cells.length; place++) {
      const cell = cells[place]!;
      if (cell !== noCell && wanted[cell] === 1) members[count++] = place;
    }
    return members.slice(0, count);
  }

  override choose(ids: readonly string[]): void {
    this.#listed = null;
    super.choose(ids);
  }

  /** Lists a cell's customers, or, once more, everybody again. */
  chooseCell(name: string): void {
    const again = this.cell === name;
    this.choose([]);
    if (!again) this.#listed = { cell: name };
  }

  /** Lists who is now in a cell that pays. */
  choosePaying(): void {
    this.choose([]);
    this.#listed = 'paying';
  }

  readonly written = $derived.by(() => (this.params.groups === 'own' ? this.params.rules : writtenRules(this.rules, this.quantiles)));

  changeRules(rules: readonly WrittenRule[]): void {
    this.change({ groups: 'own', rules: [...rules] });
  }

  override ask(): void {
    super.ask();
    const { log, asOf, measures, params } = this;
    const { quantiles, method } = params;
    const response = responseAsked(params);
    const heldKey = JSON.stringify([log.id, asOf, quantiles, method, response]);
    untrack(() =>
      this.#held.ask(heldKey, async (signal) => {
        const answered = await log.ask((tasks) => tasks.holdOut(log.id, asOf, { quantiles, method }, response), signal);
        return answered.ok ? { ok: true, value: { log, asOf, days: response.days, held: answered.value } } : answered;
      }),
    );
    if (measures === null || this.measuring) return;
    untrack(() =>
      this.#scored.ask(JSON.stringify([log.id, asOf, quantiles, method]), async (signal) => {
        const { recency, frequency, monetary } = measures;
        const answered = await log.compute((tasks) => tasks.scoredCells(recency, frequency, monetary, { quantiles, method }), signal);
        return answered.ok ? { ok: true, value: { log, measures, quantiles, ...answered.value } } : answered;
      }),
    );
  }
}

const noScores: Scores = { recency: new Uint8Array(), frequency: new Uint8Array(), monetary: new Uint8Array() };
