import { optionalRecords, records, type DataOf } from '../data.ts';
import { specify } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { defaulted, required, text } from '../parameters.ts';

/** Amounts stay below a trillion, where sums in double precision are right to the cent. */
const most = 1e12;
const mostRows = 1_000_000;

const period = defaulted(1, { symbol: 't', measure: 'units', min: -1e6, max: 1e6, initial: 1, integer: true });
const amount = { measure: 'money-per-unit', max: most, initial: 0 } as const;

const data = {
  pools: records(
    {
      activity: text,
      cost: required({ symbol: 'C', min: 0, ...amount }),
      volume: required({ symbol: 'V', measure: 'per-unit', min: 1e-6, max: most, initial: 1 }),
    },
    1000,
  ),
  use: records(
    { customer: text, activity: text, quantity: required({ symbol: 'q', measure: 'per-unit', min: 0, max: most, initial: 0 }), period },
    mostRows,
  ),
  revenue: optionalRecords(
    {
      customer: text,
      revenue: required({ symbol: 'R', min: -most, ...amount }),
      directCost: defaulted(0, { symbol: 'C₀', min: -most, ...amount }),
      period,
    },
    mostRows,
  ),
} as const;

export type CostingData = DataOf<typeof data>;

/** Data of activity-based costing. @source handbook 3 */
export const activityBasedCostingSpecification = specify({
  name: 'activity-based-costing',
  version: '1.0.0',
  parameters: {},
  data,
  check: (_, given) => check(given),
});

function check({ pools, use }: CostingData): readonly Fault[] {
  const found: Fault[] = [];
  const activities = new Set<string>();
  for (const [index, { activity }] of pools.entries()) {
    if (activities.has(activity)) found.push({ code: 'repeated', path: ['data', 'pools', index, 'activity'], got: activity });
    activities.add(activity);
  }
  for (const [index, { activity }] of use.entries()) {
    if (!activities.has(activity))
      found.push({ code: 'not-listed', path: ['data', 'use', index, 'activity'], got: activity, list: 'pools' });
  }
  return found;
}
