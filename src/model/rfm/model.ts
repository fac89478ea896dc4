import { defineModel } from '../definition.ts';
import { customerMeasures } from '../purchases/measures.ts';
import { dayAsked, logOfTransactions } from '../purchases/transactions.ts';
import { breakEvenRate } from './break-even.ts';
import { cellCounts, cellName, cellsOf } from './cells.ts';
import { groupOfCells, groupsOfCustomers } from './groups.ts';
import { holdOut, responseAsked, type HoldOut } from './hold-out.ts';
import { rulesAsked } from './rule-tables.ts';
import { rfmScores } from './scores.ts';
import { rfmSpecification } from './specification.ts';

/**
 * Recency, frequency and monetary value of each customer, and their scores.
 * Results, customers in the order in which they first appear, those without a purchase by `asOf` left out: `ids`; `customers`, the
 * columns `recency` days, `frequency` days with a purchase, `monetary` money, and a score of each, 1..quantiles with the highest
 * best; `groups`, the named group of each, empty where no rule holds; `cells` customers by their three scores (`"555"`), cells with
 * nobody left out; `breakEven`, the response rate from which a mailing pays, null where everybody's response pays the same;
 * `responseRates` by the cells of `responseDays` earlier, of those who responded since.
 * @source handbook 4.3
 */
export const rfm = defineModel({
  ...rfmSpecification,
  evaluate(params, { transactions }) {
    const { quantiles, method } = params;
    const { log, ids } = logOfTransactions(transactions);
    const asOf = dayAsked(log, params.asOf);
    const { recency, frequency, monetary } = customerMeasures(log, asOf);
    const scores = rfmScores(recency, frequency, monetary, { quantiles, method });
    const cells = cellsOf(scores, quantiles);
    const rules = rulesAsked(params, quantiles);
    const groups = groupsOfCustomers(cells, groupOfCells(rules, quantiles));
    const isCustomer = (_: unknown, place: number): boolean => !Number.isNaN(recency[place]!);
    return {
      ids: ids.filter(isCustomer),
      customers: {
        recency: recency.filter(isCustomer),
        frequency: frequency.filter(isCustomer),
        monetary: monetary.filter(isCustomer),
        recencyScore: Float64Array.from(scores.recency).filter(isCustomer),
        frequencyScore: Float64Array.from(scores.frequency).filter(isCustomer),
        monetaryScore: Float64Array.from(scores.monetary).filter(isCustomer),
      },
      groups: Array.from(groups, (group) => rules[group]?.id ?? '').filter(isCustomer),
      cells: cellRecord(cellCounts(cells, quantiles), quantiles),
      breakEven: breakEvenRate(params.vR, params.vN),
      responseRates: rateRecord(holdOut(log, asOf, { quantiles, method }, responseAsked(params)), quantiles),
    };
  },
});

/** Customers by cell. */
const cellRecord = (counts: Uint32Array, quantiles: number): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].flatMap((count, cell) => (count === 0 ? [] : [[cellName(cell, quantiles), count]])));

/** Response rates by cell. */
const rateRecord = ({ counts, responses }: HoldOut, quantiles: number): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].flatMap((count, cell) => (count === 0 ? [] : [[cellName(cell, quantiles), responses[cell]! / count]])));
