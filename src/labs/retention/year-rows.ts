import { entryAt } from '../../model/parameters.ts';
import { factorAt, marginAt } from '../../model/retention/cohort.ts';
import type { RetentionParams } from '../../model/retention/specification.ts';

/** One period of a cohort, in numbers. */
export interface YearRow {
  readonly k: number;
  readonly survivors: number;
  /** Into this period; NaN at the start. */
  readonly retention: number;
  readonly margin: number;
  readonly factor: number;
  readonly presentValue: number;
  readonly cumulative: number;
}

export function yearRows(
  params: RetentionParams,
  { survivors, presentValue }: { readonly survivors: Float64Array; readonly presentValue: Float64Array },
): readonly YearRow[] {
  let cumulative = 0;
  return Array.from(survivors, (count, k) => ({
    k,
    survivors: count,
    retention: k === 0 ? NaN : entryAt(params.retention, k - 1),
    margin: marginAt(params, k),
    factor: factorAt(params, k),
    presentValue: presentValue[k] ?? NaN,
    cumulative: (cumulative += presentValue[k] ?? 0),
  }));
}
