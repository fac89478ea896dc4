import { budgetOutcome, spreadByMarginalValue, spreadByWeight, usualSaturation, worthSpending, type BudgetOutcome } from './budget.ts';
import type { QuadrantSums } from './quadrants.ts';
import type { ValueMatrixParams } from './specification.ts';
import { customerTypes } from './types.ts';

export interface SpreadBudget extends BudgetOutcome {
  /** Money per customer. */
  readonly perCustomer: Float64Array;
  /** The budget beyond which the next money brings less than itself. */
  readonly worthSpending: number;
  readonly saturation: number;
}

type BudgetParams = Pick<ValueMatrixParams, 'budget' | 'budgetRule' | 'weights' | 'securedShare' | 'saturation'>;

/** The budget of a document spread over the types, and what it brings; null where it has none. */
export function spreadBudget(
  { budget, budgetRule, weights, securedShare, saturation: given }: BudgetParams,
  sums: QuadrantSums,
): SpreadBudget | null {
  if (budget === null) return null;
  const saturation = typeof given === 'number' ? given : usualSaturation(sums, securedShare);
  const answers = { securedShare, saturation };
  const perCustomer =
    budgetRule === 'weights'
      ? spreadByWeight(
          sums,
          budget,
          customerTypes.map((type) => weights[type]),
        )
      : spreadByMarginalValue(sums, budget, answers);
  return { ...budgetOutcome(sums, perCustomer, answers), perCustomer, saturation, worthSpending: worthSpending(sums, answers) };
}
