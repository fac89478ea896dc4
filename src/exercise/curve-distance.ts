import type { Columns } from '../model/definition.ts';
import { columnAt } from './output.ts';

export interface CurveDistance {
  /** The largest distance, as a share of the largest absolute value of the curve asked for. */
  readonly share: number;
  /** Where it is, counted from 0. */
  readonly at: number;
}

/**
 * How far a column of results lies from the same one of others. A column that ends earlier is 0 from there on; where the one
 * asked for has a gap nothing is compared.
 * @returns null where there is no such column, or nothing but zeros is asked for
 */
export function curveDistance(given: Columns, target: Columns, output: string): CurveDistance | null {
  const got = columnAt(given, output);
  const wanted = columnAt(target, output);
  return got.ok && wanted.ok ? farthest(got.value, wanted.value) : null;
}

function farthest(got: Float64Array, wanted: Float64Array): CurveDistance | null {
  let largest = 0;
  let most = { distance: -1, at: 0 };
  for (let at = 0; at < Math.max(got.length, wanted.length); at++) {
    const target = wanted[at] ?? 0;
    if (Number.isNaN(target)) continue;
    const given = got[at] ?? 0;
    largest = Math.max(largest, Math.abs(target));
    const distance = Math.abs((Number.isNaN(given) ? 0 : given) - target);
    if (distance > most.distance) most = { distance, at };
  }
  return largest === 0 ? null : { share: most.distance / largest, at: most.at };
}
