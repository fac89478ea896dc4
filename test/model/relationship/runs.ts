import { checkInput } from '../../../src/model/definition.ts';
import { runChunk, type ChunkRun } from '../../../src/model/relationship/chunk-run.ts';
import { moveMonth, moveStage } from '../../../src/model/relationship/lives.ts';
import { relationship } from '../../../src/model/relationship/model.ts';
import { outcomeOf, type Outcome } from '../../../src/model/relationship/outcome.ts';
import { relationshipSpecification, type RelationshipParams } from '../../../src/model/relationship/specification.ts';
import { worldOf, type World } from '../../../src/model/relationship/world.ts';

/** Checked parameters of a run without a strategy, so that it lives once only in what is compared. */
export function paramsOf(change: object): RelationshipParams {
  const { params, faults } = checkInput(relationshipSpecification, { params: { seed: 1, strategy: [], ...change }, data: {} });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return params as RelationshipParams;
}

export interface Ran {
  readonly params: RelationshipParams;
  readonly world: World;
  readonly runs: readonly ChunkRun[];
  readonly outcome: Outcome;
}

/** A whole run, chunk by chunk, with what each customer lived. */
export function ran(change: object): Ran {
  const params = paramsOf(change);
  const world = worldOf(params, 0);
  const runs = world.chunks.map((_, place) => runChunk(world, place));
  return { params, world, runs, outcome: outcomeOf(world, runs) };
}

export const results = (change: object) => relationship.evaluate(paramsOf(change), {}, 0);

/** What became of one customer. */
export interface Lived {
  readonly size: number;
  readonly g1: number;
  /** Month of leaving; Infinity for who is still there. */
  readonly left: number;
  readonly ending: number;
  /** Months and stages of its moves. */
  readonly moves: readonly (readonly [number, number])[];
  readonly clp: number;
  readonly growthPotential: number;
}

/** Everybody's life by key: segment, month of entry, ordinal. */
export function livesByKey({ world, runs }: Pick<Ran, 'world' | 'runs'>): ReadonlyMap<string, Lived> {
  const lived = new Map<string, Lived>();
  for (const [at, { customers }] of runs.entries()) {
    const { lives, clp, growthPotential } = customers;
    const { segment, pieces } = world.chunks[at]!;
    let place = 0;
    for (const { entry, first, count } of pieces) {
      for (let ordinal = first; ordinal < first + count; ordinal++, place++) {
        const from = place === 0 ? 0 : lives.moveEnd[place - 1]!;
        lived.set(`${segment}/${entry}/${ordinal}`, {
          ...{ size: lives.size[place]!, g1: lives.g1[place]!, ending: lives.ending[place]! },
          left: lives.left[place] === 0 ? Infinity : lives.left[place]!,
          moves: [...lives.moves.subarray(from, lives.moveEnd[place])].map((move) => [moveMonth(move), moveStage(move)]),
          ...{ clp: clp[place]!, growthPotential: growthPotential[place]! },
        });
      }
    }
  }
  return lived;
}
