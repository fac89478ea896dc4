import { behaviourLives } from '../src/model/relationship/behaviour.ts';
import { momentsOf, type ChunkSums } from '../src/model/relationship/chunk-run.ts';
import type { Lives } from '../src/model/relationship/lives.ts';
import { firmProfit, meanOf, outcomeOf } from '../src/model/relationship/outcome.ts';
import { payLives } from '../src/model/relationship/payment.ts';
import { ratesLives } from '../src/model/relationship/rates.ts';
import { stages } from '../src/model/relationship/stages.ts';
import { patterns } from '../src/model/life-curve/pattern.ts';
import { tallyOf } from '../src/model/relationship/tally.ts';
import { worldOf, type World } from '../src/model/relationship/world.ts';
import type { PopulationRequest, SweepCell } from './protocol.ts';

/** What one population comes to. A sweep asks for no strategy, so only one future is lived. */
export function sweepCell({ params, seed }: PopulationRequest): SweepCell {
  const world = worldOf(params, seed);
  const runs = world.chunks.map((_, place) => {
    const sums = statusQuoOf(world, place);
    return { sums, run: { statusQuo: sums.all, strategy: sums.all, growth: nothing, customers: noCustomers } };
  });
  const { statusQuo, customers, months } = outcomeOf(
    world,
    runs.map(({ run }) => run),
  );
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
    presentValueError: Math.sqrt(runs.reduce((sum, { sums }) => sum + sums.presentSpread, 0)),
    breakEven: breakEvenOf(present),
  };
}

const nothing = { count: 0, sum: 0, squares: 0 };
const noLives: Lives = {
  ...{ size: new Float32Array(), g1: new Uint16Array(), left: new Uint16Array(), ending: new Uint8Array() },
  ...{ moves: new Uint16Array(), moveEnd: new Uint32Array() },
};
const noCustomers = { lives: noLives, clp: new Float32Array(), currentValue: new Float32Array(), growthPotential: new Float32Array() };

function statusQuoOf(world: World, place: number): { readonly all: ChunkSums; readonly presentSpread: number } {
  const chunk = world.chunks[place]!;
  const segment = world.segments[chunk.segment]!;
  const conditions = segment.conditions.statusQuo;
  const lived = world.detail === 'behaviour' ? behaviourLives(world, segment, conditions, chunk) : null;
  const lives: Lives = lived ?? ratesLives(world, segment, conditions, chunk);
  const { clp, future: _, ...money } = lived ?? payLives(world, segment, conditions, chunk, lives);
  const moments = momentsOf(clp);
  // A customer's own CLP, discounted to the start of the run, is what it adds to the firm's present value.
  let [index, sum, squares] = [0, 0, 0];
  for (const { entry, count } of chunk.pieces) {
    const since = (segment.newFactors[entry + 1] ?? segment.newFactors[entry] ?? 0) / (segment.newFactors[1] ?? 1);
    for (const end = index + count; index < end; index++) {
      const value = clp[index]! * since;
      sum += value;
      squares += value * value;
    }
  }
  const presentSpread = Math.max(0, squares - (sum * sum) / Math.max(1, chunk.customers));
  const { profit, profitSquares, startProfit, newProfit, voiceCosts } = money;
  return {
    all: {
      tally: tallyOf(world.months, segment, chunk, lives),
      money: { profit, profitSquares, startProfit, newProfit, voiceCosts },
      clp: moments,
    },
    presentSpread,
  };
}

const shareError = (part: number, all: number): number => Math.sqrt(((part / all) * (1 - part / all)) / all);

function breakEvenOf(present: Float64Array): number | null {
  let [sum, lastNegative] = [0, 0];
  for (const [month, amount] of present.entries()) {
    sum += amount;
    if (sum < 0) lastNegative = month + 1;
  }
  return lastNegative > present.length - 1 ? null : lastNegative;
}
