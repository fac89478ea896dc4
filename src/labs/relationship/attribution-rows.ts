import type { Attribution, Comparison } from '../../model/relationship/comparison.ts';
import { meanOf } from '../../model/relationship/outcome.ts';
import { reasons, stages } from '../../model/relationship/stages.ts';
import type { Tally } from '../../model/relationship/tally.ts';
import type { ShownPopulation } from './simulation.svelte.ts';
import { isNoise, sortedParts } from './findings.ts';

/** A part of the difference, as the table shows it. */
export interface AttributionRow extends Attribution {
  readonly id: string;
  /** How many end so in the current run. */
  readonly now: number;
  /** Of the difference; NaN where there is none. */
  readonly share: number;
  /** Not one customer differs, none more than chance has it, or more. */
  readonly reading: 'none' | 'noise' | 'real';
}

/** The largest part first. */
export function attributionRows(comparison: Comparison, shown: ShownPopulation): readonly AttributionRow[] {
  const { mean } = meanOf(comparison.difference);
  return sortedParts(comparison).map((part) => ({
    ...part,
    ...{ id: `${part.stage} ${part.reason ?? ''}`, now: endedSo(part, shown.population.outcome.statusQuo.all.tally) },
    ...{ share: mean === 0 ? NaN : part.difference / mean, reading: readingOf(part) },
  }));
}

function readingOf({ difference, standardError }: Attribution): AttributionRow['reading'] {
  if (difference === 0 && standardError === 0) return 'none';
  return isNoise(difference, standardError) ? 'noise' : 'real';
}

/** How many left a stage for a reason, or stand in it at the end. */
export function endedSo({ stage, reason }: Pick<Attribution, 'stage' | 'reason'>, { stock, departures }: Tally): number {
  const row = stock.length / stages.length;
  const place = stages.indexOf(stage);
  if (reason === null) return stock[(place + 1) * row - 1] ?? 0;
  const from = (reasons.indexOf(reason) * stages.length + place) * row;
  return departures.subarray(from, from + row).reduce((sum, count) => sum + count, 0);
}
