import { defineModel } from '../definition.ts';
import { lossOfGroup, lossOfListed } from './loss.ts';
import { lostGroupSpecification } from './specification.ts';

/**
 * The loss of a group of customers.
 * Results: `lost` customers and `V_ql` money by the course's formula; `consistent` money, what remained to come from those who
 * leave: of the list `leavers` where it is given, else of the average customer; `listed` customers and `sunk` money of the
 * list, null without it.
 * @source handbook 6
 */
export const lostGroup = defineModel({
  ...lostGroupSpecification,
  evaluate: (params, { leavers }) => ({
    ...lossOfGroup(params),
    ...(leavers === null ? { listed: null, sunk: null } : lossOfListed(leavers)),
  }),
});
