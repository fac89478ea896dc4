import { entryAt } from '../parameters.ts';
import type { RetentionParams } from './specification.ts';

/** The natural logarithm of the largest growth that is computed; with 10⁹ customers at 10⁹ each it is far from overflow. */
const largest = 600;

/** ln of what one more unit of time divides money by. */
export function discountForce({ timing, discountRate }: Pick<RetentionParams, 'timing' | 'discountRate'>): number {
  if (timing === 'none') return 0;
  return timing === 'continuous' ? discountRate : Math.log1p(discountRate);
}

/** Each year over the one before, once the lists have ended: of the margins, or of the promotion where that shrinks more slowly. */
export function lastRatio(params: RetentionParams): number {
  const kept = entryAt(params.retention, Infinity) * Math.exp(-discountForce(params));
  return params.promotion > 0 ? Math.max(kept, kept * (1 + params.marginGrowth)) : kept * (1 + params.marginGrowth);
}

/** The discount rate below which growth over the units is too large to compute. */
export function lowestRate({ timing, marginGrowth }: RetentionParams, units: number): number {
  const force = Math.max(0, Math.log1p(marginGrowth)) - largest / (units + 2);
  if (timing === 'none') return force > 0 ? Infinity : -Infinity;
  return timing === 'continuous' ? force : Math.expm1(force);
}

/** The growth of the margin above which it is. */
export const growthLimit = (params: RetentionParams, units: number): number =>
  Math.expm1(largest / (units + 2) + (params.timing === 'none' ? 0 : discountForce(params)));
