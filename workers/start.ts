import type { Engine } from './engine.ts';
import { Pool } from './pool.ts';
import type { FitTasks, ImportTasks, PopulationTasks, SegmentTasks, SimulationTasks } from './protocol.ts';

/** A worker that has not answered by then does not run here. Milliseconds. */
const startLimit = 5000;

/** A pool if its first worker answers, or else the tasks on the page. */
export async function started<Tasks extends FitTasks | ImportTasks | PopulationTasks | SegmentTasks | SimulationTasks>(
  spawn: () => Worker,
  size: number,
  onPage: () => Promise<Tasks>,
): Promise<Engine<Tasks>> {
  const pool = new Pool<Tasks>(spawn, size);
  try {
    const answer = await pool.run((tasks) => (tasks as { ready: () => Promise<true> }).ready(), AbortSignal.timeout(startLimit));
    if (answer.ok) return pool;
  } catch {
    // The constructor throws where a sandbox or policy forbids workers; what remains is the page.
  }
  const { PageEngine } = await import('./page-engine.ts');
  return new PageEngine(await onPage());
}
