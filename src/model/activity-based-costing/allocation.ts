/** A customer-related activity whose cost is allocated by use. @source handbook 3 */
export interface Pool {
  readonly activity: string;
  /** Money per time unit for the whole pool. */
  readonly cost: number;
  /** What the pool can deliver per time unit, in the activity's own unit, > 0. */
  readonly volume: number;
}

/** Money per use of a pool's activity. */
export const unitCost = ({ cost, volume }: Pool): number => cost / volume;

/**
 * What one customer's use of the activities costs.
 * @param use uses of each activity per time unit, in the activity's own unit; NaN where the use is not known; every
 *            activity has a pool
 * @returns   money per time unit, as long as the longest use; NaN in units where a use is not known
 * @source    handbook 3
 */
export function allocatedCost(pools: readonly Pool[], use: Readonly<Record<string, Float64Array>>): Float64Array {
  const rates = new Map(pools.map((pool) => [pool.activity, unitCost(pool)]));
  const uses = Object.entries(use);
  const cost = new Float64Array(Math.max(0, ...uses.map(([, quantity]) => quantity.length)));
  for (const [activity, quantity] of uses) {
    const rate = rates.get(activity);
    if (rate === undefined) throw new RangeError(`no pool for ${activity}`);
    for (let i = 0; i < quantity.length; i++) cost[i] = (cost[i] ?? 0) + rate * (quantity[i] ?? 0);
  }
  return cost;
}
