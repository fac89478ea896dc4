import { defineModel } from '../definition.ts';
import { equalCountGroups } from './groups.ts';
import { groupReport } from './report.ts';
import { decilesSpecification } from './specification.ts';

/**
 * The decile report: customers in equal-count groups by what they spent, the best first.
 * Results: `deciles`, the group of each value from 1, in the order of the input; and a row for each group, in the columns
 * `customers`, `sales` money, `average` money a customer, `share`, `cumulativeShare`, `lift` and `cumulativeLift`, of which the last
 * four are null where all sales together are nothing or less.
 * @source handbook 4.3
 */
export const deciles = defineModel({
  ...decilesSpecification,
  evaluate({ groups }, { values }) {
    const groupOf = equalCountGroups(values, groups);
    return { deciles: Float64Array.from(groupOf, (group) => group + 1), ...groupReport(values, groupOf, groups) };
  },
});
