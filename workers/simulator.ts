import type { Engine } from './engine.ts';
import type { SimulationTasks } from './protocol.ts';
import SimulationWorker from './simulation.worker.ts?worker&inline';
import { started } from './start.ts';

/** The engine that draws; one table after the other, because only the newest is wanted. */
export const startSimulator = (): Promise<Engine<SimulationTasks>> =>
  started<SimulationTasks>(
    () => new SimulationWorker(),
    1,
    async () => (await import('./simulation-tasks.ts')).simulationTasks,
  );
