import type { Warnings } from '../../../model/churn-warning/warning.ts';

interface Counted {
  readonly customers: number;
  /** Money. */
  readonly value: number;
}

/** What the warnings come to. */
export interface WarningFigures {
  /** Customers with a known rhythm. */
  readonly judged: number;
  readonly unknown: number;
  readonly warned: Counted;
  readonly afterComplaints: Counted;
  /** Those who crossed the line in the last {@link recentDays} days, and those who did a year ago or longer. */
  readonly recent: Counted;
  readonly old: Counted;
  /** The place of the customer with the most at risk; −1 where there is none. */
  readonly top: number;
}

/** Days for which a warning is fresh [ours]. */
export const recentDays = 30;
const oldDays = 365;

/** @param asOf the day that the warnings are of, since 1970-01-01 */
export function warningFigures({ states, valueAtRisk, crossedOn }: Warnings, asOf: number): WarningFigures {
  const counts = { warned: [0, 0], afterComplaints: [0, 0], recent: [0, 0], old: [0, 0] } satisfies Record<string, [number, number]>;
  let [judged, unknown, top] = [0, 0, -1];
  for (let place = 0; place < states.length; place++) {
    const state = states[place]!;
    if (state === 3) unknown++;
    else if (state !== 255) judged++;
    if (state !== 1 && state !== 2) continue;
    const value = valueAtRisk[place]!;
    const since = asOf - crossedOn[place]!;
    add(counts.warned, value);
    if (state === 2) add(counts.afterComplaints, value);
    if (since < recentDays) add(counts.recent, value);
    if (since >= oldDays) add(counts.old, value);
    if (top < 0 || value > valueAtRisk[top]!) top = place;
  }
  const counted = ([customers = 0, value = 0]: readonly number[]): Counted => ({ customers, value });
  return {
    ...{ judged, unknown, top, warned: counted(counts.warned), afterComplaints: counted(counts.afterComplaints) },
    ...{ recent: counted(counts.recent), old: counted(counts.old) },
  };
}

function add(sums: number[], value: number): void {
  sums[0] = (sums[0] ?? 0) + 1;
  sums[1] = (sums[1] ?? 0) + value;
}
