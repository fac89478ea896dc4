import type { EventsParams, StatedEvent } from '../../../src/model/events/specification.ts';

/** An event with only some of its figures told. */
export const stated = (event: Partial<StatedEvent>): StatedEvent => ({
  ...{ name: null, expert: null, t: 1, probability: 0.5, revenue: 100, cost: 20, sure: 0.5 },
  ...event,
});

export const params: EventsParams = { discountRate: 0.01, timing: 'first-unit', draws: 2000 };
