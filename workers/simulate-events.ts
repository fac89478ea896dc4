import { err, ok, type Result } from '../src/model/result.ts';
import type { Progress } from './chunks.ts';
import type { Engine, WorkFailure } from './engine.ts';
import type { DrawnSpread, DrawnTable, SimulationRequest, SimulationTasks } from './protocol.ts';

/** Both spreads of experts' tables. */
export interface EventSpreads {
  /** Of the CLP under the doubt about the stated figures. */
  readonly judgement: DrawnSpread;
  /** Of the CLP of futures in which the events happen or not. */
  readonly luck: DrawnSpread;
}

/** Draws of one event in a slice: about ten milliseconds on the page, which has to answer in between, and thirty in a worker. */
const sliceSizes = { page: 10_000, workers: 30_000 } as const;
const fewestDraws = 100;

/**
 * Draws every table, slice by slice. An aborted signal ends it behind the slice under way, which is cheaper than a new worker.
 * @param slice draws in a slice
 */
export async function simulateEvents(
  engine: Engine<SimulationTasks>,
  request: SimulationRequest,
  { onProgress, signal }: Progress = {},
  slice = sliceFor(request, engine.place),
): Promise<Result<EventSpreads, WorkFailure>> {
  const { draws } = request.params;
  const judged = request.tables.map(() => new Float64Array(draws));
  const lucky = request.tables.map(() => new Float64Array(draws));
  for (let first = 0; first < draws; first += slice) {
    const part = await engine.run<readonly DrawnTable[]>((tasks) => tasks.simulate(request, first, Math.min(slice, draws - first)));
    if (signal?.aborted === true) return err('cancelled');
    if (!part.ok) return part;
    for (const [place, drawn] of part.value.entries()) {
      judged[place]?.set(drawn.judged, first);
      lucky[place]?.set(drawn.lucky, first);
    }
    onProgress?.(Math.min(1, (first + slice) / draws));
  }
  const judgement = await engine.run<DrawnSpread>((tasks) => tasks.summarise(judged));
  const luck = await engine.run<DrawnSpread>((tasks) => tasks.summarise(lucky));
  if (signal?.aborted === true) return err('cancelled');
  if (!judgement.ok) return judgement;
  return luck.ok ? ok({ judgement: judgement.value, luck: luck.value }) : luck;
}

function sliceFor({ tables }: SimulationRequest, place: Engine['place']): number {
  const events = tables.reduce((sum, table) => sum + table.length, 0);
  return Math.max(fewestDraws, Math.floor(sliceSizes[place] / Math.max(1, events)));
}
