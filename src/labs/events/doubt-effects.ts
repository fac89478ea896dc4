import type { Effect } from '../../charts/effect-bars-layout.ts';
import { doubtShares, type DoubtShare } from './doubt-shares.ts';
import type { EventsView } from './events-view.svelte.ts';

type Seen = Pick<EventsView, 'text' | 'params' | 'selected' | 'tables'> & {
  readonly format: Pick<EventsView['format'], 'percent'>;
  readonly money: (value: number) => string;
  readonly eventName: (name: string | null, row: number) => string;
};

/** Bars at the most; what is left is one bar. */
const most = 10;

/** The selected expert's events by what they add to the doubt, as bars and in words. */
export function doubtEffects(seen: Seen): { readonly effects: readonly Effect[]; readonly summary: string } {
  const { text, format, params, tables, selected, money, eventName } = seen;
  const shares = doubtShares(tables[selected]?.rows.map(({ event }) => event) ?? [], params);
  const named = (shares.length > most ? shares.slice(0, most - 1) : shares).map((one) => ({
    ...one,
    label: eventName(one.event.name, one.row),
  }));
  const rest = shares.slice(named.length);
  const bars = [...named, ...(rest.length === 0 ? [] : [{ ...together(rest), label: text.shares.rest(String(rest.length)) }])];
  return {
    effects: bars.map(({ label, share, sd }, place) => ({
      ...{ id: String(place), label, value: share, tone: 'accent' as const },
      text: text.shares.text({ share: format.percent(share, 0), sd: money(sd) }),
    })),
    summary: text.shares.summary(bars.map(({ label, share }) => text.shares.part(label, format.percent(share, 0)))),
  };
}

const together = (rest: readonly DoubtShare[]) => ({
  share: rest.reduce((sum, { share }) => sum + share, 0),
  sd: Math.hypot(...rest.map(({ sd }) => sd)),
});
