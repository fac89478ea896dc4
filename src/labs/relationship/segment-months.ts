import { stages } from '../../model/relationship/stages.ts';
import type { Tally } from '../../model/relationship/tally.ts';
import type { ShownPopulation } from './simulation.svelte.ts';

/** A segment month by month, as of everybody. */
export interface SegmentMonths {
  readonly name: string;
  readonly alive: Float64Array;
  /** Share that stayed in the month; NaN where too few were there. */
  readonly retention: Float64Array;
}

/** Where fewer were simulated than this a share says nothing, and is a gap. */
export const fewest = 30;

/** Nothing where nobody told segments apart. */
export function segmentMonths({ population, scale }: ShownPopulation): readonly SegmentMonths[] {
  const { segments } = population.request.params;
  return population.outcome.statusQuo.segments.slice(0, segments.length).map(({ tally }, place) => ({
    name: segments[place]?.name ?? '',
    alive: alive(tally).map((count) => count * scale),
    retention: retention(tally),
  }));
}

/** Of all stages together. */
export function retention(tally: Tally): Float64Array {
  const there = alive(tally);
  const row = there.length;
  return there.map((_, month) => {
    const atRisk = month === 0 ? 0 : (there[month - 1] ?? 0);
    let left = 0;
    for (let at = month; at < tally.departures.length; at += row) left += tally.departures[at] ?? 0;
    return atRisk < fewest ? NaN : 1 - left / atRisk;
  });
}

function alive({ stock }: Tally): Float64Array {
  const row = stock.length / stages.length;
  return Float64Array.from({ length: row }, (_, month) => {
    let count = 0;
    for (let at = month; at < stock.length; at += row) count += stock[at] ?? 0;
    return count;
  });
}
