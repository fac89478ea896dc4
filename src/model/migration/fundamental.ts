import type { Chain } from './chain.ts';
import { discountedReturn, type Horizon } from './discounted-return.ts';

/** Below this rate the endless stay of a former customer is too long to count. */
const leastRate = 1e-12;

/**
 * Discounted expected visits: how often a customer who is in cell i now is in cell j, each visit discounted to now. Endless, it is
 * the inverse (I − P/(1+d))⁻¹. Its product with R is the value.
 * @param discountRate d per unit, > -1
 * @returns            row by row, (J + 1) × (J + 1), the former customer last; null where a former customer's endless stay has no
 *                     finite sum (d not above 0)
 * @source             handbook 2.4; Pfeifer & Carraway 2000
 */
export function fundamental(chain: Chain, discountRate: number, horizon: Horizon): Float64Array | null {
  if (horizon === 'infinite' && discountRate < leastRate) return null;
  const size = chain.cells + 1;
  const visits = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const here = new Float64Array(size);
    here[column] = 1;
    discountedReturn(chain, here, discountRate, horizon).forEach((count, row) => (visits[row * size + column] = count));
  }
  return visits;
}
