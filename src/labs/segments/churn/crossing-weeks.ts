import type { Warnings } from '../../../model/churn-warning/warning.ts';

/** Weeks that are shown, up to the day. */
export const shownWeeks = 52;

/** Money at risk by the week in which the line was crossed, weeks before the day from 51 down to 0, of each region. */
export interface CrossingWeeks {
  readonly sums: readonly Float64Array[];
  /** What was crossed before. */
  readonly earlier: { readonly customers: number; readonly value: number };
}

/** @param asOf the day that the warnings are of, since 1970-01-01 */
export function crossingWeeks(
  { crossedOn, valueAtRisk }: Pick<Warnings, 'crossedOn' | 'valueAtRisk'>,
  codes: Uint8Array,
  asOf: number,
  regions: number,
): CrossingWeeks {
  const sums = Array.from({ length: regions }, () => new Float64Array(shownWeeks));
  let [customers, value] = [0, 0];
  for (let place = 0; place < codes.length; place++) {
    const day = crossedOn[place]!;
    if (day !== day) continue;
    const ago = Math.floor((asOf - day) / 7);
    const of = sums[codes[place]!];
    if (of !== undefined && ago < shownWeeks) of[shownWeeks - 1 - ago]! += valueAtRisk[place]!;
    if (ago >= shownWeeks) [customers, value] = [customers + 1, value + valueAtRisk[place]!];
  }
  return { sums, earlier: { customers, value } };
}
