/**
 * ln Γ(x) for x > 0, relative error near 1e-15: the recurrence up to 10, then Stirling's series.
 * @source Abramowitz & Stegun 6.1.15, 6.1.41
 */
export function logGamma(x: number): number {
  let shift = 0;
  let argument = x;
  for (; argument < 10; argument++) shift += Math.log(argument);
  const inverse = 1 / (argument * argument);
  const series = stirling.reduceRight((total, coefficient) => total * inverse + coefficient, 0) / argument;
  return (argument - 0.5) * Math.log(argument) - argument + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** Bernoulli numbers B(2k) / (2k·(2k−1)). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
