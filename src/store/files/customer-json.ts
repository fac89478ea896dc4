import type { Customer } from '../../scenario/dataset.ts';
import { columnJson } from './column-json.ts';

/** A customer as JSON can hold it: every digit of every number, gaps as null. */
export const customerJson = ({ id, firstUnit, ended, profit, revenue, cost, indirectBenefit, use }: Customer): object => ({
  id,
  firstUnit,
  ended,
  profit: columnJson(profit),
  revenue: revenue && columnJson(revenue),
  cost: cost && columnJson(cost),
  indirectBenefit: indirectBenefit && columnJson(indirectBenefit),
  use: use && Object.fromEntries(Object.entries(use).map(([activity, column]) => [activity, columnJson(column)])),
});
