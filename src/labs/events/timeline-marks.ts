import { contributionOf, varianceOf, worthAt } from '../../model/events/judgement.ts';
import type { EventsParams, StatedEvent } from '../../model/events/specification.ts';
import type { Table } from './event-table.ts';

/** An amount on the picture: from a foot to what is expected, and on to what would be; money, present value. */
export interface Column {
  readonly foot: number;
  readonly expected: number;
  readonly possible: number;
}

/** An event on the picture. */
export interface EventMark {
  readonly event: StatedEvent;
  /** In the list of all events, and in its own table. */
  readonly place: number;
  readonly row: number;
  /** Above zero. */
  readonly income: Column;
  /** Below zero. */
  readonly cost: Column;
  /** Where its handle stands: on the zero line, or in its own column where another event stands below it. */
  readonly grip: number;
}

/** The table's events in present value; those of the same time stand on each other. */
export function eventMarks({ rows }: Table, params: EventsParams): readonly EventMark[] {
  const reached = new Map<number, { readonly up: number; readonly down: number }>();
  return rows.map(({ event, place }, row) => {
    const worth = worthAt(params, event);
    const before = reached.get(event.t);
    const { up = 0, down = 0 } = before ?? {};
    const income = column(up, worth * event.revenue, event.probability);
    const cost = column(down, -worth * event.cost, event.probability);
    reached.set(event.t, { up: income.possible, down: cost.possible });
    const own = event.revenue > 0 ? income : cost;
    return { event, place, row, income, cost, grip: before === undefined ? 0 : (own.foot + own.possible) / 2 };
  });
}

const column = (foot: number, amount: number, probability: number): Column => ({
  foot,
  expected: foot + probability * amount,
  possible: foot + amount,
});

/** What all events of a time are expected to bring together, and the standard deviation of the doubt about it. */
export interface TimeNet {
  readonly t: number;
  readonly net: number;
  readonly sd: number;
}

export function netByTime({ rows }: Table, params: EventsParams): readonly TimeNet[] {
  const sums = new Map<number, TimeNet>();
  for (const { event } of rows) {
    const { net = 0, sd = 0 } = sums.get(event.t) ?? {};
    sums.set(event.t, {
      t: event.t,
      net: net + contributionOf(event, params),
      sd: Math.hypot(sd, Math.sqrt(varianceOf(event, params))),
    });
  }
  return [...sums.values()].sort((a, b) => a.t - b.t);
}
