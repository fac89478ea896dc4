import { endingReason, endingStage } from '../../model/relationship/lives.ts';
import { reasons, stages, type Reason, type Stage } from '../../model/relationship/stages.ts';
import type { ShownPopulation } from './simulation.svelte.ts';

/** Customers of the start that ended alike. */
export interface Ending {
  readonly stage: Stage;
  /** null: still there. */
  readonly reason: Reason | null;
  /** As of everybody. */
  readonly customers: number;
  readonly meanClp: number;
}

/** How the customers of the start ended. New ones had less time, and would not compare. */
export function endingsOf({ population, paid, scale }: ShownPopulation): readonly Ending[] {
  const kinds = stages.length * (reasons.length + 1);
  const [counts, sums] = [new Float64Array(kinds), new Float64Array(kinds)];
  for (const [place, { lives }] of population.customers.entries()) {
    const clps = paid.clps[place];
    let customer = 0;
    for (const { entry, count } of population.world.chunks[place]?.pieces ?? []) {
      const end = customer + count;
      for (; customer < end && entry === 0; customer++) {
        const ending = lives.ending[customer] ?? 0;
        const kind = endingReason(ending) * stages.length + endingStage(ending);
        counts[kind] = (counts[kind] ?? 0) + 1;
        sums[kind] = (sums[kind] ?? 0) + (clps?.[customer] ?? 0);
      }
      customer = end;
    }
  }
  return Array.from(counts, (count, kind) => ({
    stage: stages[kind % stages.length] ?? 'exploration',
    reason: reasons[Math.floor(kind / stages.length) - 1] ?? null,
    ...{ customers: count * scale, meanClp: (sums[kind] ?? 0) / count },
  })).filter(({ customers }) => customers > 0);
}

/** Leavers of one sort, and what they brought less than customers who are there to the end. */
export interface Loss extends Ending {
  readonly reason: Reason;
  readonly stayersClp: number;
  readonly lost: number;
}

/** The largest loss first; nothing where nobody of the start is left to compare with. */
export function lossesOf(endings: readonly Ending[]): readonly Loss[] {
  const stayers = endings.filter(({ reason }) => reason === null);
  const there = stayers.reduce((sum, { customers }) => sum + customers, 0);
  if (there === 0) return [];
  const stayersClp = stayers.reduce((sum, { customers, meanClp }) => sum + customers * meanClp, 0) / there;
  return endings
    .flatMap(({ reason, ...one }) =>
      reason === null ? [] : [{ ...one, reason, stayersClp, lost: one.customers * (stayersClp - one.meanClp) }],
    )
    .toSorted((a, b) => b.lost - a.lost);
}
