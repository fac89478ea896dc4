import { hypergeometricMean } from '../numerics/hypergeometric.ts';
import { polygammaStep } from '../numerics/polygamma-step.ts';
import { smoothSum } from '../numerics/smooth-sum.ts';
import { sum } from '../numerics/sum.ts';
import { survivalBetween, type ChurnMix } from './churn-mix.ts';
import { hasLeft, polynomialAt, type Polynomial } from './polynomial.ts';

/**
 * Discounted expected residual lifetime of a customer who survived s renewals: Σ_{k≥1} S(s+k)/S(s)·(1+d)^(1−k), the next renewal
 * undiscounted.
 * @param d        discount rate per unit, > -1
 * @param survived s, renewals
 * @returns        renewals; null where the sum has no finite value
 * @source         handbook 2.3; Fader & Hardie 2010 (DERL)
 */
export function mixLifetime(mix: ChurnMix, d: number, survived: number): number | null {
  if (d < 0 || (d < noRate && mix.c * mix.alpha <= 1)) return null;
  return finite(mix.c === 1 ? geometricMixLifetime(mix, d, survived) : weibullMixLifetime(mix, d, survived));
}

/** (β+s)/(α+β+s)·₂F₁(1, β+s+1; α+β+s+1; 1/(1+d)) */
function geometricMixLifetime({ alpha, beta }: ChurnMix, d: number, survived: number): number {
  const left = beta + survived;
  return (left / (alpha + left)) * hypergeometricMean(left + 1, alpha, d);
}

/**
 * The sum. What lies beyond a term is at most the term times (1+d)/d, as survival falls. Near d = 0 that is too much; there
 * t·S(t)/(e − 1) is taken, the integral of a power t^(−e) no steeper than survival is from there on.
 */
function weibullMixLifetime(mix: ChurnMix, d: number, survived: number): number {
  const force = Math.log1p(d);
  const term = (t: number) => survivalBetween(mix, survived, survived + t) * Math.exp(force * (1 - t));
  if (d > nearZero || mix.c * mix.alpha <= 1) return smoothSum(term, (_, value) => (value * (1 + d)) / d);
  return smoothSum(term, (t, value) => {
    const decay = Math.min(steepness(mix, survived + t), mix.c * mix.alpha) - 1;
    return decay > 0 ? (value * (survived + t)) / decay : Infinity;
  });
}

const nearZero = 1e-6;
/** A rate as good as 0. */
const noRate = 1e-280;

/** −d ln S / d ln t, which tends to cα from one side. */
function steepness({ alpha, beta, c }: ChurnMix, t: number): number {
  const power = t ** c;
  return c * power * polygammaStep(beta + power, alpha).digamma;
}

/** The same for one rate r: r(1+d)/(1+d−r). */
export function constantLifetime(rate: number, d: number): number | null {
  return rate < 1 + d ? finite((rate * (1 + d)) / (1 + d - rate)) : null;
}

/** Years of a line or parabola that are added up. */
const mostTerms = 20_000;
const negligible = 1e-14;

/** The same for a line or parabola, held between 0 and 1; null too where nobody is left at s, or where it goes on for too long. */
export function polynomialLifetime(polynomial: Polynomial, d: number, survived: number): number | null {
  const share = (t: number) => Math.min(1, Math.max(0, polynomialAt(polynomial, t)));
  const now = share(survived);
  if (now === 0) return null;
  const terms: number[] = [];
  const total = () => finite(sum(terms) / now);
  for (let k = 1; k <= mostTerms; k++) {
    const factor = Math.exp((1 - k) * Math.log1p(d));
    const left = share(survived + k);
    const forever = (factor * (1 + d)) / d;
    if (hasLeft(polynomial, survived + k)) {
      if (left > 0 && d <= 0) return null;
      terms.push(left > 0 ? forever : 0);
      return total();
    }
    terms.push(left * factor);
    if (d > 0 && forever < negligible * now) return total();
  }
  return null;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
