import { series, type DataOf } from '../data.ts';
import { specify } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { defaulted, required, type ParamsOf } from '../parameters.ts';

/** What one customer spent stays below this, so that sums over a million are right to the cent. */
const most = 1e12;

const parameters = {
  groups: defaulted(10, { symbol: 'g', measure: 'none', min: 2, max: 100, initial: 10, integer: true, slider: [2, 20] }),
} as const;

const data = {
  values: series({
    gaps: false,
    longest: 1_000_000,
    value: required({ symbol: 'value', measure: 'money', min: -most, max: most, initial: 100, slider: [0, 1000] }),
  }),
} as const;

export type DecilesParams = ParamsOf<typeof parameters>;
export type DecilesData = DataOf<typeof data>;

/** What a decile report is made from: what each customer spent. @source handbook 4.3 */
export const decilesSpecification = specify({ name: 'deciles', version: '1.0.0', parameters, data, refersTo: 'dataset', check });

function check({ groups }: DecilesParams, { values }: DecilesData): readonly Fault[] {
  if (values.length >= groups) return [];
  return [{ code: 'too-few-points', path: ['data', 'values'], needed: groups, found: values.length }];
}
