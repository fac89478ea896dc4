/**
 * ψ′(x) = d² ln Γ / dx² for x > 0, relative error near 1e-15: the recurrence up to 10, then the asymptotic series.
 * @source Abramowitz & Stegun 6.4.6, 6.4.12
 */
export function trigamma(x: number): number {
  let shift = 0;
  let argument = x;
  for (; argument < least; argument++) shift += 1 / (argument * argument);
  const inverse = 1 / (argument * argument);
  let series = 0;
  for (let k = bernoulli.length - 1; k >= 0; k--) series = series * inverse + bernoulli[k]!;
  return 1 / argument + inverse * (0.5 + series / argument) + shift;
}

/** From here on the series is exact to the last digit. */
const least = 10;

/** The Bernoulli numbers B₂, B₄, … */
const bernoulli = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6];
