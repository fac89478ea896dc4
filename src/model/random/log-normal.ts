/** A log-normal law as median·e^(σz), z standard normal. */
export interface LogNormal {
  readonly median: number;
  readonly sigma: number;
}

/**
 * The log-normal law of a mean and a coefficient of variation: σ² = ln(1 + cv²), median = mean·e^(−σ²/2).
 * @param mean      ≥ 0; a law of mean 0 is 0
 * @param variation cv ≥ 0, the standard deviation over the mean; 0 is the mean itself
 */
export function logNormal(mean: number, variation: number): LogNormal {
  const square = Math.log1p(variation * variation);
  return { median: mean * Math.exp(-square / 2), sigma: Math.sqrt(square) };
}

/** @param z standard normal draw */
export const logNormalDraw = ({ median, sigma }: LogNormal, z: number): number => median * Math.exp(sigma * z);
