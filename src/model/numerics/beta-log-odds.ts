import { incompleteBeta } from './incomplete-beta.ts';
import { logGamma } from './log-gamma.ts';

/** A quantile of the beta law on the scale of log-odds ln(x/(1−x)), on which it is smooth for all parameters. */
export interface BetaPlace {
  /** y = ln(x/(1−x)); −700, where x is nothing any more, stands for all below. */
  readonly logOdds: number;
  /** dy/dw, w the log-odds of the probability. */
  readonly slope: number;
}

/** A tail that falls like e^(−a·|y|) is still a number up to here. */
const widest = 700;
/** For b ≥ 1 the quantiles at |w| ≤ 30 lie below. */
const highest = 40;
const enough = 1e-11;
const maxSteps = 100;

/**
 * The quantile of Beta(a, b) at a probability u. Newton's steps on ln F below the median and on ln(1 − F) above it; both are concave in
 * the log-odds, so that they converge from any start.
 * @param a     > 0, ≤ b
 * @param b     ≥ 1
 * @param w     ln(u/(1−u)), |w| ≤ 30
 * @param start log-odds to start from, the nearer the faster
 */
export function betaLogOdds(a: number, b: number, w: number, start: number): BetaPlace {
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  const target = -softplus(w < 0 ? -w : w);
  const within = (y: number): number => Math.min(highest, widest / b, Math.max(-widest / Math.max(1, a), y));
  let logOdds = within(start);
  for (let step = 0; step < maxSteps; step++) {
    const before = logOdds;
    const tail = w < 0 ? incompleteBeta(a, b, share(before)) : -upperTail(a, b, before);
    const slope = density(a, b, logBeta, before) / tail;
    logOdds = within(before + (target - Math.log(Math.abs(tail))) / slope);
    if (Math.abs(logOdds - before) <= enough * (1 + Math.abs(before))) break;
  }
  return { logOdds, slope: logOdds === -widest ? 0 : (share(w) * share(-w)) / density(a, b, logBeta, logOdds) };
}

/** ln(1 + e^w) */
const softplus = (w: number): number => Math.max(w, 0) + Math.log1p(Math.exp(-Math.abs(w)));

const share = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** 1 − F; from the left where 1 − x has lost its digits. */
const upperTail = (a: number, b: number, logOdds: number): number =>
  logOdds < -8 ? 1 - incompleteBeta(a, b, share(logOdds)) : incompleteBeta(b, a, share(-logOdds));

/** Of the log-odds: x^a·(1−x)^b / B(a, b). */
const density = (a: number, b: number, logBeta: number, logOdds: number): number =>
  Math.exp(-a * softplus(-logOdds) - b * softplus(logOdds) - logBeta);
