import type { CustomerMeasures } from '../purchases/measures.ts';

/** When a silence is long. */
export interface WarningRule {
  /** Usual intervals of silence from which a customer is warned of. @source handbook 4.6 */
  readonly ratio: number;
  /** Gaps between days with a purchase from which the usual interval counts as known. @source handbook 4.6 */
  readonly leastGaps: number;
  /** Complaints that, followed by a long silence, mean that the customer has decided to leave [the number is ours]. */
  readonly complaints: number;
}

export const usualWarning: WarningRule = { ratio: 2.5, leastGaps: 3, complaints: 2 };

/** What a customer's silence says, in the order of the codes. */
export const warningStates = ['in-rhythm', 'silent', 'silent-after-complaints', 'no-rhythm'] as const;

/** One entry a customer. */
export interface Warnings {
  /** Places in {@link warningStates}; 255 for a customer without a purchase. */
  readonly states: Uint8Array;
  /** Silence in usual intervals: recency / interval; NaN where the usual interval is not known. */
  readonly silence: Float64Array;
  /** The first day on which the silence was long enough, whole days since 1970-01-01; NaN where it is not. */
  readonly crossedOn: Float64Array;
  /** Money: the profit of the 365 days that ended with the last purchase, what a year of the customer was worth; 0 where nothing is at risk. */
  readonly valueAtRisk: Float64Array;
}

/**
 * Customers whose silence is long against their own rhythm.
 * @param measures            by the day asked for
 * @param asOf                that day, since 1970-01-01
 * @param complaintsBefore    complaints of each customer that the silence followed, as `complaintsBeforeSilence` counts them
 * @source handbook 4.6; Σ over a year as the value at risk is ours
 */
export function churnWarnings(
  { recency, interval, gaps, profitActiveYear }: CustomerMeasures,
  asOf: number,
  complaintsBefore: Float64Array,
  { ratio, leastGaps, complaints }: WarningRule = usualWarning,
): Warnings {
  const customers = recency.length;
  const states = new Uint8Array(customers);
  const [silence, crossedOn] = [new Float64Array(customers).fill(NaN), new Float64Array(customers).fill(NaN)];
  const valueAtRisk = new Float64Array(customers);
  for (let k = 0; k < customers; k++) {
    const days = recency[k]!;
    const usual = interval[k]!;
    if (Number.isNaN(days)) states[k] = 255;
    else if (gaps[k]! < leastGaps || Number.isNaN(usual)) states[k] = 3;
    else {
      silence[k] = days / usual;
      // In whole days, as silence is counted; a product that misses a whole number by a rounding is that number.
      const line = Math.ceil(ratio * usual * (1 - 1e-12));
      if (days < line) continue;
      states[k] = complaintsBefore[k]! >= complaints ? 2 : 1;
      crossedOn[k] = asOf - days + line;
      valueAtRisk[k] = Math.max(0, profitActiveYear[k]!);
    }
  }
  return { states, silence, crossedOn, valueAtRisk };
}

/** Whether a state is one that is warned of. */
const isWarned = (state: number): boolean => state === 1 || state === 2;

/** Places of those warned of, by value at risk from the highest down; equal ones by silence, the longest first, and then by place. */
export function rankedWarnings({ states, silence, valueAtRisk }: Warnings): Uint32Array {
  let count = 0;
  for (let k = 0; k < states.length; k++) count += Number(isWarned(states[k]!));
  const places = new Uint32Array(count);
  for (let k = 0, next = 0; next < count; k++) if (isWarned(states[k]!)) places[next++] = k;
  return places.sort((a, b) => valueAtRisk[b]! - valueAtRisk[a]! || silence[b]! - silence[a]! || a - b);
}
