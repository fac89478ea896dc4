import { records, type DataOf } from '../data.ts';
import { specify } from '../definition.ts';
import { timings } from '../discounting/timing.ts';
import type { Fault } from '../fault.ts';
import { lowestRate } from '../discounting/lowest-rate.ts';
import { choice, defaulted, optionalText, required, type ParamsOf } from '../parameters.ts';

const lastUnit = 1200;
const most = 1e9;
const share = { measure: 'none', min: 0, max: 1 } as const;
const amount = { measure: 'money', min: 0, max: most, initial: 0, slider: [0, 1000] } as const;

const parameters = {
  discountRate: required({ symbol: 'd', measure: 'share-per-unit', min: -0.99, max: 10, initial: 0.1, slider: [0, 0.5] }),
  timing: choice(...timings),
  draws: defaulted(10_000, { symbol: 'n', measure: 'none', min: 0, max: 100_000, initial: 10_000, integer: true, slider: [0, 20_000] }),
} as const;

const data = {
  events: records(
    {
      name: optionalText,
      expert: optionalText,
      t: required({ symbol: 't', measure: 'units', min: 1, max: lastUnit, initial: 1, slider: [1, 60] }),
      probability: required({ symbol: 'p', ...share, initial: 0.5 }),
      revenue: required({ symbol: 'R', ...amount }),
      cost: required({ symbol: 'C', ...amount }),
      sure: defaulted(1, { symbol: 's', ...share, initial: 1 }),
    },
    500,
  ),
} as const;

export type EventsParams = ParamsOf<typeof parameters>;
type EventsData = DataOf<typeof data>;
/** One event of a customer's future as an expert states it. @source handbook 2.5 */
export type StatedEvent = EventsData['events'][number];

/** What the customer event method takes. @source handbook 2.5 */
export const eventsSpecification = specify({ name: 'events', version: '1.0.0', parameters, data, open: ['events'], check });

/** There is an event, and no rate so far below zero that the square of its worth is no number any more. */
function check({ timing, discountRate }: EventsParams, { events }: EventsData): readonly Fault[] {
  if (events.length === 0) return [{ code: 'too-short', path: ['data', 'events'], found: 0, needed: 1 }];
  const min = lowestRate(timing, 2 * Math.max(...events.map(({ t }) => t)), 0);
  if (discountRate >= min) return [];
  return [{ code: 'out-of-range', path: ['params', 'discountRate'], got: discountRate, min, max: parameters.discountRate.max }];
}
