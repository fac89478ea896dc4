import { sum } from '../numerics/sum.ts';

/** One retention rate for all renewals. */
export interface ConstantRate {
  readonly rate: number;
  /** √(r(1−r)/Σ n_{t−1}); null at 0 and 1, where it would say that there is no doubt. */
  readonly standardError: number | null;
  readonly logLikelihood: number;
}

/**
 * The most likely constant retention: all renewals over all customers who were asked.
 * @param survivors n_0, n_1, …, n_0 > 0
 * @param renewals  how many of them to fit, 1 or more
 * @source          handbook 2.3
 */
export function constantRate(survivors: Float64Array, renewals: number): ConstantRate {
  const kept = sum(survivors.subarray(1, renewals + 1));
  const asked = sum(survivors.subarray(0, renewals));
  const rate = kept / asked;
  const lost = survivors[0]! - survivors[renewals]!;
  const certain = kept === 0 || lost === 0;
  return {
    rate,
    standardError: certain ? null : Math.sqrt((rate * lost) / asked / asked),
    logLikelihood: certain ? 0 : kept * Math.log(rate) + lost * Math.log(lost / asked),
  };
}
