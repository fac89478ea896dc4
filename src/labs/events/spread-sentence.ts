import type { Spread } from '../../model/events/spread.ts';
import type { EventsView, sorts } from './events-view.svelte.ts';

/** Below this share of the expectation, or of one unit of money, draws are all the same. */
const dust = 1e-9;

/** What a table could just as well mean, or what luck could make of it. */
export function spreadSentence(
  { p10, p90, mean }: Spread,
  sort: (typeof sorts)[number],
  view: Pick<EventsView, 'text'> & { readonly money: (value: number) => string },
): string {
  if (p10 === null || p90 === null || mean === null) return '';
  const { range, certain, luckRange, luckCertain } = view.text;
  const value = view.money(mean);
  if (p90 - p10 <= dust * Math.max(1, Math.abs(mean))) return sort === 'judgement' ? certain({ value }) : luckCertain({ value });
  const ends = { low: view.money(p10), high: view.money(p90) };
  return sort === 'judgement' ? range(ends) : luckRange(ends);
}
