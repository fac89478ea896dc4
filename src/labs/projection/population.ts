import { churnDensity } from '../../model/retention-projection/churn-density.ts';
import { survivalAt, type Projection } from '../../model/retention-projection/projection.ts';

/** Equally wide bands of churn, 0..1. */
const bands = 20;
export const bandWidth = 1 / bands;

/** Who was in the cohort at the start and who is left of them, by their own churn at the first renewal. */
export interface Population {
  /** Middles of the bands. */
  readonly churn: Float64Array;
  /** Customers of each band. */
  readonly start: Float64Array;
  readonly left: Float64Array;
  readonly meanAtStart: number;
  /** Of those who are left. */
  readonly mean: number;
  /** c of a beta-discrete-Weibull, else 1: how a customer's own churn moves with time. */
  readonly duration: number;
}

/**
 * The mixed population behind a curve after some renewals. Of customers with churn θ ~ Beta(α, β) those who survived s
 * renewals are Beta(α, β + s^c): the weak leave first, and nobody changes.
 * @returns null for a line or parabola, which says nothing about customers
 * @source  handbook 2.3
 */
export function populationBehind(way: Projection, cohort: number, survived: number): Population | null {
  const { alpha, beta, c = 1, rate } = way.parameters;
  const left = cohort * survivalAt(way, survived);
  if (rate !== undefined) return alike(1 - rate, cohort, left);
  if (alpha === undefined || beta === undefined) return null;
  const before = churnDensity(alpha, beta, bands);
  const after = beta + survived ** c;
  return {
    churn: before.churn,
    start: before.density.map((density) => density * bandWidth * cohort),
    left: churnDensity(alpha, after, bands).density.map((density) => density * bandWidth * left),
    meanAtStart: alpha / (alpha + beta),
    mean: alpha / (alpha + after),
    duration: c,
  };
}

/** Everybody has the same churn: one band holds them all. */
function alike(churn: number, cohort: number, left: number): Population {
  const place = Math.min(bands - 1, Math.floor(churn * bands));
  const only = (count: number) => new Float64Array(bands).fill(count, place, place + 1);
  return {
    churn: Float64Array.from({ length: bands }, (_, k) => (k + 0.5) * bandWidth),
    start: only(cohort),
    left: only(left),
    meanAtStart: churn,
    mean: churn,
    duration: 1,
  };
}
