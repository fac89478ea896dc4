import { sum } from './sum.ts';

/** Exact splitting evaluates the value 2^causes times. */
const mostCauses = 10;

/**
 * Splits value(to) − value(from) over causes by the Shapley value: each cause's own change of the value, averaged over all
 * orders in which the causes can come into force. The parts add up to the difference, within rounding; the order in which
 * the causes are named does not matter, to the last bit; a cause that moves nothing gets 0.
 *
 * Causes may be single keys or groups that only make sense together (h1, v, g1 and N of a curve that begins to grow).
 * @param value  of a parameter set that mixes `from` and `to`; called 2^causes times, so it must be quick and defined
 *               for mixtures that a document would refuse (a g1 moved past an unmoved g2)
 * @param causes keys of each cause; together every key in which `from` and `to` differ; at most 10
 * @source       L. S. Shapley, A value for n-person games (1953)
 */
export function shapley<P extends object, C extends string>(
  value: (params: P) => number,
  from: P,
  to: P,
  causes: Readonly<Record<C, readonly (keyof P)[]>>,
): Readonly<Record<C, number>> {
  const names = (Object.keys(causes) as C[]).sort();
  if (names.length > mostCauses) throw new RangeError(`${names.length} causes: split at most ${mostCauses}`);
  requireAll(
    from,
    to,
    names.flatMap((name) => causes[name]),
  );
  const values = Float64Array.from({ length: 1 << names.length }, (_, mask) =>
    value(
      mixed(
        from,
        to,
        names.flatMap((name, bit) => (mask & (1 << bit) ? causes[name] : [])),
      ),
    ),
  );
  return Object.fromEntries(names.map((name, bit) => [name, part(values, bit, names.length)])) as Record<C, number>;
}

/** The keys, of equal sets of keys, in which two records differ. */
export function changedKeys<P extends object>(from: P, to: P): readonly (keyof P)[] {
  return (Object.keys(to) as (keyof P)[]).filter((key) => !Object.is(from[key], to[key]));
}

function requireAll<P extends object>(from: P, to: P, named: readonly (keyof P)[]): void {
  const forgotten = changedKeys(from, to).filter((key) => !named.includes(key));
  if (forgotten.length > 0) throw new RangeError(`changed without a cause: ${forgotten.join(', ')}`);
}

function mixed<P extends object>(from: P, to: P, keys: readonly (keyof P)[]): P {
  const params = { ...from };
  for (const key of keys) params[key] = to[key];
  return params;
}

/** Σ over coalitions S without the cause of |S|!·(k − |S| − 1)!/k! · (value(S + cause) − value(S)). */
function part(values: Float64Array, bit: number, k: number): number {
  const terms: number[] = [];
  values.forEach((without, mask) => {
    if ((mask & (1 << bit)) === 0) terms.push(((values[mask | (1 << bit)] ?? NaN) - without) * weight(bits(mask), k));
  });
  return sum(terms);
}

/** s!·(k − s − 1)!/k! = 1 / (k · binomial(k − 1, s)) */
function weight(s: number, k: number): number {
  let binomial = 1;
  for (let i = 1; i <= s; i++) binomial = (binomial * (k - i)) / i;
  return 1 / (k * binomial);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
