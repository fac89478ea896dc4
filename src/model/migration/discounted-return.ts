import { cellAfter, returnShortfall, type Chain } from './chain.ts';

/** How far ahead is counted, in periods after this one. */
export type Horizon = number | 'infinite';

/**
 * Expected discounted sum of what a customer yields in this period and in the T next ones, Σ_{k=0..T} P^k·R/(1+d)^k, by the cell
 * where the customer is now. Endless sums come from the scalar V₁ = a + (1 − shortfall)·V₁ for who has just bought, so that
 * no matrix is inverted.
 * @param reward       R, per period in a cell, J + 1 entries
 * @param discountRate d per unit, > -1; endless, the sum must converge ({@link returnShortfall} > 0, and d > 0 where a former
 *                     customer yields something)
 * @returns            V, J + 1 entries
 * @source             handbook 2.4; Pfeifer & Carraway 2000
 */
export function discountedReturn(chain: Chain, reward: Float64Array, discountRate: number, horizon: Horizon): Float64Array {
  return horizon === 'infinite' ? endless(chain, reward, discountRate) : finite(chain, reward, discountRate, horizon);
}

function endless(chain: Chain, reward: Float64Array, discountRate: number): Float64Array {
  const discount = 1 / (1 + discountRate);
  const former = reward[chain.cells]!;
  const end = former === 0 ? 0 : former / (discount * discountRate);
  const withoutReturn = backward(chain, reward, discount, 0, end)[0]!;
  return backward(chain, reward, discount, withoutReturn / returnShortfall(chain, discountRate), end);
}

/** Each cell from the one after it, given what a purchase (place 0, one period on) and a former customer are worth. */
function backward(chain: Chain, reward: Float64Array, discount: number, bought: number, end: number): Float64Array {
  const value = new Float64Array(chain.cells + 1);
  value[chain.cells] = end;
  for (let cell = chain.cells - 1; cell >= 0; cell--) {
    const p = chain.purchase[cell]!;
    value[cell] = reward[cell]! + discount * (p * bought + (1 - p) * value[cellAfter(chain, cell)]!);
  }
  return value;
}

function finite(chain: Chain, reward: Float64Array, discountRate: number, periods: number): Float64Array {
  const discount = 1 / (1 + discountRate);
  let value = Float64Array.from(reward);
  let before = new Float64Array(reward.length);
  for (let k = 1; k <= periods; k++) {
    [value, before] = [before, value];
    onePeriodEarlier(chain, reward, discount, before, value);
  }
  return value;
}

function onePeriodEarlier(chain: Chain, reward: Float64Array, discount: number, later: Float64Array, value: Float64Array): void {
  const { cells, purchase } = chain;
  value[cells] = reward[cells]! + discount * later[cells]!;
  for (let cell = 0; cell < cells; cell++) {
    const p = purchase[cell]!;
    value[cell] = reward[cell]! + discount * (p * later[0]! + (1 - p) * later[cellAfter(chain, cell)]!);
  }
}
