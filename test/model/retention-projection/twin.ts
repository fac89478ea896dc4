/**
 * The model written a second time, slowly and by another method: θ ~ Beta(α, β) integrated over, each customer's survival being
 * (1 − θ)^(t^c). The trapezoidal rule in v with 1 − θ = 1/(1 + e^−v), on far more nodes than needed.
 */
export function slowSurvival(alpha: number, beta: number, c: number, t: number): number {
  const power = t ** c;
  let weighted = 0;
  let norm = 0;
  for (let v = -700; v <= 700; v += 1 / 16) {
    const stay = -Math.log1p(Math.exp(-v));
    const weight = Math.exp(beta * stay + alpha * (stay - v));
    norm += weight;
    weighted += weight * Math.exp(power * stay);
  }
  return weighted / norm;
}

/** Log-likelihood as the handbook states it: Σ (n_{t−1} − n_t) ln P(T = t) + n_T ln S(T), from slow survival. */
export function slowLikelihood(alpha: number, beta: number, c: number, survivors: readonly number[]): number {
  const share = survivors.map((_, t) => slowSurvival(alpha, beta, c, t));
  const last = survivors.length - 1;
  let total = survivors[last]! * Math.log(share[last]!);
  for (let t = 1; t <= last; t++) total += (survivors[t - 1]! - survivors[t]!) * Math.log(share[t - 1]! - share[t]!);
  return total;
}

/** The same for the sBG by the recursion of Fader & Hardie (2007): P(1) = α/(α+β), P(t) = P(t−1)·(β+t−2)/(α+β+t−1). */
export function recursiveLikelihood(alpha: number, beta: number, survivors: readonly number[]): number {
  let chance = alpha / (alpha + beta);
  let left = 1;
  let total = 0;
  for (let t = 1; t < survivors.length; t++) {
    if (t > 1) chance *= (beta + t - 2) / (alpha + beta + t - 1);
    left -= chance;
    total += (survivors[t - 1]! - survivors[t]!) * Math.log(chance);
  }
  return total + survivors.at(-1)! * Math.log(left);
}
