import { ceiling, growthProfit } from './curve.ts';
import { lifeCurveOf } from './described-curve.ts';
import { explorationEndOf, lifeCurve, longestHorizon, type LifeCurveParams } from './model.ts';
import type { Lever } from './sensitivity.ts';

/** Levers of the curve itself, not of the counting; in the order of the screen. */
export const curveLevers = ['g1', 'ceiling', 'h1', 'v', 'lambda', 'g2', 'h2', 'u'] as const satisfies readonly Lever[];
export type CurveLever = (typeof curveLevers)[number];

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** The level that the growth tends to; null for a curve without a growth part. */
export function ceilingOf(params: LifeCurveParams): number | null {
  const { growth } = lifeCurveOf(params);
  return growth === null ? null : ceiling(growth);
}

/** What a lever stands at; null where the curve does not have it. */
export function leverValue(params: LifeCurveParams, lever: Lever): number | null {
  if (lever === 'ceiling') return ceilingOf(params);
  if (lever === 'lambda' && params.h1 === null) return null;
  const value = params[lever];
  return typeof value === 'number' ? value : null;
}

/** How far a lever can go with the others where they are, so that the curve stays one. */
export function leverRange(params: LifeCurveParams, lever: Lever): Range {
  const { growth } = lifeCurveOf(params);
  switch (lever) {
    case 'g1':
      return {
        min: Math.max(Math.min(1, params.g1 ?? 1), params.g0 ?? 0),
        max: Math.min(params.g2 ?? longestHorizon, ageAtCeiling(params), longestHorizon),
      };
    case 'ceiling':
      return { min: growth === null ? 0 : growthProfit({ ...growth, N: 0 }, growth.g1), max: lifeCurve.parameters.N.max };
    case 'g2':
      return { min: params.g1 ?? 0, max: growth === null ? params.now : longestHorizon };
    default:
      return lifeCurve.parameters[lever];
  }
}

/** The age at which P1 reaches the ceiling: there N is 0, and g1 cannot lie later while the ceiling is kept. Rounding never puts it before g1. */
function ageAtCeiling(params: LifeCurveParams): number {
  const { growth } = lifeCurveOf(params);
  if (growth === null || growth.h1 <= 0) return Infinity;
  return Math.max(growth.g1, Math.sqrt(Math.max(0, ceiling(growth) - growth.v) / growth.h1));
}

/**
 * The parameters after turning one lever, kept within {@link leverRange}. Turning h1, v or g1 keeps the ceiling, so N
 * follows; where the growth passes the ceiling, the ceiling goes with it and N is 0.
 * @source handbook 2.2 (dragging g1 keeps the ceiling; for h1 and v the same rule is ours)
 */
export function turned(params: LifeCurveParams, lever: Lever, value: number): LifeCurveParams {
  const { min, max } = leverRange(params, lever);
  const kept = Math.min(max, Math.max(min, value));
  switch (lever) {
    case 'ceiling':
      return withCeiling(params, kept);
    case 'h1':
    case 'v':
    case 'g1':
      return withCeiling({ ...params, [lever]: kept }, ceilingOf(params));
    case 'horizon':
      return { ...params, horizon: Math.round(kept) };
    default:
      return { ...params, [lever]: kept };
  }
}

function withCeiling(params: LifeCurveParams, level: number | null): LifeCurveParams {
  const { growth } = lifeCurveOf(params);
  if (growth === null || level === null) return params;
  const reached = growthProfit({ ...growth, N: 0 }, growth.g1);
  return { ...params, N: Math.max(0, level - reached) };
}

/** Units of a first decline offered: profit falls to zero in this share of the growth's length. */
const declineShare = 1;

/** The same customer with a decline from `g2` on that uses up the profit in as long as the growth took. */
export function withDecline(params: LifeCurveParams, g2: number): LifeCurveParams {
  const { growth } = lifeCurveOf(params);
  if (growth === null) return params;
  const start = Math.max(growth.g1, g2);
  const lasting = Math.max(6, growth.g1 * declineShare);
  const h2 = Math.max(lifeCurve.parameters.h2.min, Math.abs(growthProfit(growth, start)) / lasting ** 2);
  return { ...params, g2: start, h2, u: null, horizon: 'auto' };
}

export const withoutDecline = (params: LifeCurveParams): LifeCurveParams => ({
  ...params,
  g2: null,
  h2: null,
  u: null,
  horizon: params.horizon === 'auto' ? lifeCurve.parameters.horizon.initial : params.horizon,
});

/** Stage borders of the picture. */
export function stageEnds(params: LifeCurveParams, lifeEnd: number | null) {
  return { g0: explorationEndOf(params), g1: params.g1, g2: params.g2, lifeEnd };
}
