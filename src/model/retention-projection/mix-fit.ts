import { cholesky, choleskySolve } from '../numerics/cholesky.ts';
import { newtonMaximum, type Box, type Maximum } from '../numerics/newton-maximum.ts';
import type { ChurnMix } from './churn-mix.ts';
import { likelihood, observedShares, type ObservedShares } from './likelihood.ts';
import { eachGeometric, eachWeibull, type EachLogLoss } from './log-loss.ts';

/** A churn mix with how its estimation ended. */
export interface MixFit {
  readonly mix: ChurnMix;
  readonly logLikelihood: number;
  /** From the observed information by the delta method; null where the maximum lies on a bound. c null where it is held. */
  readonly standardErrors: { readonly alpha: number | null; readonly beta: number | null; readonly c: number | null };
  readonly ended: Maximum['ended'];
  /** Largest slope of the log-likelihood per customer in ln α, ln β and c. */
  readonly gradient: number;
  readonly steps: number;
}

/** α and β are searched between 1/this and this; customers who hardly differ, or differ as much as can be, end there. */
const largest = 1e6;
const edge = Math.log(largest);
const weibullBox: Box = { lower: [-edge, -edge, 0.05], upper: [edge, edge, 20] };
const geometricBox: Box = { lower: [-edge, -edge, 1], upper: [edge, edge, 1] };

/** Starts: α + β small, usual, large (customers very different, different, alike); and for the beta-discrete-Weibull c. */
const spreads = [0.5, 5, 500];
const weibullStarts = [
  [0.5, 0.5],
  [500, 1.5],
  [1, 12],
  [0.05, 7],
  [0.02, 10],
] as const;

/**
 * The shifted-beta-geometric that makes a cohort's survivors most likely.
 * @param survivors n_0, n_1, …, not rising, n_0 > 0
 * @param renewals  how many of them to fit, 1 or more
 * @source          handbook 2.3
 */
export function geometricFit(survivors: Float64Array, renewals: number): MixFit {
  const observed = observedShares(survivors, renewals);
  const starts = spreads.map((spread) => startOf(observed, spread, 1));
  return fitOf(best(observed, eachGeometric, starts, geometricBox), survivors[0]!, 2);
}

/** The beta-discrete-Weibull, never less likely than the shifted-beta-geometric, from which one search starts. @source handbook 2.3 */
export function weibullFit(survivors: Float64Array, renewals: number): MixFit {
  const observed = observedShares(survivors, renewals);
  const { mix } = geometricFit(survivors, renewals);
  const starts = weibullStarts.map(([spread, c]) => startOf(observed, spread, c));
  const nested = Float64Array.of(Math.log(mix.alpha), Math.log(mix.beta), 1);
  return fitOf(best(observed, eachWeibull, [nested, ...starts], weibullBox), survivors[0]!, 3);
}

/** The first renewal loses α/(α+β) whatever c, so that the share observed there is a start. */
function startOf({ lost }: ObservedShares, spread: number, c: number): Float64Array {
  const share = Math.min(0.99, Math.max(0.01, lost[0]!));
  return Float64Array.of(Math.log(spread * share), Math.log(spread * (1 - share)), c);
}

const mixAt = (at: Float64Array): ChurnMix => ({ alpha: Math.exp(at[0]!), beta: Math.exp(at[1]!), c: at[2]! });

function best(observed: ObservedShares, family: EachLogLoss, starts: readonly Float64Array[], box: Box): Maximum {
  const found = starts.map((start) => newtonMaximum((at) => likelihood(mixAt(at), observed, family), start, box));
  return found.reduce((one, other) => (other.value > one.value ? other : one));
}

function fitOf(maximum: Maximum, cohort: number, searched: 2 | 3): MixFit {
  const mix = mixAt(maximum.at);
  const errors = maximum.ended === 'converged' ? standardErrors(maximum.hessian, cohort, searched) : null;
  return {
    mix,
    logLikelihood: maximum.value * cohort,
    standardErrors: {
      alpha: errors === null ? null : mix.alpha * errors[0]!,
      beta: errors === null ? null : mix.beta * errors[1]!,
      c: errors?.[2] ?? null,
    },
    ended: maximum.ended,
    gradient: maximum.slope,
    steps: maximum.steps,
  };
}

/** Of ln α, ln β and c: roots of the diagonal of the inverse observed information; null where that is not definite. */
function standardErrors(hessian: Float64Array, cohort: number, size: 2 | 3): Float64Array | null {
  const information = new Float64Array(size * size).map((_, k) => -hessian[3 * Math.floor(k / size) + (k % size)]!);
  const lower = cholesky(information, size);
  if (lower === null) return null;
  const unit = (k: number) => new Float64Array(size).fill(1, k, k + 1);
  return Float64Array.from({ length: size }, (_, k) => Math.sqrt(choleskySolve(lower, size, unit(k))[k]! / cohort));
}
