import { wrap, type Remote } from 'comlink';
import { err, ok, type Result } from '../src/model/result.ts';
import type { Engine, Work, WorkFailure } from './engine.ts';
import type { Tasks } from './protocol.ts';

interface Seat {
  readonly worker: Worker;
  readonly tasks: Remote<Tasks>;
}

type Ending<T> = Result<T, WorkFailure> | 'died';

/** Workers that take pieces of work in the order they came. A cancelled or dead worker is replaced by a fresh one. */
export class Pool implements Engine {
  readonly place = 'workers';
  readonly size: number;
  readonly #spawn: () => Worker;
  readonly #idle: Seat[] = [];
  readonly #waiting: (() => void)[] = [];
  #seats = 0;

  constructor(spawn: () => Worker, size: number) {
    this.#spawn = spawn;
    this.size = size;
  }

  async run<T>(work: Work<T>, signal?: AbortSignal): Promise<Result<T, WorkFailure>> {
    const first = await this.#attempt(work, signal);
    if (first !== 'died') return first;
    const second = await this.#attempt(work, signal);
    return second === 'died' ? err('worker-failed') : second;
  }

  async #attempt<T>(work: Work<T>, signal: AbortSignal | undefined): Promise<Ending<T>> {
    while (this.#idle.length === 0 && this.#seats >= this.size) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (signal?.aborted) {
      this.#waiting.shift()?.();
      return err('cancelled');
    }
    const seat = this.#idle.pop() ?? this.#newSeat();
    const ending = await ended(seat, work(seat.tasks), signal);
    if (ending !== 'died' && ending.ok) this.#idle.push(seat);
    else this.#dismiss(seat);
    this.#waiting.shift()?.();
    return ending;
  }

  #newSeat(): Seat {
    this.#seats++;
    const worker = this.#spawn();
    return { worker, tasks: wrap<Tasks>(worker) };
  }

  #dismiss(seat: Seat): void {
    this.#seats--;
    seat.worker.terminate();
  }
}

/** The result of the work, or `cancelled` as soon as the signal says so, or `died` if its worker fails. */
function ended<T>({ worker }: Seat, result: Promise<T>, signal: AbortSignal | undefined): Promise<Ending<T>> {
  return new Promise((resolve, reject) => {
    const cancel = () => settle(() => resolve(err('cancelled')));
    const die = (event: Event) => {
      event.preventDefault();
      settle(() => resolve('died'));
    };
    const settle = (how: () => void) => {
      signal?.removeEventListener('abort', cancel);
      worker.removeEventListener('error', die);
      worker.removeEventListener('messageerror', die);
      how();
    };
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('error', die);
    worker.addEventListener('messageerror', die);
    result.then(
      (value) => settle(() => resolve(ok(value))),
      (bug: unknown) => settle(() => reject(bug as Error)),
    );
  });
}
