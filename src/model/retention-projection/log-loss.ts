import { logBetaDrop } from '../numerics/log-beta-drop.ts';
import { polygammaStep } from '../numerics/polygamma-step.ts';
import { trigamma as trigammaOf } from '../numerics/trigamma.ts';
import { powerStep, type ChurnMix } from './churn-mix.ts';

/** −ln r_t with its first and second derivatives in α, β and c. */
export interface LogLoss {
  value: number;
  /** By α, β, c. */
  readonly first: Float64Array;
  /** By αα, αβ, ββ, αc, βc, cc. */
  readonly second: Float64Array;
}

/** Calls `use` with −ln r_t for t = 1..renewals; the record is the same each time. */
export type EachLogLoss = (mix: ChurnMix, renewals: number, use: (t: number, loss: LogLoss) => void) => void;

/** −ln r_t = ln(1 + α/(β+t−1)), with c held at 1. @source handbook 2.3 */
export const eachGeometric: EachLogLoss = ({ alpha, beta }, renewals, use) => {
  const loss = emptyLoss();
  for (let t = 1; t <= renewals; t++) {
    const x = beta + t - 1;
    const a = 1 / (x + alpha);
    loss.value = Math.log1p(alpha / x);
    loss.first[0] = a;
    loss.first[1] = (-alpha * a) / x;
    loss.second[0] = loss.second[1] = -a * a;
    loss.second[2] = (alpha * a * (1 / x + a)) / x;
    use(t, loss);
  }
};

/** −ln r_t = K_t − K_{t−1} with K_t = ln Γ(α + x_t) − ln Γ(x_t), x_t = β + t^c. @source handbook 2.3 */
export const eachWeibull: EachLogLoss = ({ alpha, beta, c }, renewals, use) => {
  const loss = emptyLoss();
  let before = boundary(alpha, beta, c, 0);
  for (let t = 1; t <= renewals; t++) {
    const after = boundary(alpha, beta, c, t);
    const step = powerStep(t - 1, t, c);
    const across = polygammaStep(before.x + alpha, step);
    loss.value = logBetaDrop(alpha, before.x, step);
    loss.first[0] = across.digamma;
    loss.first[1] = after.b - before.b;
    loss.first[2] = after.c - before.c;
    loss.second[0] = loss.second[1] = across.trigamma;
    loss.second[2] = after.bb - before.bb;
    loss.second[3] = after.ac - before.ac;
    loss.second[4] = after.bc - before.bc;
    loss.second[5] = after.cc - before.cc;
    use(t, loss);
    before = after;
  }
};

const emptyLoss = (): LogLoss => ({ value: 0, first: new Float64Array(3), second: new Float64Array(6) });

/** x_t and the derivatives of K_t, but for those in α alone and in α and β, whose differences are taken directly. */
function boundary(alpha: number, beta: number, c: number, t: number) {
  const power = t ** c;
  const logarithm = t === 0 ? 0 : Math.log(t);
  const slope = power * logarithm;
  const x = beta + power;
  const { digamma, trigamma } = polygammaStep(x, alpha);
  return {
    x,
    b: digamma,
    c: slope * digamma,
    bb: trigamma,
    ac: slope * trigammaOf(x + alpha),
    bc: slope * trigamma,
    cc: slope * (logarithm * digamma + slope * trigamma),
  };
}
