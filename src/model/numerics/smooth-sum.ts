import { sum } from './sum.ts';

/**
 * Σ f(k), k = 1, 2, … of a falling function that is smooth on the scale of k: the first terms one by one, then Gregory's formula
 * with the integral by Gauss's rule on panels that grow with k, so that a sum over 10¹² terms costs some hundred panels.
 * Relative error near 1e-13.
 * @param f      also between whole numbers, ≥ 0, not rising
 * @param beyond Σ f(k) for k > t from t and f(t), or a bound on it; the sum ends where this is nothing beside it, or
 *               at t = 1e290, where it is added
 * @source       Gregory's formula: Hildebrand, Introduction to Numerical Analysis, 5.9
 */
export function smoothSum(f: (t: number) => number, beyond: Rest): number {
  const terms: number[] = [];
  let total = 0;
  for (let k = 1; k < direct; k++) {
    const term = f(k);
    terms.push(term);
    total += term;
    if (beyond(k, term) <= negligible * total) return sum(terms);
  }
  terms.push(endCorrection(f));
  return integrate(f, beyond, sum(terms));
}

type Rest = (t: number, value: number) => number;

/** Terms added one by one; the differences of f from here on are small. */
const direct = 1024;
const negligible = 1e-15;
const farthest = 1e290;

function integrate(f: (t: number) => number, beyond: Rest, before: number): number {
  let total = before;
  let from = direct;
  while (from < farthest) {
    if (beyond(from, f(from)) <= negligible * total) return total;
    const width = from * panelShare(f, from);
    total += panel(f, from, width);
    from += width;
  }
  return total + beyond(from, f(from));
}

/** Panels as wide as f falls by a small factor, and never wide beside where they stand. */
function panelShare(f: (t: number) => number, from: number): number {
  const steepness = Math.log(f(from) / f(from * (1 + probe))) / probe;
  return Math.min(0.125, 1 / (1 + steepness));
}

const probe = 1 / 1024;

function panel(f: (t: number) => number, from: number, width: number): number {
  const half = width / 2;
  const middle = from + half;
  let total = 0;
  for (let k = 0; k < nodes.length; k++) total += weights[k]! * (f(middle - half * nodes[k]!) + f(middle + half * nodes[k]!));
  return half * total;
}

/** ½f − Δf/12 + Δ²f/24 − … at the first term of the integral. */
function endCorrection(f: (t: number) => number): number {
  let differences = gregory.map((_, k) => f(direct + k));
  return gregory.reduce((total, coefficient) => {
    const [first = 0] = differences;
    differences = differences.slice(1).map((value, k) => value - differences[k]!);
    return total + coefficient * first;
  }, 0);
}

const gregory = [1 / 2, -1 / 12, 1 / 24, -19 / 720, 3 / 160, -863 / 60480, 275 / 24192];

/** Gauss–Legendre, ten points. @source Abramowitz & Stegun, table 25.4 */
const nodes = [0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];
const weights = [0.2955242247147529, 0.2692667193099964, 0.219086362515982, 0.1494513491505806, 0.0666713443086881];
