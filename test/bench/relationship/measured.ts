// What the benchmark measures, made one file first: imports that the test runner resolves are slow in a hot loop.
import { isMainThread, parentPort } from 'node:worker_threads';
import { checkInput } from '../../../src/model/definition.ts';
import { behaviourLives } from '../../../src/model/relationship/behaviour.ts';
import { runChunk, type ChunkRun } from '../../../src/model/relationship/chunk-run.ts';
import { lifeOf, type Luck } from '../../../src/model/relationship/life-story.ts';
import { payLives } from '../../../src/model/relationship/payment.ts';
import { ratesLives } from '../../../src/model/relationship/rates.ts';
import { relationshipSpecification, type RelationshipParams } from '../../../src/model/relationship/specification.ts';
import { stages } from '../../../src/model/relationship/stages.ts';
import { tallyOf } from '../../../src/model/relationship/tally.ts';
import { worldOf, type World } from '../../../src/model/relationship/world.ts';

export interface Run {
  readonly customers: number;
  readonly months: number;
  readonly detail: RelationshipParams['detail'];
}

/** Only every so many chunks, so that workers can share them. */
export interface Share {
  readonly run: Run;
  readonly first: number;
  readonly step: number;
}

export interface Sums {
  /** Customers at the end of the last month. */
  readonly alive: number;
  /** Money a customer, and of all customers by month. */
  readonly meanClp: number;
  readonly profit: Float64Array;
}

export const seed = 7;

export function worldFor(run: Run): World {
  const { params, faults } = checkInput(relationshipSpecification, { params: run, data: {} });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return worldOf(params as unknown as RelationshipParams, seed);
}

/** The status quo alone. */
export function simulated(world: World, { first, step }: Pick<Share, 'first' | 'step'> = { first: 0, step: 1 }): Sums {
  const profit = new Float64Array(world.months + 1);
  let [alive, clp, customers] = [0, 0, 0];
  for (let place = first; place < world.chunks.length; place += step) {
    const chunk = world.chunks[place]!;
    const segment = world.segments[chunk.segment]!;
    const { tally, paid } = lived(world, place);
    customers += chunk.customers;
    for (let stage = 0; stage < stages.length; stage++) alive += tally.stock[stage * (world.months + 1) + world.months]!;
    for (let month = 1; month <= world.months; month++) profit[month]! += paid.profit[month]!;
    for (let k = 0; k < paid.clp.length; k++) clp += paid.clp[k]!;
    void segment;
  }
  return { alive, meanClp: clp / customers, profit };
}

function lived(world: World, place: number) {
  const chunk = world.chunks[place]!;
  const segment = world.segments[chunk.segment]!;
  const conditions = segment.conditions.statusQuo;
  if (world.detail === 'behaviour') {
    const both = behaviourLives(world, segment, conditions, chunk);
    return { paid: both, tally: tallyOf(world.months, segment, chunk, both) };
  }
  const lives = ratesLives(world, segment, conditions, chunk);
  return { paid: payLives(world, segment, conditions, chunk, lives), tally: tallyOf(world.months, segment, chunk, lives) };
}

/** The same sums from one life story after another, as one would write it first: objects, closures, the language's own luck. */
export function told(world: World, customers: number): Sums {
  const row = world.months + 1;
  const profit = new Float64Array(row);
  const squares = new Float64Array(row);
  const stock = stages.map(() => new Float64Array(row));
  const luck: Luck = () => Math.random() || 0.5;
  let [alive, clps] = [0, 0];
  for (let ordinal = 0; ordinal < customers; ordinal++) {
    const { left, clp, months } = lifeOf(world, world.segments[0]!, 'statusQuo', 0, luck);
    for (const told of months) {
      profit[told.month]! += told.profit;
      squares[told.month]! += told.profit * told.profit;
      if (told.month !== left) stock[stages.indexOf(told.stage)]![told.month]! += 1;
    }
    clps += clp;
    alive += left === null ? 1 : 0;
  }
  return { alive, meanClp: clps / customers, profit };
}

/** Both futures, as the workbench runs them; all that is kept. */
export const kept = (world: World): readonly ChunkRun[] => world.chunks.map((_, place) => runChunk(world, place));

if (!isMainThread)
  parentPort?.on('message', ({ run, first, step }: Share) => {
    parentPort?.postMessage(simulated(worldFor(run), { first, step }));
  });
