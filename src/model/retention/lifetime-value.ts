import { sum } from '../numerics/sum.ts';
import { cohortOf, type Cohort, type GeometricTail } from './cohort.ts';
import type { RetentionParams } from './specification.ts';

/** d ln CLP / d ln x, all entries of a list scaled together; null where the CLP is 0. */
export type Elasticity = Readonly<Record<'retention' | 'margin' | 'discountRate', number | null>>;

export interface LifetimeValue {
  /** Money, of the whole cohort, acquisition paid. */
  readonly clp: number;
  readonly clpPerCustomer: number;
  readonly elasticity: Elasticity;
  /** Present value of year k, money; the acquisition is in year 0. */
  readonly presentValue: Float64Array;
  /** Present value of the years after the last one listed, money; 0 in a finite cohort. */
  readonly beyond: number;
}

/** What a cohort is worth, and what that depends on. @source handbook 2.3 */
export function lifetimeValue(params: RetentionParams, cohort: Cohort = cohortOf(params)): LifetimeValue {
  const margins = moments(cohort.margins, cohort.beyond.margins);
  const promotions = moments(cohort.promotions, cohort.beyond.promotions);
  const acquisition = params.customers * params.acquisitionCost;
  const clp = margins.total - promotions.total - acquisition;
  return {
    clp,
    clpPerCustomer: clp / params.customers,
    elasticity: {
      retention: shareOf(clp, margins.weighted - promotions.weighted),
      margin: shareOf(clp, margins.total),
      discountRate: shareOf(clp, params.discountRate * rateSlope(params, margins, promotions)),
    },
    presentValue: cohort.margins.map((value, k) => value - cohort.promotions[k]! - (k === 0 ? acquisition : 0)),
    beyond: tailSum(cohort.beyond.margins) - tailSum(cohort.beyond.promotions),
  };
}

/** Σ a_k and Σ k·a_k, to the end of time. */
interface Moments {
  readonly total: number;
  readonly weighted: number;
}

function moments(values: Float64Array, tail: GeometricTail): Moments {
  const left = 1 - tail.ratio;
  return {
    total: sum([...values, tailSum(tail)]),
    weighted: sum([...values.map((value, k) => k * value), tailSum(tail) * (values.length + tail.ratio / left)]),
  };
}

const tailSum = ({ first, ratio }: GeometricTail): number => first / (1 - ratio);

/** d CLP / d d. A factor is (1+d)^(e − k) with e its exponent in year 0; promotions are half a year later. */
function rateSlope({ timing, discountRate }: RetentionParams, margins: Moments, promotions: Moments): number {
  if (timing === 'none') return 0;
  const slope = (exponent: number, { total, weighted }: Moments) => exponent * total - weighted;
  const both = slope(firstExponent[timing], margins) - slope(firstExponent[timing] - 0.5, promotions);
  return timing === 'continuous' ? both : both / (1 + discountRate);
}

const firstExponent = { 'first-unit': 0, 'relationship-start': 0, 'mid-unit': -0.5, 'end-of-unit': -1, continuous: -1 } as const;

/** Null too where the CLP is so near to 0 that the share has no finite value. */
function shareOf(clp: number, change: number): number | null {
  const share = change / clp;
  return Number.isFinite(share) ? share : null;
}
