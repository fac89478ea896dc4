import { err, type Result } from '../../model/result.ts';
import type { WorkFailure } from '../../../workers/engine.ts';

/** Why a worker had no answer at all. */
export interface WorkFault {
  readonly code: 'worker-failed' | 'unreadable';
}

/** What a worker answered, its own failure and a file that cannot be read as faults like the others. */
export async function settled<T, F>(work: () => Promise<Result<Result<T, F>, WorkFailure>>): Promise<Result<T, F | WorkFault>> {
  try {
    const run = await work();
    return run.ok ? run.value : err({ code: 'worker-failed' });
  } catch (error) {
    if (error instanceof Error && unreadable.includes(error.name)) return err({ code: 'unreadable' });
    if (isWithoutMemory(error)) return err({ code: 'worker-failed' });
    throw error;
  }
}

/** Browsers say so where columns or a text find no room; an error of a worker has its name only. */
export const isWithoutMemory = (error: unknown): boolean => error instanceof Error && error.name === 'RangeError';

/** How browsers call it where a chosen file is gone, changed or forbidden by now. */
const unreadable: readonly string[] = ['NotReadableError', 'NotFoundError', 'SecurityError'];
