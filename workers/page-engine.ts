import type { Remote } from 'comlink';
import { err, ok, type Result } from '../src/model/result.ts';
import type { Engine, Work, WorkFailure } from './engine.ts';
import type { FitTasks } from './protocol.ts';

/** The tasks on the page itself, for places where no worker starts. Between two pieces of work the page gets its turn. */
export class PageEngine<Tasks = FitTasks> implements Engine<Tasks> {
  readonly place = 'page';
  readonly size = 1;
  readonly #tasks: Remote<Tasks>;

  constructor(tasks: Tasks) {
    // Work only ever calls tasks and awaits their answer; that an answer is there at once makes no difference to it.
    this.#tasks = tasks as unknown as Remote<Tasks>;
  }

  async run<T>(work: Work<T, Tasks>, signal?: AbortSignal): Promise<Result<T, WorkFailure>> {
    await nextTurn();
    return signal?.aborted ? err('cancelled') : ok(await work(this.#tasks));
  }
}

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve));
