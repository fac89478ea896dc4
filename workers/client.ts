import type { Engine } from './engine.ts';
import EngineWorker from './engine.worker.ts?worker';
import { PageEngine } from './page-engine.ts';
import { Pool } from './pool.ts';

/** A worker that has not answered by then does not run here. Milliseconds. */
const startLimit = 5000;

/** Starts the workers, or falls back to the page where they do not answer. */
export async function startEngine(spawn: () => Worker = () => new EngineWorker()): Promise<Engine> {
  try {
    const pool = new Pool(spawn, Math.max(1, navigator.hardwareConcurrency || 2));
    const answer = await pool.run((tasks) => tasks.ready(), AbortSignal.timeout(startLimit));
    if (answer.ok) return pool;
  } catch {
    // The constructor throws where a sandbox or policy forbids workers; what remains is the page.
  }
  const { tasks } = await import('./tasks.ts');
  return new PageEngine(tasks);
}
