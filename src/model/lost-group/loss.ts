import { sum } from '../numerics/sum.ts';
import type { LostGroupData, LostGroupParams } from './specification.ts';

/**
 * What is lost with a share of a group.
 * @param N   customers, ≥ 0
 * @param r_l share lost, 0..1
 * @param V_k lifetime value of one customer, money
 * @param V_t realised so far by one who leaves, money
 * @returns   `lost` = N·r_l customers, not rounded; `V_ql` = N·r_l·V_k money, the course's formula; `consistent` =
 *            N·r_l·(V_k − V_t) money, what remained to come, as the formula of one customer has it
 * @source    handbook 6
 */
export function lossOfGroup({ N, r_l, V_k, V_t }: LostGroupParams) {
  const lost = N * r_l;
  return { lost, V_ql: lost * V_k, consistent: lost * (V_k - V_t) };
}

/**
 * What is lost with customers that are listed one by one.
 * @returns `listed` customers; `consistent` = Σ (V_k − V_t) money; `sunk` = Σ C_t money
 * @source  handbook 6
 */
export function lossOfListed(leavers: NonNullable<LostGroupData['leavers']>) {
  return {
    listed: leavers.length,
    consistent: sum(leavers.flatMap(({ V_k, V_t }) => [V_k, -V_t])),
    sunk: sum(leavers.map(({ C_t }) => C_t)),
  };
}
