import { log } from '../numerics/log.ts';

/**
 * The standard normal quantile, of + − × ÷, a square root and our own {@link log}, so that its bits are the same in every engine.
 * @param p probability, 0 < p < 1
 * @returns x with Φ(x) = p, relative error about 1e-16
 * @source  Wichura 1988, Algorithm AS 241, PPND16, Applied Statistics 37, 477–484
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  const within = centreSquare - q * q;
  if (within >= 0) return q * centre(within);
  return q < 0 ? -upper(p) : upper(1 - p);
}

/** 0.425² */
const centreSquare = 0.180625;

/** Of 1 − p. */
function upper(p: number): number {
  const r = Math.sqrt(-log(p));
  return r <= 5 ? shoulder(r - 1.6) : tail(r - 5);
}

// Written out: this is the innermost loop of a simulation.

function centre(x: number): number {
  const numerator =
    ((((((2509.0809287301226727 * x + 33430.575583588128105) * x + 67265.770927008700853) * x + 45921.953931549871457) * x +
      13731.693765509461125) *
      x +
      1971.5909503065514427) *
      x +
      133.14166789178437745) *
      x +
    3.387132872796366608;
  const denominator =
    ((((((5226.495278852854561 * x + 28729.085735721942674) * x + 39307.89580009271061) * x + 21213.794301586595867) * x +
      5394.1960214247511077) *
      x +
      687.1870074920579083) *
      x +
      42.313330701600911252) *
      x +
    1;
  return numerator / denominator;
}

function shoulder(x: number): number {
  const numerator =
    ((((((7.7454501427834140764e-4 * x + 0.0227238449892691845833) * x + 0.24178072517745061177) * x + 1.27045825245236838258) * x +
      3.64784832476320460504) *
      x +
      5.7694972214606914055) *
      x +
      4.6303378461565452959) *
      x +
    1.42343711074968357734;
  const denominator =
    ((((((1.05075007164441684324e-9 * x + 5.475938084995344946e-4) * x + 0.0151986665636164571966) * x + 0.14810397642748007459) * x +
      0.68976733498510000455) *
      x +
      1.6763848301838038494) *
      x +
      2.05319162663775882187) *
      x +
    1;
  return numerator / denominator;
}

function tail(x: number): number {
  const numerator =
    ((((((2.01033439929228813265e-7 * x + 2.71155556874348757815e-5) * x + 0.0012426609473880784386) * x + 0.026532189526576123093) * x +
      0.29656057182850489123) *
      x +
      1.7848265399172913358) *
      x +
      5.4637849111641143699) *
      x +
    6.6579046435011037772;
  const denominator =
    ((((((2.04426310338993978564e-15 * x + 1.4215117583164458887e-7) * x + 1.8463183175100546818e-5) * x + 7.868691311456132591e-4) * x +
      0.0148753612908506148525) *
      x +
      0.13692988092273580531) *
      x +
      0.59983220655588793769) *
      x +
    1;
  return numerator / denominator;
}
