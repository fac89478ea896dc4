import { columns } from '../data.ts';
import { specify } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { defaulted, flag, optional, required, rows, text, type ParamsOf } from '../parameters.ts';
import { mostClusters } from './k-means.ts';

const most = 1e12;
const mostCustomers = 1_000_000;
const mostMeasures = 20;

const parameters = {
  k: defaulted(4, { symbol: 'k', measure: 'none', min: 1, max: mostClusters, initial: 4, integer: true, slider: [2, 8] }),
  starts: defaulted(10, { symbol: 'starts', measure: 'none', min: 1, max: 100, initial: 10, integer: true, slider: [1, 20] }),
  seed: optional({ symbol: 'seed', measure: 'none', min: 0, max: 2 ** 32 - 1, initial: 1, integer: true, slider: [0, 100] }),
  standardise: flag(true),
  logged: rows({ measure: text }, mostMeasures),
  compare: optional({ symbol: 'most k', measure: 'none', min: 2, max: mostClusters, initial: 6, integer: true, slider: [2, 8] }),
} as const;

const data = {
  columns: columns({
    gaps: false,
    longest: mostCustomers,
    most: mostMeasures,
    value: required({ symbol: 'value', measure: 'none', min: -most, max: most, initial: 0 }),
  }),
} as const;

export type ClustersParams = ParamsOf<typeof parameters>;

/** What k-means takes. @source handbook 4.5 */
export const clustersSpecification = specify({ name: 'clusters', version: '1.0.0', parameters, data, refersTo: 'dataset', check });

function check({ k, logged }: ClustersParams, { columns }: { readonly columns: Readonly<Record<string, Float64Array>> }): readonly Fault[] {
  const found = Object.values(columns)[0]?.length ?? 0;
  const few: readonly Fault[] = found < k ? [{ code: 'too-short', path: ['data', 'columns'], found, needed: k }] : [];
  const unknown = logged.flatMap(({ measure }, row): readonly Fault[] =>
    Object.hasOwn(columns, measure)
      ? []
      : [{ code: 'not-listed', path: ['params', 'logged', row, 'measure'], got: measure, list: 'data.columns' }],
  );
  return [...few, ...unknown];
}
