import type { Remote } from 'comlink';
import type { Result } from '../src/model/result.ts';
import type { FitTasks } from './protocol.ts';

/** Why a piece of work has no result: nobody wants it any more, or its worker died twice. */
export type WorkFailure = 'cancelled' | 'worker-failed';

export type Work<T, Tasks> = (tasks: Remote<Tasks>) => Promise<T>;

/** Where the tasks run. */
export interface Engine<Tasks = FitTasks> {
  /** `page`: workers cannot start here, and the page computes in slices instead. */
  readonly place: 'workers' | 'page';
  /** How many pieces of work run at the same time. */
  readonly size: number;
  /** Runs one piece of work when a place is free. Aborting the signal ends it at once, wherever it is. */
  readonly run: <T>(work: Work<T, Tasks>, signal?: AbortSignal) => Promise<Result<T, WorkFailure>>;
}
