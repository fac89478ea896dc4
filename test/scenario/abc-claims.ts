import type { Columns } from '../../src/model/definition.ts';
import type { Claims } from './claims.ts';
import { resultsOf, withParams } from './scenario-results.ts';

const size = (run: Columns, place: number): number => (run.sizes as Float64Array)[place] ?? NaN;

/** Of customers in classes by value. */
export const abcClaims: Claims = {
  'abc-43-customers': (s) => {
    const values = s.data.inline.values as readonly number[];
    const [run, wide] = [resultsOf(s), resultsOf(withParams(s, { cuts: [0.8, 0.95] }))];
    const [first, second] = s.params.cuts as readonly [number, number];
    return {
      '43': values.length,
      '1040': values.reduce((sum, value) => sum + value, 0),
      ...{ '55': 100 * first, '85': 100 * second, '80': 80, '95': 95, '20': 100 * Number(s.params.top) },
      ...{ '12': size(run, 0), '15': size(run, 1), '16': size(run, 2), '24': size(wide, 0) },
      '54.1': 100 * ((run.shares as Float64Array)[0] ?? NaN),
      '45.2': 100 * Number(run.topShare),
      '0.382': Number(run.gini),
    };
  },
};
