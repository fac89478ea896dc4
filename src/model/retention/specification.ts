import { specify } from '../definition.ts';
import { timings } from '../discounting/timing.ts';
import type { Fault } from '../fault.ts';
import { choice, defaulted, optional, optionalList, required, requiredList, type ParamsOf } from '../parameters.ts';
import { growthLimit, lastRatio, lowestRate } from './limits.ts';

/** Renewals; the longest list of rates, too. */
export const longestPeriods = 1200;
const most = 1e9;
const money = { measure: 'money-per-unit', longest: longestPeriods + 1 } as const;

export const firstMargins = ['now', 'after-one-period'] as const;
export type FirstMargin = (typeof firstMargins)[number];

const parameters = {
  customers: defaulted(1, { symbol: 'N₀', measure: 'customers', min: 1, max: most, initial: 1000, slider: [1, 10_000] }),
  retention: requiredList({
    symbol: 'r',
    measure: 'share-per-unit',
    min: 0,
    max: 1,
    initial: 0.8,
    slider: [0, 1],
    longest: longestPeriods,
  }),
  revenue: optionalList({ ...money, symbol: 'revenue', min: 0, max: most, initial: 100, slider: [0, 500] }),
  cost: optionalList({ ...money, symbol: 'cost', min: 0, max: most, initial: 0, slider: [0, 500] }),
  profit: optionalList({ ...money, symbol: 'm', min: -most, max: most, initial: 100, slider: [0, 500] }),
  discountRate: required({ symbol: 'd', measure: 'share-per-unit', min: -0.99, max: 10, initial: 0.1, slider: [0, 0.5] }),
  timing: choice(...timings),
  periods: optional({
    symbol: 'n',
    measure: 'units',
    min: 0,
    max: longestPeriods,
    initial: 10,
    integer: true,
    slider: [1, 30],
    words: ['infinite'],
  }),
  acquisitionCost: defaulted(0, { symbol: 'A', measure: 'money', min: 0, max: most, initial: 0, slider: [0, 500] }),
  promotion: defaulted(0, { symbol: 'M', measure: 'money-per-unit', min: 0, max: most, initial: 0, slider: [0, 100] }),
  firstMargin: choice(...firstMargins),
  marginGrowth: defaulted(0, { symbol: 'g', measure: 'share-per-unit', min: -0.99, max: 10, initial: 0, slider: [-0.2, 0.2] }),
} as const;

export type RetentionParams = ParamsOf<typeof parameters>;

/** What Dwyer's retention model takes. @source handbook 2.3 */
export const retentionSpecification = specify({ name: 'retention', version: '1.0.0', parameters, data: {}, check });

const lengthOf = (value: number | readonly number[] | null): number => (typeof value === 'object' && value !== null ? value.length : 0);

/** Renewals counted; what the lists tell where the document does not. Null where nothing tells. */
export function periodsOf({ periods, retention, ...money }: RetentionParams): number | 'infinite' | null {
  if (periods !== null) return periods;
  const listed = Math.max(lengthOf(retention), ...[money.revenue, money.cost, money.profit].map((list) => lengthOf(list) - 1));
  return listed > 0 ? listed : null;
}

function check(params: RetentionParams): readonly Fault[] {
  const found: Fault[] = [...moneyFaults(params)];
  const periods = periodsOf(params);
  if (periods === null) found.push({ code: 'missing', path: ['params', 'periods'] });
  else found.push(...(periods === 'infinite' ? endlessFaults(params) : lengthFaults(params, periods)));
  return found.length === 0 && periods !== null ? sizeFaults(params, periods) : found;
}

/** Profit is given, or what it is made of, and not both. */
function moneyFaults({ profit, revenue, cost }: RetentionParams): readonly Fault[] {
  if (profit === null) {
    if (revenue !== null) return [];
    return [{ code: 'missing', path: ['params', cost === null ? 'profit' : 'revenue'] }];
  }
  const parts = { revenue, cost };
  return (['revenue', 'cost'] as const)
    .filter((part) => parts[part] !== null)
    .map((part) => ({ code: 'excludes', path: ['params', part], other: 'profit' }));
}

function lengthFaults(params: RetentionParams, periods: number): readonly Fault[] {
  const longest = { retention: periods, revenue: periods + 1, cost: periods + 1, profit: periods + 1 };
  return (['retention', 'revenue', 'cost', 'profit'] as const)
    .filter((name) => lengthOf(params[name]) > longest[name])
    .map((name) => ({ code: 'too-many', path: ['params', name], got: lengthOf(params[name]), max: longest[name] }));
}

/** What goes on for ever must get smaller. */
function endlessFaults(params: RetentionParams): readonly Fault[] {
  const ratio = lastRatio(params);
  return ratio < 1 ? [] : [{ code: 'diverges', path: ['params', 'periods'], ratio }];
}

/** Rates so far from zero that a present value is no number any more. */
function sizeFaults(params: RetentionParams, periods: number | 'infinite'): readonly Fault[] {
  const units = periods === 'infinite' ? longestPeriods : periods;
  const min = lowestRate(params, units);
  const { discountRate, marginGrowth } = parameters;
  if (params.discountRate >= min) return [];
  if (params.timing !== 'none' && min <= discountRate.max)
    return [{ code: 'out-of-range', path: ['params', 'discountRate'], got: params.discountRate, min, max: discountRate.max }];
  return [
    {
      code: 'out-of-range',
      path: ['params', 'marginGrowth'],
      got: params.marginGrowth,
      min: marginGrowth.min,
      max: growthLimit(params, units),
    },
  ];
}
