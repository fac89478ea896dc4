import type { Engine } from '../../workers/engine.ts';
import { PageEngine } from '../../workers/page-engine.ts';
import { populationTasks } from '../../workers/population-tasks.ts';
import { startPopulator } from '../../workers/populator.ts';
import type { PopulationRequest, PopulationTasks } from '../../workers/protocol.ts';
import { simulatePopulation } from '../../workers/simulate-population.ts';

/** The digest of a population that this many workers simulate; 0 for the page itself. */
export async function populationDigest(request: PopulationRequest, workers: number): Promise<string> {
  const engine: Engine<PopulationTasks> = workers === 0 ? new PageEngine(populationTasks) : await startPopulator(workers);
  if (engine.size !== Math.max(1, workers)) throw new Error(`${engine.size} workers instead of ${workers}`);
  const run = await simulatePopulation(engine, request);
  if (!run.ok) throw new Error(run.error);
  const { outcome, customers, distribution } = run.value;
  return digestOf([outcome, customers, distribution]);
}

/** FNV-1a over the bits of every number in a value, in the order of its keys. */
function digestOf(value: unknown): string {
  let hash = 0x811c9dc5;
  const add = (word: number): void => {
    hash = Math.imul(hash ^ word, 0x01000193);
  };
  const walk = (part: unknown): void => {
    if (typeof part === 'number') walk(Float64Array.of(part));
    else if (ArrayBuffer.isView(part)) for (const byte of new Uint8Array(part.buffer, part.byteOffset, part.byteLength)) add(byte);
    else if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) walk(inner);
  };
  walk(value);
  return (hash >>> 0).toString(16);
}
