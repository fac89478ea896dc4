/**
 * 1 + x + … + x^(terms − 1), also where x is so near to 1 that the usual quotient loses its places.
 * @param x     ≥ 0 (below 0 as if 0)
 * @param terms whole, ≥ 0, or Infinity for x < 1
 */
export function geometricSum(x: number, terms: number): number {
  if (terms === Infinity) return 1 / (1 - x);
  if (x === 1) return terms;
  return x <= 0 ? Number(terms > 0) : Math.expm1(terms * Math.log(x)) / (x - 1);
}
