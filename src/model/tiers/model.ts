import { defineModel } from '../definition.ts';
import { scaled } from './scaling.ts';
import { scores } from './score.ts';
import { tiersSpecification } from './specification.ts';
import { classTotals, cutInThree, listNames, tierNames, type TierName } from './tiers.ts';

/**
 * Customers in tiers by a score of loyalty, spend and credit, and on lists by their credit.
 * Results: `score` of each customer, NaN where a dimension with a weight is missing; `tiers` and `lists`, a word a customer, `none` where
 * nothing can be said; by tier: `sizes` customers, `cost` of its service, money, and `value`, Σ spend; `listSizes` by list.
 * @source handbook 4.4
 */
export const tiers = defineModel({
  ...tiersSpecification,
  evaluate(params, { loyalty, spend, credit }) {
    const { weights, scaling, cuts, lists, costs } = params;
    const columns = { loyalty: scaled(loyalty, scaling), spend: scaled(spend, scaling), credit: scaled(credit, scaling) };
    const score = scores(columns, weights);
    const tierCodes = cutInThree(score, { upper: cuts.high, lower: cuts.middle });
    const listCodes = cutInThree(columns.credit, { upper: lists.red, lower: lists.black });
    const { customers, value } = classTotals(tierCodes, spend);
    const listed = classTotals(listCodes, spend).customers;
    const ofTier = (figure: (name: TierName, code: number) => number) => ({
      high: figure('high', 0),
      middle: figure('middle', 1),
      ordinary: figure('ordinary', 2),
    });
    return {
      score,
      tiers: Array.from(tierCodes, (code) => tierNames[code] ?? 'none'),
      lists: Array.from(listCodes, (code) => listNames[code] ?? 'none'),
      sizes: ofTier((_, code) => customers[code]!),
      cost: ofTier((name, code) => costs[name] * customers[code]!),
      value: ofTier((_, code) => value[code]!),
      listSizes: { red: listed[0]!, normal: listed[1]!, black: listed[2]! },
    };
  },
});
