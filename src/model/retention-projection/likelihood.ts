import type { Slopes } from '../numerics/newton-maximum.ts';
import type { ChurnMix } from './churn-mix.ts';
import type { EachLogLoss } from './log-loss.ts';

/** What a cohort shows: for each renewal the share of the cohort that was kept, and lost. */
export interface ObservedShares {
  /** n_t / n_0 for t = 1..T at t − 1 */
  readonly kept: Float64Array;
  /** (n_{t−1} − n_t) / n_0 */
  readonly lost: Float64Array;
}

export function observedShares(survivors: Float64Array, renewals: number): ObservedShares {
  const cohort = survivors[0]!;
  const kept = survivors.slice(1, renewals + 1).map((count) => count / cohort);
  return { kept, lost: kept.map((_, index) => (survivors[index]! - survivors[index + 1]!) / cohort) };
}

/**
 * Log-likelihood of a churn mix per customer of the cohort, Σ (n_{t−1} − n_t)/n_0·ln P(T = t) + n_T/n_0·ln S(T), as the product
 * over renewals Σ kept·ln r_t + lost·ln(1 − r_t) that it equals.
 * @param eachLogLoss of the family of mixes, with c held at 1 or not
 * @returns the value with its slopes in ln α, ln β and c
 * @source  handbook 2.3; Fader & Hardie 2007
 */
export function likelihood(mix: ChurnMix, { kept, lost }: ObservedShares, eachLogLoss: EachLogLoss): Slopes {
  let value = 0;
  const gradient = new Float64Array(3);
  const second = new Float64Array(6);
  eachLogLoss(mix, kept.length, (t, loss) => {
    const stay = kept[t - 1]!;
    const leave = lost[t - 1]!;
    const odds = Math.expm1(loss.value);
    const share = -Math.expm1(-loss.value);
    value += leave * Math.log(share) - stay * loss.value;
    const weight = leave / odds - stay;
    const bend = leave / (odds * share);
    for (let k = 0; k < 3; k++) gradient[k]! += weight * loss.first[k]!;
    for (let k = 0; k < 6; k++) second[k]! += weight * loss.second[k]! - bend * loss.first[rows[k]!]! * loss.first[columns[k]!]!;
  });
  return inLogarithms(mix, value, gradient, second);
}

/** Where the six second derivatives stand in the matrix. */
const rows = [0, 0, 1, 0, 1, 2];
const columns = [0, 1, 1, 2, 2, 2];

/** Slopes in α, β, c as slopes in ln α, ln β, c. */
function inLogarithms({ alpha, beta }: ChurnMix, value: number, slope: Float64Array, second: Float64Array): Slopes {
  const scale = [alpha, beta, 1];
  const gradient = slope.map((part, k) => part * scale[k]!);
  const hessian = new Float64Array(9);
  for (let k = 0; k < 6; k++) {
    const [row, column] = [rows[k]!, columns[k]!];
    const diagonal = row === column && row < 2 ? gradient[row]! : 0;
    hessian[3 * row + column] = hessian[3 * column + row] = second[k]! * scale[row]! * scale[column]! + diagonal;
  }
  return { value, gradient, hessian };
}
