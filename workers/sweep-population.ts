import { patterns } from '../src/model/life-curve/pattern.ts';
import { breakEvenMonth } from '../src/model/relationship/break-even.ts';
import { runChunk, type ChunkRun } from '../src/model/relationship/chunk-run.ts';
import { firmProfit, meanOf, outcomeOf } from '../src/model/relationship/outcome.ts';
import { stages } from '../src/model/relationship/stages.ts';
import { worldOf, type World } from '../src/model/relationship/world.ts';
import type { PopulationRequest, SweepCell } from './protocol.ts';

/** What one population comes to, without a strategy, so that only one future is lived. */
export function sweepCell({ params, seed }: PopulationRequest): SweepCell {
  const world = worldOf({ ...params, strategy: [] }, seed);
  const runs = world.chunks.map((_, place) => runChunk(world, place));
  const { statusQuo, customers, months } = outcomeOf(world, runs);
  const { tally, clp } = statusQuo.all;
  const factors = world.segments[0]?.newFactors ?? new Float64Array(months + 1);
  const present = firmProfit(params, world, statusQuo, 'statusQuo').map((amount, month) =>
    month === 0 ? 0 : amount * (factors[month] ?? 0),
  );
  const row = months + 1;
  const alive = stages.reduce((sum, _, stage) => sum + (tally.stock[stage * row + months] ?? 0), 0);
  const kept = tally.patterns[patterns.indexOf('IV')] ?? 0;
  const { mean, standardError } = meanOf(clp);
  return {
    ...{ customers, meanClp: mean, meanClpError: standardError },
    ...{ survivors: alive / customers, survivorsError: shareError(alive, customers) },
    ...{ patternIV: kept / customers, patternIVError: shareError(kept, customers) },
    presentValue: present.reduce((sum, amount) => sum + amount, 0),
    // Of a sum over customers: its spread is that of one customer's value in the firm's money of the start.
    presentValueError: Math.sqrt(runs.reduce((sum, run, place) => sum + presentSpread(world, place, run), 0)),
    breakEven: breakEvenMonth(present),
  };
}

/** A customer's own CLP, discounted to the start of the run, is what it adds to the firm's present value: squared deviations of a chunk. */
function presentSpread(world: World, place: number, { customers: { clp } }: ChunkRun): number {
  const chunk = world.chunks[place]!;
  const { newFactors } = world.segments[chunk.segment]!;
  let [index, sum, squares] = [0, 0, 0];
  for (const { entry, count } of chunk.pieces) {
    const since = (newFactors[entry + 1] ?? newFactors[entry] ?? 0) / (newFactors[1] ?? 1);
    for (const end = index + count; index < end; index++) {
      const value = clp[index]! * since;
      sum += value;
      squares += value * value;
    }
  }
  return Math.max(0, squares - (sum * sum) / Math.max(1, chunk.customers));
}

const shareError = (part: number, all: number): number => Math.sqrt(((part / all) * (1 - part / all)) / all);
