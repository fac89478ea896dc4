import type { Engine } from './engine.ts';
import PopulationWorker from './population.worker.ts?worker&inline';
import type { PopulationTasks } from './protocol.ts';
import { started } from './start.ts';

/** The engine that simulates populations. @param workers as many as there are cores, but for tests */
export const startPopulator = (workers = Math.max(1, Math.min(8, navigator.hardwareConcurrency || 2))): Promise<Engine<PopulationTasks>> =>
  started<PopulationTasks>(
    () => new PopulationWorker(),
    workers,
    async () => (await import('./population-tasks.ts')).populationTasks,
  );
