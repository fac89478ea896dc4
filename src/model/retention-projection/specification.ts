import { series, type DataOf } from '../data.ts';
import { specify } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { choice, defaulted, optional, required, type ParamsOf } from '../parameters.ts';

/** How a cohort's survival is carried on. @source handbook 2.3 */
export const projectionModels = ['sbg', 'bdw', 'linear', 'quadratic', 'constant'] as const;
export type ProjectionModel = (typeof projectionModels)[number];

/** Renewals that each needs to see, which is how many numbers it estimates. */
export const fewestRenewals: Readonly<Record<ProjectionModel, number>> = { sbg: 2, bdw: 3, linear: 2, quadratic: 3, constant: 1 };

const longestHistory = 200;
const longestHorizon = 1200;
/** Smallest cohort; survivors may be shares, so it is not 1. */
const leastCohort = 1e-9;
const most = 1e9;

const parameters = {
  model: choice(...projectionModels),
  fitPeriods: optional({
    symbol: 'T',
    measure: 'units',
    min: 1,
    max: longestHistory - 1,
    initial: 7,
    integer: true,
    slider: [1, 24],
  }),
  horizon: defaulted(12, { symbol: 'n', measure: 'units', min: 1, max: longestHorizon, initial: 12, integer: true, slider: [1, 36] }),
  discountRate: defaulted(0.1, { symbol: 'd', measure: 'share-per-unit', min: -0.99, max: 10, initial: 0.1, slider: [0, 0.5] }),
  survived: defaulted(0, { symbol: 's', measure: 'units', min: 0, max: longestHorizon, initial: 0, integer: true, slider: [0, 12] }),
} as const;

const data = {
  survivors: series({
    gaps: false,
    longest: longestHistory,
    value: required({ symbol: 'n', measure: 'customers', min: 0, max: most, initial: 1000 }),
  }),
} as const;

type ProjectionParams = ParamsOf<typeof parameters>;
type ProjectionData = DataOf<typeof data>;

/** What a projection of retention takes. @source handbook 2.3 */
export const retentionProjectionSpecification = specify({
  ...{ name: 'retention-projection', version: '1.0.0', parameters, data, check },
  open: ['survivors'],
});

function check(params: ProjectionParams, { survivors }: ProjectionData): readonly Fault[] {
  const found = survivorFaults(survivors);
  return found.length > 0 ? found : periodFaults(params, survivors.length - 1);
}

function survivorFaults(survivors: Float64Array): readonly Fault[] {
  const path = ['data', 'survivors'];
  if (survivors.length < 2) return [{ code: 'too-short', path, found: survivors.length, needed: 2 }];
  const first = survivors[0]!;
  if (first < leastCohort) return [{ code: 'out-of-range', path: [...path, 0], got: first, min: leastCohort, max: most }];
  return [...survivors].flatMap((got, index): Fault[] => {
    const before = survivors[index - 1] ?? Infinity;
    return got > before ? [{ code: 'rises', path: [...path, index], got, before }] : [];
  });
}

function periodFaults({ model, fitPeriods }: ProjectionParams, observed: number): readonly Fault[] {
  const path = ['params', 'fitPeriods'];
  if (fitPeriods !== null && fitPeriods > observed) return [{ code: 'out-of-range', path, got: fitPeriods, min: 1, max: observed }];
  const found = fitPeriods ?? observed;
  const needed = fewestRenewals[model];
  if (found >= needed) return [];
  return [{ code: 'too-few-points', path: fitPeriods === null ? ['data', 'survivors'] : path, needed, found }];
}
