import type { XYChartData, XYSeries, XYSpan } from '../../charts/xy-chart-data.ts';
import type { LifeStory, StoryMonth } from '../../model/relationship/life-story.ts';
import { monthAxis, axisFormats } from './chart-axes.ts';
import type { Told } from './people.svelte.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';
import { staysOf } from './story-sentences.ts';

/** What is marked on a life. */
export const eventKinds = ['problem', 'complaint', 'repair', 'decline', 'return', 'leaving'] as const;
export type EventKind = (typeof eventKinds)[number];

export interface LifeEvent {
  readonly kind: EventKind;
  readonly month: number;
  /** Money of the month. */
  readonly profit: number;
}

/** In the order of the months; of one month, in the order of {@link eventKinds}. A repaired complaint is a repair. */
export function lifeEvents(story: Pick<LifeStory, 'months' | 'left' | 'firstStage'>): readonly LifeEvent[] {
  let stage = story.firstStage;
  return story.months.flatMap((month) => {
    const before = stage;
    stage = month.stage;
    const happened: readonly (readonly [EventKind, boolean])[] = [
      ['problem', month.problem],
      ['complaint', month.reaction === 'voice' && !month.repaired],
      ['repair', month.repaired],
      ['decline', month.stage === 'decline' && before !== 'decline'],
      ['return', month.stage !== 'decline' && before === 'decline'],
      ['leaving', month.month === story.left],
    ];
    return happened.flatMap(([kind, is]) => (is ? [{ kind, month: month.month, profit: month.profit }] : []));
  });
}

/** The stages of a life as columns, each around its months. */
export function stageSpans(story: Pick<LifeStory, 'months'>, names: Readonly<Record<StoryMonth['stage'], string>>): readonly XYSpan[] {
  return staysOf(story).map(({ stage, from, to }, place) => ({
    ...{ id: `${place}-${stage}`, from: from - 0.5, to: to + 0.5, label: names[stage], tone: stage },
  }));
}

type Shown = Pick<RelationshipView, 'text' | 'terms' | 'format' | 'params'>;

const tones: Readonly<Record<EventKind, XYSeries['tone']>> = {
  ...{ problem: 'decline', complaint: 'formation', repair: 'stability' },
  ...{ decline: 'soft', return: 'accent', leaving: 'ink' },
};

/** The life curve: profit by month in both futures, in the stages of the status quo, with what happened. */
export function lifeData({ text: { people }, terms, format, params }: Shown, { statusQuo, strategy, after }: Told): XYChartData {
  const events = lifeEvents(statusQuo);
  const month = ({ month }: { readonly month: number }) => month;
  const profit = ({ profit }: { readonly profit: number }) => profit;
  const curve = (story: LifeStory) => ({ kind: 'line' as const, x: story.months.map(month), y: story.months.map(profit) });
  const other = strategy.months.some((one, place) => one.profit !== statusQuo.months[place]?.profit);
  return {
    series: [
      ...(other ? [{ id: 'strategy', label: people.strategy, ...curve(strategy), tone: 'accent' as const, dash: 'dashed' as const }] : []),
      { id: 'statusQuo', label: people.statusQuo, ...curve(statusQuo), tone: 'ink', dash: 'solid' },
      ...eventKinds.flatMap((kind): readonly XYSeries[] => {
        const some = events.filter((event) => event.kind === kind);
        if (some.length === 0) return [];
        return [
          { id: kind, label: people.events[kind], kind: 'dots', x: some.map(month), y: some.map(profit), tone: tones[kind], silent: true },
        ];
      }),
    ],
    x: { ...monthAxis(terms.units.month, format), from: statusQuo.entry, to: params.months + 1 },
    y: { title: people.axis, format: axisFormats(format).amount },
    spans: stageSpans(statusQuo, terms.stages),
    guides: after > statusQuo.entry ? [{ id: 'after', axis: 'x', at: after, label: people.fromHere, tone: 'accent' }] : [],
  };
}

const felt = ['satisfaction', 'trust', 'switchingCost'] as const;

/** What the customer feels; null in a setting where nobody does. */
export function feltData({ text: { people }, terms, format, params }: Shown, { statusQuo }: Told): XYChartData | null {
  if (statusQuo.months.every(({ trust }) => trust === null)) return null;
  const looks = { satisfaction: ['formation', 'solid'], trust: ['stability', 'dashed'], switchingCost: ['soft', 'dotted'] } as const;
  return {
    series: felt.map((name) => ({
      ...{ id: name, label: people.felt[name], kind: 'line', tone: looks[name][0], dash: looks[name][1] },
      x: statusQuo.months.map(({ month }) => month),
      y: statusQuo.months.map((month) => month[name] ?? NaN),
    })),
    x: { ...monthAxis(terms.units.month, format), from: statusQuo.entry, to: params.months + 1 },
    y: { title: people.feltAxis, format: (value) => format.fixed(value, 2) },
  };
}
