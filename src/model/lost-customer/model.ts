import { defineModel } from '../definition.ts';
import { lossOfCustomer } from './loss.ts';
import { lostCustomerSpecification } from './specification.ts';

/**
 * The loss of one customer.
 * Results, money: `V_l` by the course's formula; `consistent`, what is still to come and now will not; `sunk`, what was spent
 * on the customer. V_l = consistent + sunk.
 * @source handbook 6
 */
export const lostCustomer = defineModel({ ...lostCustomerSpecification, evaluate: lossOfCustomer });
