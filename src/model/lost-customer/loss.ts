import type { LostCustomerParams } from './specification.ts';

/**
 * What is lost with one customer.
 * @param C_t spent on the customer so far, money, ≥ 0
 * @param V_k lifetime value, money
 * @param V_t realised so far, money; above V_k where the customer brought more than was expected
 * @returns   money: `V_l` = C_t + (V_k − V_t) is the course's formula; `consistent` = V_k − V_t leaves out `sunk` = C_t, which is
 *            spent whether the customer stays or goes
 * @source    handbook 6
 */
export function lossOfCustomer({ C_t, V_k, V_t }: LostCustomerParams) {
  const consistent = V_k - V_t;
  return { V_l: C_t + consistent, consistent, sunk: C_t };
}
