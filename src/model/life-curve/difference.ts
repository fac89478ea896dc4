import { growthProfit } from './curve.ts';
import { lifeCurveOf } from './described-curve.ts';
import { lifeCurve, type LifeCurveParams } from './model.ts';
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
 * up and do not depend on an order. Where many differ at once, those of the curve are one cause. Largest first.
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
  // A mixture can ask for the time before a curve that only declines begins; it is counted from its start.
  const now = growth === null ? Math.max(bare.now, bare.g2 ?? 0) : bare.now;
  return lifeCurve.evaluate({ ...bare, N, now }, { history: null }, 0).clp;
}

const curveKeys = ['h1', 'v', 'g1', 'ceiling', 'lambda', 'g2', 'h2', 'u'] as const;
const declineKeys = ['g2', 'h2', 'u'] as const;

/** Every further cause doubles the number of curves to evaluate; with six they are 64, two milliseconds at the most. */
const mostCauses = 6;

function causesOf(from: Levers, to: Levers): Readonly<Record<string, readonly (keyof Levers)[]>> {
  if ((from.h1 === null) !== (to.h1 === null)) return grouped(from, to, 'curve', curveKeys);
  const causes = (from.g2 === null) === (to.g2 === null) ? grouped(from, to) : grouped(from, to, 'decline', declineKeys);
  return Object.keys(causes).length > mostCauses ? grouped(from, to, 'curve', curveKeys) : causes;
}

/** Each changed lever a cause of its own, but those of the group together; with them a horizon that depends on the decline. */
function grouped(from: Levers, to: Levers, name?: 'curve' | 'decline', keys: readonly (keyof Levers)[] = []) {
  const group = name !== undefined && (from.horizon === 'auto' || to.horizon === 'auto') ? [...keys, 'horizon' as const] : keys;
  const single = changedKeys(from, to).filter((key) => !group.includes(key));
  return { ...Object.fromEntries(single.map((key) => [key, [key] as const])), ...(name === undefined ? {} : { [name]: group }) };
}
