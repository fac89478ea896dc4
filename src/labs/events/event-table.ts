import { checkField } from '../../model/data.ts';
import { eventsSpecification, type StatedEvent } from '../../model/events/specification.ts';
import type { Json, JsonObject } from '../../scenario/json.ts';

/** The events of all experts in the order of the document. */
export type EventList = readonly StatedEvent[];

/** One expert's events, each with its place in the whole list. */
export interface Table {
  /** '' for events without an expert's name. */
  readonly expert: string;
  readonly rows: readonly { readonly place: number; readonly event: StatedEvent }[];
}

/** The events of a scenario, with what was left out filled in. */
export const eventsIn = (inline: JsonObject): EventList =>
  (checkField(eventsSpecification.data.events, inline.events, []) ?? []) as EventList;

/** The events as a document writes them. */
export const inlineOf = (events: EventList): JsonObject => ({
  events: events.map((event) => Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null)) as Record<string, Json>),
});

/** The tables in the order of their first events. */
export function tablesOf(events: EventList): readonly Table[] {
  const names = [...new Set(events.map(expertOf))];
  return names.map((expert) => ({
    expert,
    rows: events.map((event, place) => ({ place, event })).filter(({ event }) => expertOf(event) === expert),
  }));
}

const expertOf = ({ expert }: StatedEvent): string => expert ?? '';

export const withCell = (events: EventList, place: number, change: Partial<StatedEvent>): EventList =>
  events.map((event, at) => (at === place ? { ...event, ...change } : event));

export const without = (events: EventList, place: number): EventList => events.filter((_, at) => at !== place);

/** The same event once more, below itself. */
export const duplicated = (events: EventList, place: number): EventList =>
  events.flatMap((event, at) => (at === place ? [event, event] : [event]));

/** One more event at the end of an expert's table: a unit after the last one, even odds, nothing earned yet. */
export function added(events: EventList, { expert, rows }: Table): EventList {
  const { max } = eventsSpecification.data.events.columns.t;
  const last = Math.max(0, ...rows.map(({ event }) => event.t));
  const fresh: StatedEvent = {
    ...{ name: null, expert: expert === '' ? null : expert, t: Math.min(max, Math.floor(last) + 1) },
    ...{ probability: 0.5, revenue: 0, cost: 0, sure: 0.5 },
  };
  return events.toSpliced((rows.at(-1)?.place ?? events.length - 1) + 1, 0, fresh);
}

/** The list with an event of a table at another row of the same table; the others keep their order. */
export function moved(events: EventList, { rows }: Table, from: number, to: number): EventList {
  const order = rows.map(({ event }) => event);
  const [taken] = order.splice(from, 1);
  if (taken === undefined || to < 0 || to > order.length) return events;
  order.splice(to, 0, taken);
  return withRows(events, rows, order);
}

/** A table's events by time; those of the same time keep their order. */
export function sortedByTime(events: EventList, { rows }: Table): EventList {
  return withRows(
    events,
    rows,
    rows.map(({ event }) => event).toSorted((a, b) => a.t - b.t),
  );
}

export const isSorted = ({ rows }: Table): boolean => rows.every(({ event }, row) => event.t >= (rows[row - 1]?.event.t ?? 0));

/** The places of a table's rows with other events in them. */
function withRows(events: EventList, rows: Table['rows'], order: EventList): EventList {
  const fresh = new Map(rows.map(({ place }, row) => [place, order[row]]));
  return events.map((event, place) => fresh.get(place) ?? event);
}

/** Other events in a table, in its place. */
export function replaced(events: EventList, { expert, rows }: Table, fresh: EventList): EventList {
  const first = rows[0]?.place ?? 0;
  const owned = fresh.map((event) => ({ ...event, expert: expert === '' ? null : expert }));
  const others = events.filter((event) => expertOf(event) !== expert);
  return others.toSpliced(events.slice(0, first).filter((event) => expertOf(event) !== expert).length, 0, ...owned);
}

/** A copy of the first table under another expert's name, behind everything. */
export function withCopy(events: EventList, { rows }: Table, expert: string): EventList {
  return [...events, ...rows.map(({ event }) => ({ ...event, expert }))];
}

/** The table under another name; null where another expert has that name. */
export function renamed(events: EventList, from: string, to: string): EventList | null {
  if (from === to) return events;
  if (events.some((event) => expertOf(event) === to)) return null;
  return events.map((event) => (expertOf(event) === from ? { ...event, expert: to === '' ? null : to } : event));
}

export const withoutExpert = (events: EventList, expert: string): EventList => events.filter((event) => expertOf(event) !== expert);
