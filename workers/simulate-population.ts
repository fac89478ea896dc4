import type { ChunkCustomers, ChunkRun } from '../src/model/relationship/chunk-run.ts';
import type { Distribution } from '../src/model/relationship/distribution.ts';
import { outcomeOf, type Outcome } from '../src/model/relationship/outcome.ts';
import { worldOf, type World } from '../src/model/relationship/world.ts';
import { err, ok, type Result } from '../src/model/result.ts';
import type { Progress } from './chunks.ts';
import type { Engine, WorkFailure } from './engine.ts';
import type { PopulationRequest, PopulationTasks } from './protocol.ts';

/** A population that lived to its horizon. */
export interface SimulatedPopulation {
  readonly request: PopulationRequest;
  readonly world: World;
  readonly outcome: Outcome;
  /** Chunk by chunk, as the world's chunks. */
  readonly customers: readonly ChunkCustomers[];
  /** Of the customers' CLP. */
  readonly distribution: Distribution;
}

/** Chunks that a worker does at once, about 30 milliseconds. On the page it is one, so that the page can answer in between. */
const slices = { behaviour: 1, rates: 4 } as const;
/** A worker that has not answered by then was killed without a word. Milliseconds. */
const longestPatience = 30_000;

/**
 * Simulates a population, chunk by chunk on as many workers as there are. The result does not depend on their number. An aborted
 * signal ends it behind the chunks under way, which is cheaper than new workers.
 */
export async function simulatePopulation(
  engine: Engine<PopulationTasks>,
  request: PopulationRequest,
  progress: Progress = {},
  patience = longestPatience,
): Promise<Result<SimulatedPopulation, WorkFailure>> {
  const world = worldOf(request.params, request.seed);
  const slice = engine.place === 'page' ? 1 : slices[request.params.detail];
  const run = await inSlices(engine, world.chunks.length, slice, { ...progress, patience }, (tasks, first, count) =>
    tasks.runChunks(request, first, count),
  );
  if (!run.ok) return run;
  const customers = run.value.map((chunk: ChunkRun) => chunk.customers);
  const distribution = await distributionOfClps(
    engine,
    customers.map(({ clp }) => clp),
    progress.signal,
  );
  if (!distribution.ok) return distribution;
  return ok({ request, world, outcome: outcomeOf(world, run.value), customers, distribution: distribution.value });
}

/**
 * The same lives at another discount rate or timing: nothing is drawn. Only for the setting `rates`; in `behaviour` a life is more
 * than its stages, and is lived again.
 * @param request differs from the population's in the discounting alone
 */
export async function payAgain(
  engine: Engine<PopulationTasks>,
  { customers }: SimulatedPopulation,
  request: PopulationRequest,
  progress: Progress = {},
): Promise<Result<{ readonly clps: readonly Float32Array[]; readonly distribution: Distribution }, WorkFailure>> {
  const paid = await inSlices(engine, customers.length, slices.rates, { ...progress, patience: longestPatience }, (tasks, first, count) =>
    tasks.payAgain(
      request,
      first,
      customers.slice(first, first + count).map(({ lives }) => lives),
    ),
  );
  if (!paid.ok) return paid;
  const distribution = await distributionOfClps(engine, paid.value, progress.signal);
  return distribution.ok ? ok({ clps: paid.value, distribution: distribution.value }) : distribution;
}

async function distributionOfClps(
  engine: Engine<PopulationTasks>,
  parts: readonly Float32Array[],
  signal: AbortSignal | undefined,
): Promise<Result<Distribution, WorkFailure>> {
  const all = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  const done = await engine.run<Distribution>((tasks) => tasks.distribution(all));
  return signal?.aborted === true ? err('cancelled') : done;
}

type Tasks = Parameters<Parameters<Engine<PopulationTasks>['run']>[0]>[0];

/** Pieces of work on consecutive places, as many at a time as the engine allows; results in order. */
async function inSlices<T>(
  engine: Engine<PopulationTasks>,
  length: number,
  slice: number,
  { onProgress, signal, patience }: Progress & { readonly patience: number },
  work: (tasks: Tasks, first: number, count: number) => Promise<readonly T[]>,
): Promise<Result<readonly T[], WorkFailure>> {
  const parts: (readonly T[])[] = Array.from({ length: Math.ceil(length / slice) });
  const failures: WorkFailure[] = [];
  let [next, done] = [0, 0];
  const lane = async () => {
    while (next < parts.length && failures.length === 0) {
      const place = next++;
      const first = place * slice;
      const part = await twice(() =>
        engine.run<readonly T[]>((tasks) => work(tasks, first, Math.min(slice, length - first)), AbortSignal.timeout(patience)),
      );
      if (signal?.aborted === true) failures.push('cancelled');
      else if (part.ok) parts[place] = part.value;
      else failures.push(part.error);
      onProgress?.(++done / parts.length);
    }
  };
  await Promise.all(Array.from({ length: engine.size }, lane));
  const [failure] = failures;
  return failure === undefined ? ok(parts.flat()) : err(failure);
}

/** A second try on a fresh worker, where the first one never answered. */
async function twice<T>(attempt: () => Promise<Result<T, WorkFailure>>): Promise<Result<T, WorkFailure>> {
  const first = await attempt();
  if (first.ok || first.error !== 'cancelled') return first;
  const second = await attempt();
  return second.ok ? second : err('worker-failed');
}
