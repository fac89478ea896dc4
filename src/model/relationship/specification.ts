import { specify } from '../definition.ts';
import { timings } from '../discounting/timing.ts';
import type { Fault } from '../fault.ts';
import { choice, defaulted, flag, optional, rows, type ParamsOf } from '../parameters.ts';
import { interventionColumns, strategyColumns, type Intervention, type Strategy } from './interventions.ts';
import { ownParameters } from './own-parameters.ts';
import { customersInAll, mostCustomers } from './population.ts';
import { segmentColumns } from './segments.ts';

/** Months. */
const longestRun = 600;

const parameters = {
  customers: defaulted(10_000, {
    ...{ symbol: 'customers', measure: 'customers', min: 1, max: mostCustomers, initial: 10_000, integer: true },
    slider: [1000, 200_000],
  }),
  months: defaulted(120, {
    ...{ symbol: 'months', measure: 'units', min: 1, max: longestRun, initial: 120, integer: true, slider: [12, 240] },
  }),
  /** Of everybody's luck; left out, the document's own. */
  seed: optional({ symbol: 'seed', measure: 'none', min: 0, max: 2 ** 32 - 1, initial: 0, integer: true, slider: [0, 1000] }),
  detail: choice('behaviour', 'rates'),
  ...ownParameters,
  /** New customers a month, in all segments together. */
  arrivals: defaulted(0, { symbol: 'arrivals', measure: 'customers', min: 0, max: 1e5, initial: 0, slider: [0, 1000] }),
  earlyExit: defaulted(12, { symbol: 'early', measure: 'units', min: 1, max: 60, initial: 12, integer: true }),
  sameCeiling: flag(true),
  discountRate: defaulted(0.0125, { symbol: 'd', measure: 'share-per-unit', min: 0, max: 1, initial: 0.0125, slider: [0, 0.05] }),
  timing: choice(...timings),
  segments: rows(segmentColumns, 8),
  interventions: rows(interventionColumns, 12),
  strategy: rows(strategyColumns, 12, [firstOffered()]),
  /** The strategy runs, and values are counted, after this month; 0 is from the first month on. */
  strategyAfter: defaulted(0, {
    symbol: 'm',
    measure: 'units',
    min: 0,
    max: longestRun,
    initial: 0,
    integer: true,
    slider: [0, 120],
  }),
} as const;

export type RelationshipParams = ParamsOf<typeof parameters>;

/** What each of the settings takes: `rates` reads neither satisfaction nor trust. @source handbook 7 */
export const relationshipSpecification = specify({
  name: 'relationship',
  version: '1.0.0',
  parameters,
  data: {},
  check: (params) => [...segmentFaults(params), ...interventionFaults(params), ...sizeFaults(params)],
});

/** Value delivered +10 % in formation and stability at cost 1 a month. @source handbook 7 */
function firstOffered(): Strategy {
  const none = { exploration: 0, formation: 0, stability: 0, decline: 0 };
  const nothing = { problemRate: 0, recovery: 0, recoveredSatisfaction: 0, switchingCost: 0, alternatives: 0, winBack: 0, monthlyCost: 0 };
  return {
    ...{ name: null, segment: null, from: 1, until: null, retention: none, retentionSpend: none, ...nothing },
    ...{ retentionCeiling: strategyColumns.retentionCeiling.initial, spendResponse: strategyColumns.spendResponse.initial },
    valueDelivered: { ...none, formation: 0.1, stability: 0.1 },
    cost: { ...none, formation: 1, stability: 1 },
  };
}

/** Two segments of one name could not be told apart. */
function segmentFaults({ segments }: RelationshipParams): readonly Fault[] {
  return segments.flatMap(({ name }, place): readonly Fault[] => {
    const first = segments.findIndex((segment) => segment.name === name);
    return first === place ? [] : [{ code: 'repeated', path: ['params', 'segments', place, 'name'], got: name }];
  });
}

function interventionFaults({ segments, interventions, strategy }: RelationshipParams): readonly Fault[] {
  const names = segments.map(({ name }) => name);
  const faultsIn = (
    list: 'interventions' | 'strategy',
    { segment, from, until }: Intervention | Strategy,
    place: number,
  ): readonly Fault[] => [
    ...(segment === null || names.includes(segment)
      ? []
      : [{ code: 'not-a-choice', path: ['params', list, place, 'segment'], got: segment, choices: names, suggestion: null } as const]),
    ...(until === null || until >= from
      ? []
      : [{ code: 'below', path: ['params', list, place, 'until'], got: until, other: 'from', limit: from } as const]),
  ];
  return [
    ...interventions.flatMap((one, place) => faultsIn('interventions', one, place)),
    ...strategy.flatMap((one, place) => faultsIn('strategy', one, place)),
  ];
}

function sizeFaults(params: RelationshipParams): readonly Fault[] {
  const got = customersInAll(params);
  return got > mostCustomers ? [{ code: 'too-many-customers', path: ['params', 'arrivals'], got, max: mostCustomers }] : [];
}
