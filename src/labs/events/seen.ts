import type { EventsView } from './events-view.svelte.ts';
import type { Seen } from './findings.ts';

/** What the sentences about the events are told from. */
export const seenBy = (view: EventsView): Seen => ({
  ...{ text: view.text, params: view.params, experts: view.experts, selected: view.selected, tables: view.tables, format: view.format },
  losses: view.experts.map((_, place) => (view.stale ? null : (view.simulated?.spreads.judgement.spreads[place]?.negativeShare ?? null))),
  money: (value) => view.money(value),
  nameOf: (expert) => view.nameOf(expert),
  eventName: (name, row) => view.eventName(name, row),
});
