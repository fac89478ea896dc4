import { lifeCurveProfit, type Growth } from '../../model/life-curve/curve.ts';

/** The start and the steepness of a decline from P2(g2). */
export interface Bend {
  readonly g2: number;
  readonly h2: number;
}

/** One made-up relationship: its true curve, how much of it was lived, and what was seen of it. */
export interface Life {
  readonly growth: Growth;
  readonly decline: Bend | null;
  /** Length of the history. */
  readonly months: number;
  readonly ended: boolean;
  /** The true curve with its noise, 万元 a month; NaN in a month without a record. */
  readonly profit: readonly number[];
}

/** The true curve at t = 1..months, without noise. */
export function trueProfit({ growth, decline, months }: Pick<Life, 'growth' | 'decline' | 'months'>): readonly number[] {
  const curve = { growth, decline: decline && { ...decline, u: null } };
  return Array.from({ length: months }, (_, index) => lifeCurveProfit(curve, index + 1));
}
