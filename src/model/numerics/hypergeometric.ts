/**
 * Gauss's hypergeometric function ₂F₁(1, b; c; 1/(1+d)), the mean of 1/(1 − z·x) over x ~ Beta(b, c − b) at z = 1/(1+d).
 *
 * With x = 1/(1 + e^−v) mean and norm become integrals of analytic functions over the whole line, for which the trapezoidal rule
 * converges exponentially; the same nodes for both cancel the error of the weights. To the right the terms end as a geometric
 * series, which is summed exactly: d → 0, where the power series needs 1/d terms, costs −ln d. Relative error below 1e-13
 * (checked against 120 digits for α = c − b in 1e-6..1e6, b in 1..1e6, d in 1e-300..10).
 * @param b     ≥ 1
 * @param alpha c − b > 0
 * @param d     > 0, so that no digit of 1 − z is lost; 0 where α > 1
 * @source      Abramowitz & Stegun 15.3.1; Trefethen & Weideman, SIAM Review 56 (2014)
 */
export function hypergeometricMean(b: number, alpha: number, d: number): number {
  if (d === 0) return (b + alpha - 1) / (alpha - 1);
  const peak = Math.log(b / alpha);
  const step = Math.min(widest, perDeviation * Math.sqrt(1 / b + 1 / alpha));
  const top = logWeight(b, alpha, peak);
  let mean = 0;
  let norm = 0;
  const add = (v: number): boolean => {
    const y = 1 / (1 + Math.exp(v));
    const weight = Math.exp(logWeight(b, alpha, v) - top);
    norm += weight;
    const part = weight / (y + d);
    mean += part;
    return weight > negligible * norm || part > negligible * mean;
  };
  add(peak);
  for (let v = peak - step; add(v); v -= step);
  const geometric = Math.max(peak, 0) + farRight - Math.min(0, Math.log(Math.max(d, Number.MIN_VALUE)));
  let v = peak + step;
  for (; v < geometric && add(v); v += step);
  if (v >= geometric) {
    const rest = Math.exp(logWeight(b, alpha, v) - top) / -Math.expm1(-alpha * step);
    norm += rest;
    mean += rest / d;
  }
  return ((1 + d) * mean) / norm;
}

/** Widest step: where α is large the integrand grows off the line beyond a distance of π/2, which then costs e^(−π²/0.25), 1e-17. */
const widest = 0.25;
/** Step in standard deviations of v near the peak. */
const perDeviation = 0.5;
const negligible = 1e-18;
/** Past this many units x is 1, and e^−v is nothing beside what it is added to. */
const farRight = 40;

/** ln of x^b·(1 − x)^α. */
const logWeight = (b: number, alpha: number, v: number): number => -b * softplus(-v) - alpha * softplus(v);

const softplus = (v: number): number => Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
