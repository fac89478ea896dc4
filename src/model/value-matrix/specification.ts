import { optionalSeries, type DataOf } from '../data.ts';
import { specify } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { choice, defaulted, group, optional, required, thresholds, type ParamsOf } from '../parameters.ts';
import { courseWeights, usualSecuredShare } from './budget.ts';
import { estimatedValues, type CustomerValues } from './estimated-values.ts';
import { outlookParameters, type OutlookParams } from './outlook-parameters.ts';

const most = 1e12;
const mostCustomers = 1_000_000;

export const budgetRules = ['weights', 'marginal-value'] as const;

const weight = (fallback: number) =>
  defaulted(fallback, { symbol: 'w', measure: 'none', min: 0, max: 1000, initial: fallback, slider: [0, 5] });

const parameters = {
  thresholds: thresholds(['currentValue', 'growthPotential'], { symbol: 'θ', measure: 'money', min: -most, max: most }),
  budget: optional({ symbol: 'B', measure: 'money', min: 0, max: most, initial: 1000, slider: [0, 100_000] }),
  budgetRule: choice(...budgetRules),
  weights: group({
    lead: weight(courseWeights.lead),
    iron: weight(courseWeights.iron),
    gold: weight(courseWeights.gold),
    platinum: weight(courseWeights.platinum),
  }),
  securedShare: defaulted(usualSecuredShare, { symbol: 'σ', measure: 'none', min: 0, max: 1, initial: usualSecuredShare }),
  saturation: defaulted('auto', {
    symbol: 'β',
    measure: 'money',
    min: 1e-6,
    max: most,
    initial: 100,
    slider: [1, 10_000],
    words: ['auto'],
  }),
  ...outlookParameters,
} as const;

const money = optionalSeries({
  gaps: true,
  longest: mostCustomers,
  value: required({ symbol: 'value', measure: 'money', min: -most, max: most, initial: 0 }),
});
const shares = optionalSeries({
  gaps: true,
  longest: mostCustomers,
  value: required({ symbol: 'share', measure: 'none', min: 0, max: 1, initial: 0.4 }),
});

/** The two values, or what they are made of: profit and sales per unit, and what else is known of each customer. */
const data = {
  ...{ currentValue: money, growthPotential: money },
  ...{ profit: money, sales: money, best: money, share: shares, crossBuying: money, referrals: money },
} as const;

export type ValueMatrixParams = ParamsOf<typeof parameters>;

/** What the customer value matrix takes. @source handbook 4.1 */
export const valueMatrixSpecification = specify({ name: 'value-matrix', version: '1.0.0', parameters, data, refersTo: 'dataset', check });

export type MatrixColumns = DataOf<typeof data>;

/** The two values, as they are given or as profit and sales make them; one of the two pairs is there. */
export function valuesOf(params: OutlookParams, columns: MatrixColumns): CustomerValues {
  const { currentValue, growthPotential, profit, sales } = columns;
  if (currentValue !== null && growthPotential !== null) return { currentValue, growthPotential };
  if (profit === null || sales === null) throw new Error('value-matrix: customers without values passed the check');
  return estimatedValues(params, { ...columns, profit, sales });
}

function check(params: ValueMatrixParams, columns: MatrixColumns): readonly Fault[] {
  const made = columns.currentValue === null && columns.growthPotential === null && (columns.profit !== null || columns.sales !== null);
  const [first, second] = made ? (['profit', 'sales'] as const) : (['currentValue', 'growthPotential'] as const);
  const missing = [first, second].filter((name) => columns[name] === null);
  if (missing.length > 0) return missing.map((name) => ({ code: 'missing', path: ['data', name] }));
  const given = Object.entries(columns).filter((entry): entry is [string, Float64Array] => entry[1] !== null);
  const needed = columns[first]?.length ?? 0;
  const uneven = given.flatMap(([name, { length: found }]) => lengthFaults(['data', name], found, needed));
  if (uneven.length > 0) return uneven;
  const { currentValue, growthPotential } = valuesOf(params, columns);
  const known = currentValue.filter((value, place) => !Number.isNaN(value + growthPotential[place]!)).length;
  return known > 0 ? [] : [{ code: 'too-short', path: ['data', first], found: known, needed: 1 }];
}

function lengthFaults(path: readonly string[], found: number, needed: number): readonly Fault[] {
  if (found < needed) return [{ code: 'too-short', path, found, needed }];
  return found > needed ? [{ code: 'too-many', path, got: found, max: needed }] : [];
}
