import { defineModel } from '../definition.ts';
import { borrowed, type Lent, type Spread } from './borrowed.ts';
import { similarCustomers } from './similar.ts';
import { similarCustomersSpecification, type SimilarData } from './specification.ts';

/**
 * The past customers most similar to one history, and what their curves lend.
 * Results: `customers` nearest first, with `distance` and `common` units; `tooShort` and `withoutPeak`, how many were left
 * out; `g1`, `ceiling`, `g2`, each with median, quartiles, extremes, standard deviation and count over the nearest whose
 * curve is given, null where none is.
 * @source handbook 2.2
 */
export const similarCustomersModel = defineModel({
  ...similarCustomersSpecification,
  evaluate(options, { history, library, curves }) {
    const past = historiesOf(library);
    const names = [...past.keys()];
    const { nearest, tooShort, withoutPeak } = similarCustomers(history, [...past.values()], options);
    const customers = nearest.map(({ index }) => names[index] ?? '');
    const lent = new Map<string, Lent>(curves?.map((curve) => [curve.customer, curve]));
    const { g1, ceiling, g2 } = borrowed(customers.flatMap((customer) => lent.get(customer) ?? []));
    return {
      customers,
      distance: Float64Array.from(nearest, ({ distance }) => distance),
      common: Float64Array.from(nearest, ({ common }) => common),
      tooShort,
      withoutPeak,
      g1: named(g1),
      ceiling: named(ceiling),
      g2: named(g2),
    };
  },
});

const named = (spread: Spread | null): Readonly<Record<string, number | null>> | null => (spread === null ? null : { ...spread });

/** Each past customer's history by its name, in the order of first appearance; NaN where it has no row. */
function historiesOf(library: SimilarData['library']): ReadonlyMap<string, Float64Array> {
  const lengths = new Map<string, number>();
  for (const { customer, t } of library) lengths.set(customer, Math.max(t, lengths.get(customer) ?? 0));
  const histories = new Map([...lengths].map(([customer, length]) => [customer, new Float64Array(length).fill(NaN)]));
  for (const { customer, t, profit } of library) histories.get(customer)?.set([profit], t - 1);
  return histories;
}
