import type { Engine } from './engine.ts';
import PopulationWorker from './population.worker.ts?worker&inline';
import type { PopulationTasks } from './protocol.ts';
import { started } from './start.ts';

/** The engine that simulates populations, with as many workers as there are cores, up to the number that is asked for. */
export const startPopulator = (most = 8): Promise<Engine<PopulationTasks>> =>
  started<PopulationTasks>(
    () => new PopulationWorker(),
    Math.max(1, Math.min(most, navigator.hardwareConcurrency || 2)),
    async () => (await import('./population-tasks.ts')).populationTasks,
  );
