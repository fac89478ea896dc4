import { defineModel } from '../definition.ts';
import { chainOf } from './chain.ts';
import { occupancy } from './cohort.ts';
import { fundamental } from './fundamental.ts';
import { migrationSpecification } from './specification.ts';
import { bestStop, stopInForce, stopValues, valueOf } from './stop.ts';

/**
 * Dwyer's migration model: customers who stop buying may come back, the less likely the longer ago they bought. J recency cells,
 * cell J + 1 the former customer.
 *
 * Results: `stop` in force; `value` of a customer by cell, J + 1 entries, 0 beyond the stop (stop 0 leaves NC in cell 1: a purchase
 * made, nothing spent on the next); `stopValue` of a customer who has just bought, for stops 0..J, with `never` (stop 0) and
 * `always` (stop J) its ends, and `bestStop`, the earliest of the best; `buyers` of the cohort in periods 0..n; `occupancy`, customers row by row,
 * (n + 1) × (J + 1); `fundamental`, discounted expected visits row by row, (J + 1) × (J + 1), null where d ≤ 0 and
 * the horizon is endless.
 * @source handbook 2.4; Dwyer 1989; Pfeifer & Carraway 2000
 */
export const migration = defineModel({
  ...migrationSpecification,
  evaluate(params) {
    const stopValue = stopValues(params);
    const stop = stopInForce(params, stopValue);
    const chain = chainOf(params.purchase, stop);
    const present = occupancy(chain, params.customers, params.periods);
    return {
      stop,
      value: valueOf(params, stop),
      ...{ stopValue, bestStop: bestStop(stopValue), always: stopValue[chain.cells]!, never: stopValue[0]! },
      buyers: present.filter((_, place) => place % (chain.cells + 1) === 0),
      occupancy: present,
      fundamental: fundamental(chain, params.discountRate, params.horizon),
    };
  },
});
