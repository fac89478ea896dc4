import { defineModel } from '../definition.ts';
import type { BudgetOutcome } from './budget.ts';
import { byType, quadrantSums, sharesOf, type QuadrantSums } from './quadrants.ts';
import { valuesOf, valueMatrixSpecification, type ValueMatrixParams } from './specification.ts';
import { spreadBudget } from './spread-budget.ts';
import { thresholdValue } from './thresholds.ts';
import { customerTypes, knownPairs, typeCodes, type MatrixThresholds } from './types.ts';

/**
 * Customers by current value and growth potential, which are given, or made from profit and sales.
 * Results: `types`, a word a customer, `none` where a value is missing; by type: `sizes` customers, `shares` of the customers with a type,
 * `values` Σ current value and `valueShares` of it, `growth` Σ growth potential and `growthShares` (shares null where the total does
 * not lie above 0); `thresholds` in force, money. With a budget, by type: `spend`, `returns`, `net`, and `marginal`, what the next unit of
 * money brings; `worthSpending`, the budget beyond which that is less than itself; `saturation` in force. Null without one.
 * @source handbook 4.1
 */
export const valueMatrix = defineModel({
  ...valueMatrixSpecification,
  evaluate(params, columns) {
    const { currentValue, growthPotential } = valuesOf(params, columns);
    const thresholds = thresholdsOf(params, ...knownPairs(currentValue, growthPotential));
    const codes = typeCodes(currentValue, growthPotential, thresholds);
    const sums = quadrantSums(codes, currentValue, growthPotential);
    return {
      types: Array.from(codes, (code) => customerTypes[code] ?? 'none'),
      sizes: byType(sums.customers),
      shares: byType(sharesOf(sums.customers)),
      values: byType(sums.currentValue),
      valueShares: byType(sharesOf(sums.currentValue)),
      growth: byType(sums.growthPotential),
      growthShares: byType(sharesOf(sums.growthPotential)),
      thresholds: { ...thresholds },
      ...budgetResults(params, sums),
    };
  },
});

function thresholdsOf({ thresholds }: ValueMatrixParams, currentValue: Float64Array, growthPotential: Float64Array): MatrixThresholds {
  const current = thresholdValue(currentValue, thresholds.currentValue);
  const growth = thresholdValue(growthPotential, thresholds.growthPotential);
  if (current === null || growth === null) throw new Error('value-matrix: customers without values passed the check');
  return { currentValue: current, growthPotential: growth };
}

function budgetResults(params: ValueMatrixParams, sums: QuadrantSums) {
  const spread = spreadBudget(params, sums);
  if (spread === null) return { ...{ spend: null, returns: null, net: null, marginal: null }, worthSpending: null, saturation: null };
  return { ...named(spread), worthSpending: spread.worthSpending, saturation: spread.saturation };
}

const named = ({ spend, returns, net, marginal }: BudgetOutcome) => ({
  spend: byType(spend),
  returns: byType(returns),
  net: byType(net),
  marginal: byType(marginal),
});
