/** A residual standard deviation below this share of the largest observation is rounding, not evidence. */
export const roundingLevel = 1e-12;

/**
 * Akaike's criterion for least squares, corrected for few points: m·ln(sse/m) + 2K + 2K(K+1)/(m − K − 1).
 * @param sse       sum of squared residuals
 * @param points    m
 * @param estimated parameters searched or solved for; K also counts the residual variance
 * @param largest   largest observation in absolute value, which sets the rounding level
 * @returns         null where m ≤ K + 1, for which the correction does not exist
 * @source          Burnham & Anderson, Model Selection and Multimodel Inference, 2.4
 */
export function correctedAkaike(sse: number, points: number, estimated: number, largest: number): number | null {
  const k = estimated + 1;
  if (points <= k + 1) return null;
  const variance = Math.max(sse / points, (roundingLevel * largest) ** 2, Number.MIN_VALUE);
  return points * Math.log(variance) + 2 * k + (2 * k * (k + 1)) / (points - k - 1);
}
