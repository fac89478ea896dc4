import type { Pattern } from '../../model/life-curve/pattern.ts';
import type { PastZero } from '../../model/life-curve/forecast.ts';
import type { Timing } from '../../model/discounting/timing.ts';
import type { TimeUnit } from '../../model/discounting/rate-conversion.ts';
import type { FitShape } from '../../model/life-curve-fit/parameters.ts';
import type { ParameterSource, TurnedName } from '../vocabulary.ts';

/** The field's words, as the screen uses them. */
export const terms = {
  clp: 'CLP',
  clpLong: 'Customer lifetime profit',
  profit: 'Profit',
  presentValue: 'Present value',
  stages: { exploration: 'Exploration', formation: 'Formation', stability: 'Stability', decline: 'Decline' },
  stagesShort: { exploration: 'Expl.', formation: 'Form.', stability: 'Stab.', decline: 'Decl.' },
  patterns: {
    I: 'I · early abortion',
    II: 'II · mid-way death',
    III: 'III · early exit',
    IV: 'IV · long-term retention',
    open: 'open',
  } satisfies Record<Pattern, string>,
  shapes: { growth: 'still growing', 'growth-saturation': 'saturating', full: 'declining' } satisfies Record<FitShape, string>,
  timings: {
    'first-unit': 'to the first unit (the course)',
    'end-of-unit': 'at the end of each unit',
    'mid-unit': 'in the middle of each unit',
    'relationship-start': 'to the start of the relationship',
    continuous: 'continuously',
    none: 'not at all',
  } satisfies Record<Timing, string>,
  pastZero: { 'stop-at-zero': 'stops at zero', 'as-printed': 'as the course prints it' } satisfies Record<PastZero, string>,
  units: { month: 'month', quarter: 'quarter', year: 'year' } satisfies Record<TimeUnit, string>,
  unitsShort: { month: 'mo', quarter: 'qtr', year: 'yr' } satisfies Record<TimeUnit, string>,
  count: {
    month: (n: string) => `${n} ${n === '1' ? 'month' : 'months'}`,
    quarter: (n: string) => `${n} ${n === '1' ? 'quarter' : 'quarters'}`,
    year: (n: string) => `${n} ${n === '1' ? 'year' : 'years'}`,
  } satisfies Record<TimeUnit, (n: string) => string>,
  age: {
    month: (t: string) => `month ${t}`,
    quarter: (t: string) => `quarter ${t}`,
    year: (t: string) => `year ${t}`,
  } satisfies Record<TimeUnit, (t: string) => string>,
  per: (money: string, unit: string) => `${money} per ${unit}`.trim(),
  rateUnit: (unit: string) => `%/${unit}`,
  speedUnit: (unit: string) => `/${unit}`,
  turned: {
    h1: 'growth coefficient',
    v: 'starting profit',
    g0: 'end of exploration',
    g1: 'end of fast growth',
    ceiling: 'ceiling, P₁(g₁) + N',
    lambda: 'speed of saturation',
    g2: 'start of decline',
    h2: 'speed of decline',
    u: 'profit at the start of decline',
    discountRate: 'discount rate',
    horizon: 'units counted',
    timing: 'when profit is counted',
    pastZero: 'profit past its zero',
    now: 'age now',
  } satisfies Record<TurnedName, string>,
  sources: {
    estimated: 'estimated',
    borrowed: 'borrowed',
    assumed: 'assumed',
    yours: 'yours',
    given: 'given',
  } satisfies Record<ParameterSource, string>,
};
