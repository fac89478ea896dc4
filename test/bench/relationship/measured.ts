// What the benchmark measures. It is made one file first: imports as the bench's runner resolves them are slow in a hot loop.
import { parentPort } from 'node:worker_threads';
import { checkInput } from '../../../src/model/definition.ts';
import { behaviourLives } from '../../../src/model/relationship/behaviour.ts';
import { runChunk, type ChunkRun } from '../../../src/model/relationship/chunk-run.ts';
import { lifeOf } from '../../../src/model/relationship/life-story.ts';
import { groupSeed } from '../../../src/model/relationship/luck.ts';
import type { Lives } from '../../../src/model/relationship/lives.ts';
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

/** Every so many chunks of a run, from the first on, so that workers can share it. */
export interface Share {
  readonly run: Run;
  readonly first: number;
  readonly step: number;
}

/** What both sides of a comparison have to find. */
export interface Sums {
  /** Customers at the end of the last month. */
  readonly alive: number;
  readonly meanClp: number;
}

export const seed = 7;
/** Of those of the start, for the twin in C. */
export const startSeed = groupSeed(seed, 0, 0);

export const paramsOf = (run: Run): RelationshipParams =>
  checkInput(relationshipSpecification, { params: run, data: {} }).params as unknown as RelationshipParams;

const worlds = new Map<string, World>();

/** A run made ready, once. */
export function worldFor(run: Run): World {
  const name = JSON.stringify(run);
  const world = worlds.get(name) ?? worldOf(paramsOf(run), seed);
  worlds.set(name, world);
  return world;
}

/** The status quo alone: lives, money, counts. */
export function simulated({ run, first, step }: Share): Sums {
  const world = worldFor(run);
  const [months, segment] = [world.months, world.segments[0]!];
  let [alive, clps, customers] = [0, 0, 0];
  for (let place = first; place < world.chunks.length; place += step) {
    const chunk = world.chunks[place]!;
    const { lives, clp } = lived(world, place);
    const { stock } = tallyOf(months, segment, chunk, lives);
    for (let stage = 0; stage < stages.length; stage++) alive += stock[stage * (months + 1) + months]!;
    for (let k = 0; k < clp.length; k++) clps += clp[k]!;
    customers += chunk.customers;
  }
  return { alive, meanClp: clps / customers };
}

function lived(world: World, place: number): { readonly lives: Lives; readonly clp: Float64Array } {
  const [chunk, segment] = [world.chunks[place]!, world.segments[0]!];
  const conditions = segment.conditions.statusQuo;
  if (world.detail === 'rates') {
    const lives = ratesLives(world, segment, conditions, chunk);
    return { lives, clp: payLives(world, segment, conditions, chunk, lives).clp };
  }
  const lives = behaviourLives(world, segment, conditions, chunk);
  return { lives, clp: lives.clp };
}

/** The same from one life story after another, as one would write it first: objects, closures and the language's own luck. */
export function told(run: Run): Sums {
  const world = worldFor(run);
  const monthly = () => new Float64Array(world.months + 1);
  const [profit, squares, stock] = [monthly(), monthly(), stages.map(monthly)];
  let clps = 0;
  for (let customer = 0; customer < run.customers; customer++) {
    const story = lifeOf(world, world.segments[0]!, 'statusQuo', 0, () => Math.random() || 0.5);
    for (const { month, stage, profit: amount } of story.months) {
      if (month === story.left) continue;
      profit[month]! += amount;
      squares[month]! += amount * amount;
      stock[stages.indexOf(stage)]![month]! += 1;
    }
    clps += story.clp;
  }
  return { alive: stock.reduce((sum, counts) => sum + counts[world.months]!, 0), meanClp: clps / run.customers };
}

/** Everything that a whole run in both futures leaves behind. */
export const everyChunk = (run: Run): readonly ChunkRun[] => worldFor(run).chunks.map((_, place) => runChunk(worldFor(run), place));

// As a worker, or as a process of its own, it answers with the sums of each share that it is sent.
parentPort?.on('message', (share: Share) => parentPort?.postMessage(simulated(share)));
if (process.argv.includes('answer')) process.on('message', (share: Share) => process.send?.(simulated(share)));
