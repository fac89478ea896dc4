import { allocatedCost } from '../../model/activity-based-costing/allocation.ts';
import type { CostPool, Customer } from '../../scenario/dataset.ts';
import type { Life } from './life.ts';
import type { Luck, Purpose } from './luck.ts';

/** A customer's books: what its profit was made from. */
export type Books = Pick<Customer, 'profit' | 'revenue' | 'cost' | 'indirectBenefit' | 'use'>;

/**
 * Books that a given profit could have come from, by the stages of the relationship: activities are many for a small
 * customer in exploration, direct cost falls as the customer grows, referrals start late in formation, lag the decline
 * and end as harm. Revenue is what closes the account:
 * profit = revenue − cost − Σ unit cost · use + indirect benefit.
 * @source handbook 1, 3
 */
export function booksOf(life: Life, pools: readonly CostPool[], luck: Luck): Books {
  const ceiling = ceilingOf(life);
  const profit = Float64Array.from(life.profit);
  const use = usesOf(life, ceiling, luck);
  const indirectBenefit = profit.map((amount, month) => (Number.isNaN(amount) ? NaN : indirectBenefitAt(life, ceiling, month, luck)));
  const allocated = allocatedCost(pools, use);
  const contribution = profit.map((amount, month) => amount + (allocated[month] ?? NaN) - (indirectBenefit[month] ?? NaN));
  const base = luck.between('margin', 0, 0.56, 0.68);
  const revenue = contribution.map((amount, month) => {
    const sold = Math.max(amount, ceiling * luck.between('small-sales', month, 0.03, 0.07));
    return sold / (1 - base - 0.14 * Math.max(0, 1 - sold / ceiling));
  });
  const cost = revenue.map((amount, month) => amount - (contribution[month] ?? NaN));
  return { profit, revenue, cost, indirectBenefit, use };
}

const ceilingOf = ({ growth: { h1, v, g1, N } }: Life): number => h1 * g1 * g1 + v + N;

/** Share of the ceiling that a month's profit is, within 0 and 1. */
const levelAt = (life: Life, ceiling: number, month: number): number => Math.min(1, Math.max(0, (life.profit[month] ?? NaN) / ceiling));

interface Habit {
  readonly activity: 'visits' | 'orders' | 'calls';
  readonly purpose: Purpose;
  /** Uses a month of a customer of ordinary size: always, while explored, and at full level. */
  readonly always: number;
  readonly exploring: number;
  readonly level: number;
}

const habits: readonly Habit[] = [
  { activity: 'visits', purpose: 'visits', always: 4, exploring: 7, level: 5 },
  { activity: 'orders', purpose: 'orders', always: 8, exploring: 0, level: 72 },
  { activity: 'calls', purpose: 'calls', always: 30, exploring: 60, level: 70 },
];

const ordinaryCeiling = 14;

function usesOf(life: Life, ceiling: number, luck: Luck): Readonly<Record<string, Float64Array>> {
  const size = Math.sqrt(ceiling / ordinaryCeiling);
  return Object.fromEntries(
    habits.map(({ activity, purpose, always, exploring, level }, place) => {
      const diligence = Math.exp(0.3 * luck.normal('diligence', place));
      const uses = life.profit.map((_, month) => {
        const exploration = Math.max(0, 1 - (month + 1) / (life.growth.g1 / 2));
        const mean = diligence * size * (always + exploring * exploration + level * levelAt(life, ceiling, month));
        return Math.round(mean * luck.between(purpose, month, 0.7, 1.3));
      });
      return [activity, Float64Array.from(uses)];
    }),
  );
}

/** Nothing until ⅔·g1, full at g1, still growing in stability, falling from g2 on to a quarter below nothing in eight months. */
function indirectBenefitAt({ growth: { g1 }, decline }: Life, ceiling: number, month: number, luck: Luck): number {
  const t = month + 1;
  const top = Math.min(t, decline?.g2 ?? Infinity);
  const grown = top <= g1 ? Math.max(0, (3 * top) / g1 - 2) : 1 + 0.01 * (top - g1);
  const strength = Math.max(-0.25, grown - (t - top) * (1.25 / 8));
  return ceiling * luck.between('referrals', 0, 0.02, 0.07) * strength * luck.between('indirect-benefit', month, 0.8, 1.2);
}
