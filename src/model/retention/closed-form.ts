import { geometricSum } from '../numerics/geometric-sum.ts';
import { discountForce } from './limits.ts';
import { factorAt, marginAt } from './cohort.ts';
import { periodsOf, type RetentionParams } from './specification.ts';

/** Why a closed form stands or does not: every rate and every margin must be the same. */
export type ClosedFormAnswer = 'applies' | 'retention-varies' | 'margin-varies';

export function closedFormAnswer(params: RetentionParams): ClosedFormAnswer {
  if (!isConstant(params.retention)) return 'retention-varies';
  return [params.revenue, params.cost, params.profit].every(isConstant) ? 'applies' : 'margin-varies';
}

/**
 * The CLP of one customer by the formula of the textbooks, without a sum over years: with x = r(1+g)/(1+d), a margin now is
 * m(1 − x^(n+1))/(1 − x), the first margin after one period m·r/(1+d)·(1 − xⁿ)/(1 − x); for ever, the powers vanish. The
 * promotion is the same kind of series in r/(1+d), half a year later.
 * @returns money; null where the rates or margins vary
 * @source  handbook 2.3; Berger & Nasr 1998
 */
export function closedForm(params: RetentionParams): number | null {
  if (closedFormAnswer(params) !== 'applies') return null;
  const periods = periodsOf(params);
  const n = periods === 'infinite' ? Infinity : (periods ?? 0);
  const kept = firstOf(params.retention) * Math.exp(-discountForce(params));
  const x = kept * (1 + params.marginGrowth);
  const margins =
    params.firstMargin === 'now'
      ? marginAt(params, 0) * geometricSum(x, n + 1)
      : n === 0
        ? 0
        : marginAt(params, 1) * kept * geometricSum(x, n);
  const promotions = params.promotion * factorAt(params, 0.5) * geometricSum(kept, n);
  return margins * factorAt(params, 0) - promotions - params.acquisitionCost;
}

const firstOf = (value: number | readonly number[]): number => (typeof value === 'number' ? value : (value[0] ?? NaN));

const isConstant = (value: number | readonly number[] | null): boolean =>
  typeof value !== 'object' || value === null || value.every((entry) => entry === value[0]);
