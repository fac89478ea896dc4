/** How ψ and ψ′ change over a step. */
export interface PolygammaStep {
  /** ψ(x + δ) − ψ(x) ≥ 0 */
  readonly digamma: number;
  /** ψ′(x + δ) − ψ′(x) ≤ 0 */
  readonly trigamma: number;
}

/**
 * The change of the digamma and trigamma functions, each with a relative error near 1e-15 also where δ is small beside x: every
 * term of the recurrence up to 10 and of the asymptotic series is a difference of powers, 1/xⁿ − 1/(x+δ)ⁿ, made without subtracting.
 * @param x    > 0
 * @param step δ ≥ 0
 * @source     Abramowitz & Stegun 6.3.5, 6.3.18, 6.4.6, 6.4.12
 */
export function polygammaStep(x: number, step: number): PolygammaStep {
  let digamma = 0;
  let trigamma = 0;
  let from = x;
  for (; from < least; from++) {
    const first = step / (from * (from + step));
    digamma += first;
    trigamma += first * (1 / from + 1 / (from + step));
  }
  const near = 1 / from;
  const far = 1 / (from + step);
  const first = step * near * far;
  let difference = first;
  let power = far;
  const raise = () => {
    difference = near * difference + power * first;
    power *= far;
  };
  digamma += Math.log1p(step / from) + first / 2;
  trigamma += first;
  raise();
  trigamma += difference / 2;
  for (let k = 0; k < bernoulli.length; k++) {
    digamma += (bernoulli[k]! / (2 * k + 2)) * difference;
    raise();
    trigamma += bernoulli[k]! * difference;
    raise();
  }
  return { digamma, trigamma: -trigamma };
}

/** From here on the series are exact to the last digit. */
const least = 10;

/** The Bernoulli numbers B₂, B₄, … */
const bernoulli = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6];
