import { optionalRecords, records, series, text, type DataOf } from '../data.ts';
import { defineModel } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { curveParameters, longestHorizon, profitHistory } from '../life-curve/model.ts';
import { choice, defaulted, optional, required } from '../parameters.ts';
import { borrowed, type Lent, type Spread } from './borrowed.ts';
import { distances, similarCustomers } from './similar.ts';

const parameters = {
  k: defaulted(5, { symbol: 'k', measure: 'customers', min: 1, max: 100, initial: 5, integer: true, slider: [1, 20] }),
  minCommon: defaulted(6, { symbol: 'm', measure: 'units', min: 1, max: longestHorizon, initial: 6, integer: true, slider: [2, 24] }),
  distance: choice(...distances),
} as const;

const data = {
  history: series(profitHistory),
  library: records(
    {
      customer: text,
      t: required({ symbol: 't', measure: 'units', min: 1, max: longestHorizon, initial: 1, integer: true }),
      profit: profitHistory.value,
    },
    100_000,
  ),
  curves: optionalRecords(
    {
      customer: text,
      g1: curveParameters.g1,
      ceiling: optional({ symbol: 'P₁(g₁)+N', measure: 'money-per-unit', min: -1e12, max: 1e12, initial: 20 }),
      g2: curveParameters.g2,
    },
    10_000,
  ),
} as const;

type SimilarData = DataOf<typeof data>;

/**
 * The past customers most similar to one history, and what their curves lend.
 * Results: `customers` nearest first, with `distance` and `common` units; `tooShort` and `withoutPeak`, how many were left
 * out; `g1`, `ceiling`, `g2`, each with median, quartiles, extremes, standard deviation and count over the nearest whose
 * curve is given, null where none is.
 * @source handbook 2.2
 */
export const similarCustomersModel = defineModel({
  name: 'similar-customers',
  version: '1.0.0',
  parameters,
  data,
  check: (_, given) => check(given),
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

function check({ history, library, curves }: SimilarData): readonly Fault[] {
  const observed = history.filter((profit) => !Number.isNaN(profit)).length;
  const found: Fault[] = observed > 0 ? [] : [{ code: 'too-few-points', path: ['data', 'history'], needed: 1, found: 0 }];
  const customers = new Set(library.map(({ customer }) => customer));
  found.push(...repeated('library', library, ({ customer, t }) => `${customer}, t = ${t}`));
  found.push(...repeated('curves', curves ?? [], ({ customer }) => customer));
  for (const [index, { customer }] of (curves ?? []).entries()) {
    if (!customers.has(customer))
      found.push({ code: 'not-listed', path: ['data', 'curves', index, 'customer'], got: customer, list: 'library' });
  }
  return found;
}

function repeated<R>(field: 'library' | 'curves', rows: readonly R[], key: (row: R) => string): readonly Fault[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index): Fault[] => {
    const got = key(row);
    if (seen.has(got)) return [{ code: 'repeated', path: ['data', field, index], got }];
    seen.add(got);
    return [];
  });
}
