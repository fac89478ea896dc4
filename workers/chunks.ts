import { err, ok, type Result } from '../src/model/result.ts';
import type { Engine, WorkFailure } from './engine.ts';

/** How a long piece of work is watched and stopped. */
export interface Progress {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Works on many jobs in chunks, as many at a time as the engine allows; results keep the order of the jobs.
 * Ends with the first failure, and then stops what else is under way.
 */
export async function inChunks<J, T>(
  engine: Engine,
  jobs: readonly J[],
  chunk: number,
  work: (engine: Engine, jobs: readonly J[], signal: AbortSignal) => Promise<Result<readonly T[], WorkFailure>>,
  { onProgress, signal }: Progress = {},
): Promise<Result<readonly T[], WorkFailure>> {
  const starts = Array.from({ length: Math.ceil(jobs.length / chunk) }, (_, index) => index * chunk);
  const rest = new AbortController();
  const stop = signal ? AbortSignal.any([signal, rest.signal]) : rest.signal;
  let done = 0;
  const failures: WorkFailure[] = [];
  const part = async (start: number): Promise<readonly T[]> => {
    const result = await work(engine, jobs.slice(start, start + chunk), stop);
    if (!result.ok) {
      failures.push(result.error);
      rest.abort();
      return [];
    }
    onProgress?.(++done / starts.length);
    return result.value;
  };
  const parts = await Promise.all(starts.map(part)).catch((bug: unknown) => {
    rest.abort();
    throw bug;
  });
  const [failure] = failures;
  return failure === undefined ? ok(parts.flat()) : err(failure);
}
