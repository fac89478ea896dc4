import { repaidChunk, runChunk } from '../src/model/relationship/chunk-run.ts';
import { distributionOf } from '../src/model/relationship/distribution.ts';
import { lifeStory } from '../src/model/relationship/life-story.ts';
import { worldOf, type World } from '../src/model/relationship/world.ts';
import type { PopulationRequest, PopulationTasks } from './protocol.ts';
import { sweepCell } from './sweep-population.ts';

export const populationTasks: PopulationTasks = {
  ready: () => true,
  runChunks(request, first, count) {
    const world = worldFor(request);
    return Array.from({ length: count }, (_, place) => runChunk(world, first + place));
  },
  payAgain(request, first, lives) {
    const world = worldFor(request);
    return lives.map((part, place) => repaidChunk(world, first + place, part));
  },
  distribution: distributionOf,
  lifeStory: (request, { segment, entry, ordinal }, future) => lifeStory(worldFor(request), segment, entry, ordinal, future),
  lifeLines(request, customers) {
    const world = worldFor(request);
    return customers.map(({ segment, entry, ordinal }) => {
      const { months, pattern, left, clp, firstStage } = lifeStory(world, segment, entry, ordinal, 'statusQuo');
      const stage = months.at(-1)?.stage ?? firstStage;
      return { entry, profit: Float64Array.from(months, ({ profit }) => profit), pattern, stage, left, clp };
    });
  },
  firstRepaired(request, customers) {
    const world = worldFor(request);
    return customers.findIndex(({ segment, entry, ordinal }) =>
      lifeStory(world, segment, entry, ordinal, 'statusQuo').months.some(({ repaired }) => repaired),
    );
  },
  sweepCells: (requests) => requests.map(sweepCell),
};

/** The last world made ready, for the next chunks of the same one. */
let ready: { readonly key: string; readonly world: World } | null = null;

function worldFor({ params, seed }: PopulationRequest): World {
  const key = JSON.stringify([params, seed]);
  if (ready?.key !== key) ready = { key, world: worldOf(params, seed) };
  return ready.world;
}
