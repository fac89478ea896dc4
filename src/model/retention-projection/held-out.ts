import { sum } from '../numerics/sum.ts';
import { survivalAt, type Projection } from './projection.ts';

/**
 * Projected minus observed share of the cohort at each renewal that the fit did not see.
 * @param renewals how many the fit saw
 * @returns        percentage points, for t = renewals + 1 on; empty where nothing is held out
 */
export function heldOutError(projection: Projection, survivors: Float64Array, renewals: number): Float64Array {
  const cohort = survivors[0]!;
  return survivors.slice(renewals + 1).map((count, index) => 100 * (survivalAt(projection, renewals + 1 + index) - count / cohort));
}

/** Mean absolute error, percentage points; null where nothing is held out. */
export const meanAbsolute = (errors: Float64Array): number | null =>
  errors.length === 0 ? null : sum(errors.map(Math.abs)) / errors.length;
