import type { Engine } from './engine.ts';
import FitWorker from './fit.worker.ts?worker';
import ImportWorker from './import.worker.ts?worker';
import { PageEngine } from './page-engine.ts';
import { Pool } from './pool.ts';
import type { FitTasks, ImportTasks } from './protocol.ts';

/** A worker that has not answered by then does not run here. Milliseconds. */
const startLimit = 5000;

/** The engine that fits, with as many workers as there are cores. */
export const startEngine = (spawn: () => Worker = () => new FitWorker()): Promise<Engine> =>
  started<FitTasks>(
    new Pool(spawn, Math.max(1, navigator.hardwareConcurrency || 2)),
    async () => (await import('./fit-tasks.ts')).fitTasks,
  );

/** The engine that reads tables; one file at a time. */
export const startImporter = (): Promise<Engine<ImportTasks>> =>
  started<ImportTasks>(new Pool<ImportTasks>(() => new ImportWorker(), 1), async () => (await import('./import-tasks.ts')).importTasks);

/** The pool if its first worker answers, or else the tasks on the page. */
async function started<Tasks extends FitTasks | ImportTasks>(pool: Pool<Tasks>, onPage: () => Promise<Tasks>): Promise<Engine<Tasks>> {
  try {
    const answer = await pool.run((tasks) => (tasks as { ready: () => Promise<true> }).ready(), AbortSignal.timeout(startLimit));
    if (answer.ok) return pool;
  } catch {
    // The constructor throws where a sandbox or policy forbids workers; what remains is the page.
  }
  return new PageEngine(await onPage());
}
