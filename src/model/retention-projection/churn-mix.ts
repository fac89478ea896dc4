import { logBetaDrop } from '../numerics/log-beta-drop.ts';

/**
 * Customers who differ in their churn: θ ~ Beta(α, β), and a customer with churn θ survives t renewals with probability
 * (1 − θ)^(t^c). c = 1 is the shifted-beta-geometric (sBG), any other the beta-discrete-Weibull.
 * @source handbook 2.3; Fader & Hardie 2007; Fader, Hardie, Liu, Davin & Steenburgh 2018
 */
export interface ChurnMix {
  /** α > 0 */
  readonly alpha: number;
  /** β > 0 */
  readonly beta: number;
  /** c > 0 */
  readonly c: number;
}

/**
 * S(until) / S(from): the share of those who survived `from` renewals that survives `until`.
 * @param from  renewals, 0 or more
 * @param until renewals, `from` or more; need not be whole
 */
export function survivalBetween({ alpha, beta, c }: ChurnMix, from: number, until: number): number {
  return Math.exp(-logBetaDrop(alpha, beta + from ** c, powerStep(from, until, c)));
}

/** Retention r_t into renewal t = 1, 2, …; for c = 1 it is (β+t−1)/(α+β+t−1). */
export function mixRetention(mix: ChurnMix, t: number): number {
  const before = mix.beta + t - 1;
  return mix.c === 1 ? before / (mix.alpha + before) : survivalBetween(mix, t - 1, t);
}

/** until^c − from^c, without the cancellation where they are close. */
export function powerStep(from: number, until: number, c: number): number {
  if (c === 1) return until - from;
  return from === 0 ? until ** c : from ** c * Math.expm1(c * Math.log1p((until - from) / from));
}
