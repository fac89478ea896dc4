import { sum } from '../numerics/sum.ts';

/** What rounding may leave below zero, as a share of what was paid first: far below a cent, far above the error of a sum. */
const rounding = 1e-12;

/**
 * The first year in which what came in has paid for what went out.
 * @param presentValue money of year t = 0, 1, …, its first entry what was paid at the start
 * @returns            t of the first cumulative present value ≥ 0; null where there is none
 * @source             handbook 6, 7 (month in which a cohort breaks even)
 */
export function breakEvenYear(presentValue: Float64Array): number | null {
  const least = -rounding * Math.abs(presentValue[0] ?? 0);
  const year = presentValue.findIndex((_, t) => sum(presentValue.subarray(0, t + 1)) >= least);
  return year < 0 ? null : year;
}
