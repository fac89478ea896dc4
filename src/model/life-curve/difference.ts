import { growthProfit } from './curve.ts';
import { lifeCurve, lifeCurveOf, type LifeCurveParams } from './model.ts';
import { changedKeys, shapley } from '../numerics/shapley.ts';
import { ceilingOf } from './levers.ts';

/** What can make two CLPs differ: single levers, or groups that only make sense together. */
export type Cause =
  | 'h1'
  | 'v'
  | 'g1'
  | 'ceiling'
  | 'lambda'
  | 'g2'
  | 'h2'
  | 'u'
  | 'decline'
  | 'curve'
  | 'discountRate'
  | 'horizon'
  | 'timing'
  | 'pastZero'
  | 'now';

export interface CausedDifference {
  readonly cause: Cause;
  /** Money of CLP. */
  readonly part: number;
}

/** The parameters with the ceiling in N's place, as a person turns them. g0 moves no money. */
type Levers = Omit<LifeCurveParams, 'N' | 'g0'> & { readonly ceiling: number | null };

/**
 * The difference in CLP between two settings, by cause: the Shapley value over the levers that differ, so that the parts add
 * up and do not depend on an order. Largest first.
 */
export function differenceByCause(from: LifeCurveParams, to: LifeCurveParams): readonly CausedDifference[] {
  const before = leversOf(from);
  const after = leversOf(to);
  const parts = shapley(clpOf, before, after, causesOf(before, after));
  return Object.entries(parts)
    .map(([cause, part]) => ({ cause: cause as Cause, part }))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
}

function leversOf(params: LifeCurveParams): Levers {
  const { N: _, g0: __, ...rest } = params;
  return { ...rest, ceiling: ceilingOf(params) };
}

function clpOf({ ceiling, ...rest }: Levers): number {
  const bare: LifeCurveParams = { ...rest, g0: null, N: ceiling === null ? null : 0 };
  const { growth } = lifeCurveOf(bare);
  const N = growth === null || ceiling === null ? null : ceiling - growthProfit(growth, growth.g1);
  return lifeCurve.evaluate({ ...bare, N }, { history: null }, 0).clp;
}

const curveKeys = ['h1', 'v', 'g1', 'ceiling', 'lambda', 'g2', 'h2', 'u', 'horizon'] as const;
const declineKeys = ['g2', 'h2', 'u', 'horizon'] as const;

function causesOf(from: Levers, to: Levers): Readonly<Record<string, readonly (keyof Levers)[]>> {
  const group = (from.h1 === null) !== (to.h1 === null) ? 'curve' : (from.g2 === null) !== (to.g2 === null) ? 'decline' : null;
  const grouped: readonly (keyof Levers)[] = group === 'curve' ? curveKeys : group === 'decline' ? declineKeys : [];
  const single = changedKeys(from, to).filter((key) => !grouped.includes(key));
  return { ...Object.fromEntries(single.map((key) => [key, [key] as const])), ...(group === null ? {} : { [group]: grouped }) };
}
