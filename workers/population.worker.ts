import { expose, transfer } from 'comlink';
import type { ChunkRun } from '../src/model/relationship/chunk-run.ts';
import { populationTasks } from './population-tasks.ts';
import type { PopulationTasks } from './protocol.ts';

/** Results move to the page without being copied. */
const handedOver: PopulationTasks = {
  ...populationTasks,
  runChunks(request, first, count) {
    const runs = populationTasks.runChunks(request, first, count);
    return transfer(runs, runs.flatMap(buffersOf));
  },
};

function buffersOf({ customers: { lives, ...values } }: ChunkRun): readonly Transferable[] {
  const columns: readonly ArrayBufferView[] = [...Object.values<ArrayBufferView>({ ...lives }), ...Object.values<ArrayBufferView>(values)];
  return columns.map(({ buffer }) => buffer as ArrayBuffer);
}

expose(handedOver);
