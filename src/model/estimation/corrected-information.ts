/**
 * Akaike's criterion of a likelihood, corrected for few observations: −2·LL + 2K + 2K(K+1)/(n − K − 1).
 * @param logLikelihood at its maximum
 * @param estimated     K, parameters estimated
 * @param observations  n, individuals
 * @returns             null where n ≤ K + 1, for which the correction does not exist
 * @source              Burnham & Anderson, Model Selection and Multimodel Inference, 2.4
 */
export function correctedInformation(logLikelihood: number, estimated: number, observations: number): number | null {
  const left = observations - estimated - 1;
  return left > 0 ? -2 * logLikelihood + 2 * estimated + (2 * estimated * (estimated + 1)) / left : null;
}
