import { lastRatio } from './limits.ts';
import { lifetimeValue, type LifetimeValue } from './lifetime-value.ts';
import type { RetentionParams } from './specification.ts';

const levers = ['retention', 'margin', 'discountRate'] as const satisfies readonly (keyof LifetimeValue['elasticity'])[];
export type RetentionLever = (typeof levers)[number];

/** What one percent more of a lever brings. */
export interface Effect {
  readonly lever: RetentionLever;
  /** Change of the cohort's CLP, money. */
  readonly change: number;
}

const more = 1.01;

/**
 * What one percent more of retention (not past 1), of every margin and of the discount rate brings: the elasticities drawn as
 * money, and computed anew, so that rates at their limit show it.
 * @param params checked ones; an endless cohort whose retention cannot rise without diverging shows the elasticity instead
 */
export function onePercentMore(params: RetentionParams): readonly Effect[] {
  const { clp, elasticity } = lifetimeValue(params);
  return levers.map((lever) => {
    const after = raised(params, lever);
    const endless = params.periods === 'infinite' && lastRatio(after) >= 1;
    return { lever, change: endless ? ((elasticity[lever] ?? 0) * clp) / 100 : lifetimeValue(after).clp - clp };
  });
}

function raised(params: RetentionParams, lever: RetentionLever): RetentionParams {
  const times = (value: number | readonly number[] | null, most = Infinity) =>
    typeof value === 'object' ? (value?.map((entry) => Math.min(most, entry * more)) ?? null) : Math.min(most, value * more);
  switch (lever) {
    case 'retention':
      return { ...params, retention: times(params.retention, 1) ?? params.retention };
    case 'margin':
      return { ...params, revenue: times(params.revenue), cost: times(params.cost), profit: times(params.profit) };
    case 'discountRate':
      return { ...params, discountRate: params.discountRate * more };
  }
}
