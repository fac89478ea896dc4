import { wrightOmega } from '../numerics/wright-omega.ts';
import { customerValue, type Balance } from './equity.ts';
import { rateAt, type SpendResponse } from './spend-response.ts';

/** The spends with the largest equity, and what they bring. */
export interface BestSpend {
  readonly R: number;
  readonly r: number;
  readonly clv: number;
  readonly A: number;
  readonly a: number;
  readonly equity: number;
}

/**
 * The spends with the largest equity per prospect. The problem separates: whatever is spent on winning, R maximises a customer's
 * value; then A maximises a·clv − A.
 * @source handbook 6; Blattberg & Deighton 1996
 */
export function bestSpend(balance: Balance): BestSpend {
  const R = bestRetentionSpend(balance);
  const clv = customerValue(balance, R);
  const A = bestAcquisitionSpend(balance.acquisition, clv);
  const a = rateAt(balance.acquisition, A);
  return { R, r: rateAt(balance.retention, R), clv, A, a, equity: a * clv - A };
}

/**
 * The R ≥ 0 that maximises (M − R)/(D − C + C·e^(−kR)), with M = m(1+d) and D = 1+d. Its slope has the sign of
 * C·e^(−kR)·(k(M−R) − 1) − (D − C), which falls as R rises to M, where it is negative: the one zero is the global maximum, and where
 * the slope is not positive at 0 (k·C·m ≤ 1), there is none and R = 0 is the maximum. With y = k(M−R) − 1 the zero is y + ln y = ln((D−C)/C) + kM − 1.
 */
function bestRetentionSpend({ margin, discountRate, retention: { ceiling, steepness } }: Balance): number {
  if (steepness * ceiling * margin <= 1) return 0;
  const growth = 1 + discountRate;
  const gap = Math.log((growth - ceiling) / ceiling);
  return Math.max(0, (Math.log(wrightOmega(gap + steepness * margin * growth - 1)) - gap) / steepness);
}

/** The A ≥ 0 that maximises C(1 − e^(−kA))·clv − A: ln(k·C·clv)/k, or 0 where the first money spent does not come back. */
function bestAcquisitionSpend({ ceiling, steepness }: SpendResponse, clv: number): number {
  const firstReturn = steepness * ceiling * clv;
  return firstReturn > 1 ? Math.log(firstReturn) / steepness : 0;
}
