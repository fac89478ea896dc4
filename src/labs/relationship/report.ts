import { assumptionsOf, type ParameterWords } from '../../controls/assumptions.ts';
import { interventionColumns } from '../../model/relationship/interventions.ts';
import { ownParameters } from '../../model/relationship/own-parameters.ts';
import { relationshipSpecification } from '../../model/relationship/specification.ts';
import type { Assumption, DrawnPicture, SheetReport } from '../../state/sheet.svelte.ts';
import { matters } from './control-groups.ts';
import type { OwnName } from './control-places.ts';
import { isPercent, keyLabel, unitOf } from './control-words.ts';
import { endingsOf, lossesOf } from './endings.ts';
import { findingSentences } from './findings.ts';
import type { Monthly } from './monthly.ts';
import { patternSentence } from './pattern-shares.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';
import type { ShownPopulation } from './simulation.svelte.ts';

/** What a report of the simulation says. */
export const reportOf = (view: RelationshipView): SheetReport => ({
  findings: view.monthly === null || view.shown === null ? [] : sentencesOf(view, view.monthly, view.shown),
  assumptions: assumptions(view),
  pictures: picturesOf(view),
});

/** What one run says. */
export const sentencesOf = (view: RelationshipView, monthly: Monthly, shown: ShownPopulation): readonly string[] => [
  ...findingSentences({
    ...{ text: view.text, terms: view.terms, format: view.format, money: (value) => view.money(value) },
    ...{ monthly, losses: lossesOf(endingsOf(shown)), simulated: shown.population.outcome.customers },
  }),
  patternSentence(view, shown),
];

export function picturesOf(view: RelationshipView): readonly DrawnPicture[] {
  const text = view.text.charts;
  const titles = {
    stages: text.stages.title,
    staying: text.staying.title,
    profit: text.profit.title,
    cumulative: text.cumulative.title,
    distribution: text.distribution.title,
    patterns: text.patterns.title,
    matrix: text.matrix,
  };
  return Object.entries(titles)
    .filter(([name]) => name !== 'matrix' || view.pictures.matrix !== undefined)
    .map(([name, title]) => ({ title, svg: view.pictures[name] ?? null }));
}

function assumptions(view: RelationshipView): readonly Assumption[] {
  return assumptionsOf(view.settings, relationshipSpecification.parameters, view.state.scenario, {
    ...runWords(view),
    ...ownWords(view),
    ...planWords(view),
  });
}

function runWords({ text: { controls }, terms, settings, format, state }: RelationshipView) {
  const { run, units, detail } = controls;
  return {
    customers: { label: run.customers },
    months: { label: run.months, unit: units.months },
    seed: { label: run.seed, words: { null: format.whole(state.scenario.seed) } },
    detail: { label: detail.label, words: detail },
    arrivals: { label: run.arrivals },
    earlyExit: { label: run.earlyExit, unit: units.months },
    sameCeiling: { label: run.sameCeiling },
    discountRate: { label: run.discountRate },
    strategyAfter: { label: run.strategyAfter, unit: '' },
    timing: { label: settings.messages.lab.timing, words: terms.timings },
  } satisfies Readonly<Record<string, ParameterWords>>;
}

/** Of what a segment may have of its own, without what does nothing by rates alone. */
function ownWords(view: RelationshipView): Readonly<Record<string, ParameterWords>> {
  const names = (Object.keys(ownParameters) as OwnName[]).filter((name) => matters(name, view.params.detail));
  return Object.fromEntries(names.map((name) => [name, wordsOf(view, name, view.text.controls.own[name])]));
}

/** How a number, or a few by stage, reaction or weight, is called and written. */
function wordsOf(view: RelationshipView, name: string, label: string): ParameterWords {
  const column = { ...interventionColumns, ...ownParameters }[name as OwnName];
  const [shape] = column.kind === 'group' ? Object.values(column.entries) : [column];
  const keys = column.kind === 'group' ? Object.keys(column.entries) : [];
  return {
    label,
    percent: shape !== undefined && isPercent(name, shape),
    unit: shape === undefined ? '' : unitOf(name, shape, view),
    entries: Object.fromEntries(keys.map((key) => [key, keyLabel(key, view)])),
  };
}

function planWords(view: RelationshipView): Readonly<Record<string, ParameterWords>> {
  const { plans, segments, effects, measure, own } = view.text.controls;
  const { params } = view;
  const count = (rows: readonly unknown[]) => view.format.whole(rows.length);
  const named = (labels: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, wordsOf(view, name, label)]));
  const months = {
    segment: { label: measure.segment },
    from: { label: measure.from, unit: '' },
    until: { label: measure.until, unit: '' },
    ...named(effects),
    retentionCeiling: { label: measure.ceiling, unit: '%', percent: true },
    spendResponse: { label: measure.response, unit: '' },
  };
  const segment = {
    share: { label: segments.share, percent: true },
    size: { label: segments.size, unit: '' },
    stage: { label: segments.stage, words: view.terms.stages },
    age: { label: segments.age },
    arrivals: { label: segments.arrivals },
    ...named(own),
  };
  return {
    segments: { label: segments.title(count(params.segments)), columns: segment },
    interventions: { label: plans.interventions.title(count(params.interventions)), columns: months },
    strategy: { label: plans.strategy.title(count(params.strategy)), columns: months },
  };
}
