import { classTotals, tierNames, type TierName } from '../../../model/tiers/tiers.ts';

/** What the service of a tier costs and what the tier earns, money a year. */
export interface ServiceFigures {
  readonly tier: TierName;
  readonly customers: number;
  readonly costEach: number;
  readonly cost: number;
  readonly earned: number;
  /** Earned before the service, less its cost. */
  readonly left: number;
  /** Customers who earn less than their service costs. */
  readonly unearned: number;
}

/**
 * @param codes  tier of each customer
 * @param earned by each customer a year, before the service
 * @param costs  of the service for each customer of a tier, a year
 */
export function serviceFigures(
  codes: Uint8Array,
  earned: Float64Array,
  costs: Readonly<Record<TierName, number>>,
): readonly ServiceFigures[] {
  const { customers, value } = classTotals(codes, earned);
  const each = tierNames.map((tier) => costs[tier]);
  const unearned = new Float64Array(256);
  for (let place = 0; place < codes.length; place++) {
    const code = codes[place]!;
    // Of someone without a score there is no tier and no cost, and the comparison is false.
    if (earned[place]! < (each[code] ?? NaN)) unearned[code]! += 1;
  }
  return tierNames.map((tier, code) => {
    const [count = 0, costEach = 0, sum = 0] = [customers[code], each[code], value[code]];
    const cost = count * costEach;
    return { tier, customers: count, costEach, cost, earned: sum, left: sum - cost, unearned: unearned[code] ?? 0 };
  });
}
