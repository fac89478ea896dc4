import type { Expert } from '../../model/events/experts.ts';
import { doubtShares } from './doubt-shares.ts';
import { luckDeviation } from './luck-deviation.ts';
import type { EventsView } from './events-view.svelte.ts';

export type Seen = Pick<EventsView, 'text' | 'params' | 'experts' | 'selected' | 'tables'> & {
  readonly format: Pick<EventsView['format'], 'percent' | 'brief'>;
  readonly money: (value: number) => string;
  readonly nameOf: (expert: string) => string;
  readonly eventName: (name: string | null, row: number) => string;
  /** By expert: share of the draws of the judgement below 0; null before they are there. */
  readonly losses: readonly (number | null)[];
};

/** One event stands out with this much of the doubt. */
const mostShare = 0.3;
/** Experts further apart than so many standard deviations of their difference do not doubt enough. */
const apart = 2;
const fewLosses = 0.005;

/** What the tables' spreads say. */
export function findingSentences(seen: Seen): readonly string[] {
  const { text, experts, losses } = seen;
  const { findings } = text;
  return [
    ...experts.flatMap((expert) => doubt(expert, seen)),
    ...firstQuestion(seen),
    ...luck(seen),
    ...losses.flatMap((share, place) =>
      share === null || share < fewLosses
        ? []
        : [findings.negative({ expert: seen.nameOf(experts[place]?.name ?? ''), share: seen.format.percent(share, 1) })],
    ),
    ...disagreement(seen),
  ];
}

const deviationOf = ({ variance }: Expert): number => Math.sqrt(variance);

function doubt(expert: Expert, { text, format, money, nameOf }: Seen): readonly string[] {
  const sd = deviationOf(expert);
  if (sd === 0) return [];
  const said = { expert: nameOf(expert.name), sd: money(sd) };
  if (expert.clp === 0) return [text.findings.doubtOfNothing(said)];
  return [text.findings.doubt({ ...said, clp: money(expert.clp), share: format.percent(sd / Math.abs(expert.clp), 0) })];
}

function firstQuestion({ text, format, money, eventName, tables, selected, params }: Seen): readonly string[] {
  const shares = doubtShares(tables[selected]?.rows.map(({ event }) => event) ?? [], params);
  const [most] = shares;
  if (most === undefined || most.share < mostShare || shares.length === 1) return [];
  const whole = Math.hypot(...shares.map(({ sd }) => sd));
  const event = eventName(most.event.name, most.row);
  const after = whole * Math.sqrt(Math.max(0, 1 - most.share));
  return [text.findings.first({ event, share: format.percent(most.share, 0), sd: money(whole), after: money(after) })];
}

function luck({ text, money, experts, selected, params }: Seen): readonly string[] {
  const expert = experts[selected];
  const sd = expert === undefined ? 0 : luckDeviation(expert.events, params);
  return expert === undefined || sd === 0 ? [] : [text.findings.luck({ sd: money(sd), judgement: money(deviationOf(expert)) })];
}

function disagreement({ text, money, nameOf, experts }: Seen): readonly string[] {
  const [a, b] = experts;
  if (a === undefined || b === undefined) return [];
  const gap = Math.abs(a.clp - b.clp);
  const own = Math.hypot(deviationOf(a), deviationOf(b));
  const said = { a: nameOf(a.name), b: nameOf(b.name), gap: money(gap), own: money(own) };
  return [gap > apart * own ? text.findings.disagree(said) : text.findings.agree(said)];
}
