import { varianceOf } from '../../model/events/judgement.ts';
import type { EventsParams, StatedEvent } from '../../model/events/specification.ts';

/** What one event adds to the doubt about a table. */
export interface DoubtShare {
  readonly event: StatedEvent;
  /** In its table, from 0. */
  readonly row: number;
  /** Standard deviation of its expected present value, money. */
  readonly sd: number;
  /** Of the variance of the whole table, 0–1. */
  readonly share: number;
}

/** Events by what they add to the doubt, most first; those without any are left out. */
export function doubtShares(events: readonly StatedEvent[], params: EventsParams): readonly DoubtShare[] {
  const variances = events.map((event) => varianceOf(event, params));
  const whole = variances.reduce((sum, variance) => sum + variance, 0);
  return events
    .map((event, row) => ({ event, row, sd: Math.sqrt(variances[row] ?? 0), share: (variances[row] ?? 0) / whole }))
    .filter(({ sd }) => sd > 0)
    .toSorted((a, b) => b.share - a.share);
}
