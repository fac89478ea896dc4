import type { Engine } from './engine.ts';
// Inside the page's own script, so that a worker can be started again without the network.
import FitWorker from './fit.worker.ts?worker&inline';
import { started } from './start.ts';

/** The engine that fits, with as many workers as there are cores. */
export const startEngine = (spawn: () => Worker = () => new FitWorker()): Promise<Engine> =>
  started(spawn, Math.max(1, navigator.hardwareConcurrency || 2), async () => (await import('./fit-tasks.ts')).fitTasks);
