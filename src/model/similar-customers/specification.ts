import { optionalRecords, records, series, type DataOf } from '../data.ts';
import { specify } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { curveParameters, longestHorizon, profitHistory } from '../life-curve/model.ts';
import { choice, defaulted, optional, required, text } from '../parameters.ts';
import { distances } from './similar.ts';

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

export type SimilarData = DataOf<typeof data>;

/** Parameters and data of the most similar past customers. @source handbook 2.2 */
export const similarCustomersSpecification = specify({
  name: 'similar-customers',
  version: '1.0.0',
  parameters,
  data,
  check: (_, given) => check(given),
});

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
