import { monthsPer, type TimeUnit } from '../../model/discounting/rate-conversion.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Customer } from '../../scenario/dataset.ts';

/** One renewal of a dataset's customers. */
export interface CohortStep {
  /** 1, 2, … */
  readonly renewal: number;
  /** Customers of whom it is known whether they renewed. */
  readonly known: number;
  readonly kept: number;
  /** Customers there before it whose history stops before it: not counted from here on. */
  readonly unknown: number;
  /** Of all at the start, those left if the unknown ones went on like the known ones. */
  readonly survivors: number;
}

export interface DatasetCohort {
  readonly customers: number;
  readonly ended: number;
  readonly steps: readonly CohortStep[];
}

export type CohortFault =
  | { readonly code: 'coarser'; readonly unit: TimeUnit }
  | { readonly code: 'few-customers'; readonly found: number; readonly needed: number }
  | { readonly code: 'few-renewals'; readonly found: number; readonly needed: number; readonly known: number }
  | { readonly code: 'nobody-left' };

const fewestCustomers = 20;
/** A renewal that fewer can be followed through is chance, and ends the list. */
export const fewestKnown = 10;
const fewestRenewals = 3;
const longest = 199;

type Seen = Pick<Customer, 'ended'> & { readonly profit: ArrayLike<number> };

/**
 * A dataset's customers laid over each other by the age of their relationship. A renewal counts those who are observed up to it
 * at least: who has ended before it, or is still there after it. Whose history stops earlier counts up to there and no further,
 * which is the product-limit estimate.
 * @param unit of the dataset
 * @param each what a renewal is
 * @source Kaplan & Meier 1958
 */
export function datasetCohort(customers: readonly Seen[], unit: TimeUnit, each: TimeUnit): Result<DatasetCohort, CohortFault> {
  const length = monthsPer[each] / monthsPer[unit];
  if (length < 1) return err({ code: 'coarser', unit });
  const seen = customers.filter(({ profit }) => profit.length > 0);
  if (seen.length < fewestCustomers) return err({ code: 'few-customers', found: seen.length, needed: fewestCustomers });
  const ended = seen.filter((customer) => customer.ended).length;
  if (ended === 0) return err({ code: 'nobody-left' });
  const steps = stepsOf(seen, length);
  if (steps.length < fewestRenewals) return err({ code: 'few-renewals', found: steps.length, needed: fewestRenewals, known: fewestKnown });
  return ok({ customers: seen.length, ended, steps });
}

function stepsOf(seen: readonly Seen[], length: number): readonly CohortStep[] {
  const renewals = seen.map(({ profit }) => Math.ceil(profit.length / length) - 1);
  const most = Math.min(longest, renewals.reduce((a, b) => Math.max(a, b), 0) + 1);
  const [lost, stopped] = [new Float64Array(most + 1), new Float64Array(most + 1)];
  for (const [index, { ended }] of seen.entries()) {
    const after = Math.min(most, renewals[index] ?? 0);
    (ended ? lost : stopped)[after]! += 1;
  }
  const steps: CohortStep[] = [];
  let [there, survivors] = [seen.length, seen.length];
  for (let renewal = 1; renewal <= most; renewal++) {
    const unknown = stopped[renewal - 1]!;
    const known = there - unknown;
    if (known < fewestKnown) break;
    there = known - lost[renewal - 1]!;
    survivors *= there / known;
    steps.push({ renewal, known, kept: there, unknown, survivors });
  }
  return steps;
}

/** As a list of survivors, from the start, to a tenth of a customer. */
export const cohortSurvivors = ({ customers, steps }: DatasetCohort): readonly number[] => [
  customers,
  ...steps.map(({ survivors }) => Math.round(survivors * 10) / 10),
];
