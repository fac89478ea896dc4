import type { QuadrantSums } from './quadrants.ts';
import { customerTypes } from './types.ts';

/** How much a customer answers to being spent on. */
export interface BudgetResponse {
  /** Share of the current value that spending can secure, 0..1. */
  readonly securedShare: number;
  /** β, money per customer at which 1 − 1/e of what can be won is won. */
  readonly saturation: number;
}

/** What a budget does, four entries in the order of the types; money. */
export interface BudgetOutcome {
  readonly spend: Float64Array;
  /** n·v·(1 − e^{−b/β}), b the spend per customer. */
  readonly returns: Float64Array;
  readonly net: Float64Array;
  /** What the next unit of money brings: v/β·e^{−b/β}; 0 where there is nobody. */
  readonly marginal: Float64Array;
}

/** The course's resources as weights per customer: none, moderate, strong, the most. @source handbook 4.1; the numbers are ours */
export const courseWeights = { lead: 0, iron: 1, gold: 2, platinum: 3 } as const;

/** Share of the current value that spending secures, where nobody says. [ours] */
export const usualSecuredShare = 0.1;

/**
 * What can be won of a customer of each type at most: v = mean growth potential + secured share × mean current value. [ours]
 * @returns money per customer; 0 where a type is empty or nothing can be won
 */
export function winnable({ customers, currentValue, growthPotential }: QuadrantSums, securedShare: number): Float64Array {
  return customers.map((count, type) =>
    count === 0 ? 0 : Math.max(0, (growthPotential[type]! + securedShare * currentValue[type]!) / count),
  );
}

/** A saturation for who does not know one: the first money spent on the average customer comes back five times. [ours] */
export function usualSaturation(sums: QuadrantSums, securedShare: number): number {
  const value = winnable(sums, securedShare);
  const all = sums.customers.reduce((total, count) => total + count, 0);
  const mean = value.reduce((total, worth, type) => total + worth * sums.customers[type]!, 0) / all;
  return mean > 0 ? mean / 5 : 1;
}

/**
 * A budget spread by weights per customer.
 * @param weights one a type, ≥ 0
 * @returns       money per customer; 0 where a type is empty, and everywhere where nobody has a weight
 */
export function spreadByWeight({ customers }: QuadrantSums, budget: number, weights: ArrayLike<number>): Float64Array {
  const whole = customers.reduce((total, count, type) => total + count * weights[type]!, 0);
  return customers.map((count, type) => (count > 0 && whole > 0 ? (budget * weights[type]!) / whole : 0));
}

/**
 * A budget spread so that it brings most: maximise Σ n·v·(1 − e^{−b/β}) over Σ n·b = budget. At the best the marginal value is the same
 * wherever something is spent, b = β·ln(v/(β·μ))⁺: water filled into types in the order of v, in closed form.
 * @returns money per customer; all 0 where nothing can be won
 * @source  [ours]
 */
export function spreadByMarginalValue(sums: QuadrantSums, budget: number, { securedShare, saturation }: BudgetResponse): Float64Array {
  const value = winnable(sums, securedShare);
  const ranked = customerTypes.map((_, type) => type).filter((type) => value[type]! > 0);
  ranked.sort((a, b) => value[b]! - value[a]!);
  let customers = 0;
  let logs = 0;
  let level = Infinity;
  for (const type of ranked) {
    const own = Math.log(value[type]!);
    if (own <= level && level !== Infinity) break;
    customers += sums.customers[type]!;
    logs += sums.customers[type]! * own;
    level = (logs - budget / saturation) / customers;
  }
  return value.map((worth) => (worth > 0 ? saturation * Math.max(0, Math.log(worth) - level) : 0));
}

/** The budget beyond which the next money brings less than itself: Σ n·β·ln(v/β)⁺. */
export function worthSpending(sums: QuadrantSums, { securedShare, saturation }: BudgetResponse): number {
  return winnable(sums, securedShare).reduce(
    (total, worth, type) => total + (worth > saturation ? sums.customers[type]! * saturation * Math.log(worth / saturation) : 0),
    0,
  );
}

/** @param perCustomer money, one a type */
export function budgetOutcome(sums: QuadrantSums, perCustomer: Float64Array, { securedShare, saturation }: BudgetResponse): BudgetOutcome {
  const value = winnable(sums, securedShare);
  const spend = perCustomer.map((money, type) => money * sums.customers[type]!);
  const returns = perCustomer.map((money, type) => -sums.customers[type]! * value[type]! * Math.expm1(-money / saturation));
  return {
    ...{ spend, returns },
    net: returns.map((money, type) => money - spend[type]!),
    marginal: perCustomer.map((money, type) => (value[type]! / saturation) * Math.exp(-money / saturation)),
  };
}
