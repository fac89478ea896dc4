import { sum } from '../numerics/sum.ts';
import { contributionOf, varianceOf } from './judgement.ts';
import type { EventsParams, StatedEvent } from './specification.ts';

/** One expert's table. */
export interface Expert {
  /** '' for events without an expert's name. */
  readonly name: string;
  readonly events: readonly StatedEvent[];
  /** Exact expectation, money. */
  readonly clp: number;
  /** Exact variance under the doubts, money². */
  readonly variance: number;
}

/** The experts in the order of their first events. */
export function expertsOf(events: readonly StatedEvent[], params: EventsParams): readonly Expert[] {
  const tables = new Map<string, StatedEvent[]>();
  for (const event of events) {
    const table = tables.get(event.expert ?? '');
    if (table === undefined) tables.set(event.expert ?? '', [event]);
    else table.push(event);
  }
  return [...tables].map(([name, own]) => ({
    name,
    events: own,
    clp: sum(own.map((event) => contributionOf(event, params))),
    variance: sum(own.map((event) => varianceOf(event, params))),
  }));
}
