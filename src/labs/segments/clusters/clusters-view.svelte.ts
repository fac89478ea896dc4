import { untrack } from 'svelte';
import { descriptionOf, memberMeans } from '../../../model/clusters/description.ts';
import type { ClustersParams } from '../../../model/clusters/specification.ts';
import { adjustedRand } from '../../../model/numerics/adjusted-rand.ts';
import { crossTable } from '../../../model/numerics/cross-table.ts';
import { ok } from '../../../model/result.ts';
import { isJsonObject, type JsonObject } from '../../../scenario/json.ts';
import type { HeldLog } from '../../../../workers/segment-log.ts';
import { numberColumns, textColumns } from '../attribute-columns.ts';
import type { ListColumn } from '../customer-list.svelte.ts';
import { logOfAmounts } from '../inline-log.ts';
import { nowhere, type Partition } from '../partition.ts';
import { SegmentView } from '../segment-view.svelte.ts';
import { clusterTone } from './cluster-looks.ts';
import {
  chosenMeasures,
  columnKey,
  columnName,
  isLogMeasure,
  isMoney,
  logMeasures,
  usualMeasures,
  type Measure,
} from './cluster-measures.ts';
import { ClusterSearch, type Found, type Prepared, type Wish } from './cluster-search.svelte.ts';
import { whatSetsApart } from './cluster-words.ts';
import { divisionBy, divisionByColumn, ruleKinds, type RuleDivision, type RuleKind } from './rule-divisions.ts';

/** Up to so many coordinates other numbers of clusters are looked at without being asked for. */
const quick = 300_000;
/** The last number of clusters that is compared where the document does not say. */
const comparedTo = 10;

interface Ruled extends RuleDivision {
  readonly against: string;
}

/** The clusters of the open dataset's customers, or of the rows in a document. */
export class ClustersView extends SegmentView<ClustersParams> {
  readonly model = 'clusters' as const;
  readonly search = new ClusterSearch();
  readonly #prepared = this.answer<Prepared>();
  readonly #ruled = this.answer<Ruled & { readonly log: object }>();
  /** Other numbers of clusters are wanted although they take long. */
  #comparing = $state(false);

  readonly clusters = $derived.by(() => this.text.clusters);
  readonly #own: readonly Measure[] | null = $derived.by(() => {
    const { columns } = this.state.scenario.data.inline;
    if (!isJsonObject(columns)) return null;
    return Object.entries(columns).map(([key, values]) => ({ key, values: Float64Array.from(values as readonly number[]) }));
  });

  /** Measures that can be chosen. */
  readonly offered: readonly string[] = $derived.by(() => {
    if (this.#own !== null) return this.#own.map(({ key }) => key);
    const columns = numberColumns(this.workbench.current.log).map(columnKey);
    return [...logMeasures.filter((key) => key !== 'complaints' || this.log.log.complaints !== null), ...columns];
  });
  readonly chosenKeys: readonly string[] = $derived.by(() => {
    if (this.#own !== null) return this.offered;
    const { measures } = this.state.scenario.view ?? {};
    const wanted = Array.isArray(measures) ? this.offered.filter((key) => measures.includes(key)) : [];
    return wanted.length > 1 ? wanted : usualMeasures;
  });
  readonly #chosenKey = $derived.by(() => JSON.stringify(this.chosenKeys));
  readonly #measured: readonly Measure[] | null = $derived.by(() => {
    const keys = JSON.parse(this.#chosenKey) as readonly string[];
    if (this.measures === null || this.measuring) return null;
    return this.#own ?? chosenMeasures(keys, { measures: this.measures, log: this.workbench.current.log, asOf: this.asOf });
  });
  readonly #logged = $derived.by(() => JSON.stringify(this.chosenKeys.map((key) => this.isLogged(key))));
  readonly seed = $derived.by(() => this.params.seed ?? this.state.scenario.seed);

  readonly #points = $derived.by(() => {
    const { value } = this.#prepared;
    return value?.log === this.log ? value : null;
  });
  /** Nobody has a number in every measure. */
  readonly withoutPoints = $derived.by(() => this.#points?.features.count === 0);
  /** Other numbers of clusters are looked at only when they are asked for. */
  readonly isLong = $derived.by(() => (this.#points?.features.coordinates.length ?? 0) > quick);
  readonly #most = $derived.by(() => this.params.compare ?? comparedTo);
  readonly allCompared: readonly number[] = $derived.by(() => {
    const most = Math.min(this.#most, (this.#points?.features.count ?? 0) - 1);
    return Array.from({ length: Math.max(0, most - 1) }, (_, place) => place + 2);
  });
  readonly compares = $derived.by(() => this.#comparing || !this.isLong);
  readonly #compared = $derived.by(() => (this.compares ? this.allCompared : noOther));
  readonly #wish: Wish | null = $derived.by(() => {
    const of = this.#points;
    const { k, starts } = this.params;
    return of === null || of.features.count === 0 ? null : { of, starts, seed: this.seed, k, compared: this.#compared };
  });
  readonly byK: ReadonlyMap<number, Found> = $derived.by(() => (this.#wish === null ? new Map() : this.search.found(this.#wish)));
  /** The clusters on the screen: of an earlier wish while this one is looked for. */
  readonly current: Found | null = $derived.by(() => {
    const found = this.byK.get(this.params.k) ?? this.search.latest;
    return found?.of.log === this.log ? found : null;
  });
  readonly description = $derived.by(() =>
    this.current === null ? null : descriptionOf(this.current.of.features, this.current.clustering),
  );
  /** Of each measure its clusters' means, in its own units. */
  readonly means: readonly Float64Array[] = $derived.by(() => {
    const { current } = this;
    return current === null ? [] : current.of.measures.map(({ values }) => memberMeans(values, current.of.features, current.clustering));
  });
  readonly words: readonly string[] = $derived.by(() => {
    const { current, description } = this;
    if (current === null || description === null) return [];
    const { measures } = current.of;
    return Array.from(current.clustering.sizes, (_, cluster) => {
      const told = whatSetsApart(description, cluster, measures.length);
      const phrases = told.map(({ measure, level }) => {
        const key = measures[measure]?.key ?? '';
        return !this.isInline && isLogMeasure(key)
          ? this.clusters.phrases[key][level]
          : this.clusters.columnPhrases[level](this.labelOf(key));
      });
      return phrases.length === 0 ? this.clusters.middling : this.format.list(phrases);
    });
  });

  readonly partition: Partition | null = $derived.by(() => {
    const { current, words } = this;
    if (this.withoutPoints) return { codes: new Uint8Array(this.log.customers).fill(nowhere), regions: [] };
    if (current === null) return null;
    return {
      codes: this.#codes ?? new Uint8Array(this.log.customers).fill(nowhere),
      regions: words.map((phrase, cluster) => ({
        ...{ id: `cluster-${cluster + 1}`, tone: clusterTone(cluster) },
        label: this.clusters.named(this.format.whole(cluster + 1), phrase),
      })),
    };
  });
  readonly #codes = $derived.by(() => {
    const { current } = this;
    if (current === null) return null;
    const { rows } = current.of.features;
    const { labels } = current.clustering;
    const codes = new Uint8Array(this.log.customers).fill(nowhere);
    for (let point = 0; point < labels.length; point++) codes[rows[point]!] = labels[point]!;
    return codes;
  });
  readonly columns: readonly ListColumn[] = $derived.by(() => {
    const measures = this.current?.of.measures ?? this.#measured ?? [];
    const summed = measures.toSorted((a, b) => Number(isMoney(b.key)) - Number(isMoney(a.key)));
    return summed.map(({ key, values }) => ({ key, values, label: this.labelOf(key), write: (value) => this.write(key, value) }));
  });

  /** What clusters can be compared with: rules, and columns of texts. */
  readonly comparable: readonly string[] = $derived.by(() =>
    this.isInline ? [] : [...ruleKinds, ...textColumns(this.workbench.current.log).map(columnKey)],
  );
  readonly against = $derived.by(() => {
    const { against } = this.state.scenario.view ?? {};
    return this.comparable.find((one) => one === against) ?? this.comparable[0] ?? null;
  });
  readonly #division = $derived.by(() => {
    const { value } = this.#ruled;
    return value?.log === this.log && value.against === this.against ? value : null;
  });
  /** Clusters against the segments of a rule; null until these are known. */
  readonly cross = $derived.by(() => {
    const [codes, division] = [this.#codes, this.#division];
    if (codes === null || division === null) return null;
    const [rows, columns] = [this.words.length, division.segments.length];
    const table = crossTable(codes, division.codes, rows, columns);
    return { table, segments: division.segments, against: division.against, agreement: adjustedRand(table, rows, columns) };
  });

  isLogged(key: string): boolean {
    return this.params.logged.some(({ measure }) => measure === key);
  }

  /** A measure in words. */
  labelOf(key: string): string {
    if (!this.isInline && isLogMeasure(key)) return this.text.measures[key];
    const name = columnName(key);
    return name === null || this.isInline ? key : this.clusters.columnMean(name);
  }

  write(key: string, value: number): string {
    return !this.isInline && isMoney(key) ? this.format.money(value) : this.format.brief(value, 6);
  }

  writeMean(key: string, value: number): string {
    if (!this.isInline && isMoney(key)) return this.format.money(value);
    return !this.isInline && isLogMeasure(key) ? this.format.fixed(value, 1) : this.format.brief(value, 4);
  }

  /** The axis of the picture under a name; one of the measures on the screen. */
  axis(name: 'x' | 'y'): Measure | null {
    const measures = this.current?.of.measures ?? [];
    const wanted = this.state.scenario.view?.[name];
    return measures.find(({ key }) => key === wanted) ?? measures[name === 'x' ? 0 : Math.min(1, measures.length - 1)] ?? null;
  }

  /** Adds a measure, or takes it away. */
  toggle(key: string): void {
    const chosen = this.chosenKeys.includes(key) ? this.chosenKeys.filter((one) => one !== key) : [...this.chosenKeys, key];
    this.state.note('measures', [...this.offered.filter((one) => chosen.includes(one))]);
  }

  toggleLog(key: string): void {
    const others = this.params.logged.filter(({ measure }) => measure !== key);
    this.change({ logged: this.isLogged(key) ? others : [...others, { measure: key }] });
  }

  compare(): void {
    this.#comparing = true;
    this.search.resume();
  }

  protected override ownLog({ columns }: JsonObject): HeldLog | null {
    const first = isJsonObject(columns) ? Object.values(columns)[0] : null;
    return Array.isArray(first) ? logOfAmounts(first as readonly number[]) : null;
  }

  override ask(): void {
    super.ask();
    const wish = this.#wish;
    this.#askForPoints();
    if (!this.state.steps.holding && wish !== null) untrack(() => this.search.ask(wish));
    this.#askForRule();
  }

  #askForPoints(): void {
    const measured = this.#measured;
    const { log, asOf, params } = this;
    if (measured === null) return;
    const key = [log.id, asOf, this.margin, this.#chosenKey, this.#logged, params.standardise].join(' ');
    const logged = JSON.parse(this.#logged) as readonly boolean[];
    untrack(() =>
      this.#prepared.ask(key, async (signal) => {
        const columns = measured.map(({ values }) => values);
        const answered = await log.compute((tasks) => tasks.featuresOf(columns, { logged, standardise: params.standardise }), signal);
        return answered.ok ? ok({ log, measures: measured, logged, features: answered.value }) : answered;
      }),
    );
  }

  #askForRule(): void {
    const { log, asOf, measures, measuring, against } = this;
    if (measures === null || measuring || against === null) return;
    const stored = this.workbench.current.log;
    untrack(() =>
      this.#ruled.ask([log.id, asOf, this.margin, against].join(' '), async (signal) => {
        const column = columnName(against);
        const by = column === null || stored === null ? null : divisionByColumn(stored, column, asOf);
        if (by !== null) return ok({ ...by, log, against });
        const answered = await divisionBy(against as RuleKind, { log, measures, asOf }, signal);
        return answered.ok ? ok({ ...answered.value, log, against }) : answered;
      }),
    );
  }
}

const noOther: readonly number[] = [];
