import { worthAt } from '../../model/events/judgement.ts';
import type { EventsParams, StatedEvent } from '../../model/events/specification.ts';

/** Standard deviation of the CLP where events happen or not, all figures being right: exact, Σ p(1−p)·(worth·net)² under the root. */
export const luckDeviation = (events: readonly StatedEvent[], params: EventsParams): number =>
  Math.hypot(
    ...events.map(
      (event) => Math.sqrt(event.probability * (1 - event.probability)) * worthAt(params, event) * (event.revenue - event.cost),
    ),
  );
