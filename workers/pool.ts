import { wrap, type Remote } from 'comlink';
import { err, ok, type Result } from '../src/model/result.ts';
import type { Engine, Work, WorkFailure } from './engine.ts';
import type { FitTasks } from './protocol.ts';

interface Seat<Tasks> {
  readonly worker: Worker;
  readonly tasks: Remote<Tasks>;
}

type Ending<T> = Result<T, WorkFailure> | 'died';

/** Workers that take pieces of work in the order they came. A cancelled or dead worker is replaced by a fresh one. */
export class Pool<Tasks = FitTasks> implements Engine<Tasks> {
  readonly place = 'workers';
  readonly size: number;
  readonly #spawn: () => Worker;
  readonly #idle: Seat<Tasks>[] = [];
  /** Those who wait for a place; who leaves hands its place to the first of them. */
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(spawn: () => Worker, size: number) {
    this.#spawn = spawn;
    this.size = size;
    this.#free = size;
  }

  async run<T>(work: Work<T, Tasks>, signal?: AbortSignal): Promise<Result<T, WorkFailure>> {
    const first = await this.#attempt(work, signal);
    if (first !== 'died') return first;
    const second = await this.#attempt(work, signal);
    return second === 'died' ? err('worker-failed') : second;
  }

  async #attempt<T>(work: Work<T, Tasks>, signal: AbortSignal | undefined): Promise<Ending<T>> {
    if (signal?.aborted || !(await this.#place(signal))) return err('cancelled');
    try {
      return signal?.aborted ? err('cancelled') : await this.#seated(work, signal);
    } finally {
      this.#leave();
    }
  }

  /** Whether a place became free, in the order of asking, before the signal was aborted. */
  async #place(signal: AbortSignal | undefined): Promise<boolean> {
    if (this.#free > 0) {
      this.#free--;
      return true;
    }
    return new Promise((resolve) => {
      const enter = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve(true);
      };
      const giveUp = () => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        resolve(false);
      };
      this.#waiting.push(enter);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
  }

  async #seated<T>(work: Work<T, Tasks>, signal: AbortSignal | undefined): Promise<Ending<T>> {
    const seat = this.#idle.pop() ?? this.#newSeat();
    let kept = false;
    try {
      const ending = await ended(seat, work(seat.tasks), signal);
      kept = ending !== 'died' && ending.ok;
      return ending;
    } finally {
      if (kept) this.#idle.push(seat);
      else seat.worker.terminate();
    }
  }

  #newSeat(): Seat<Tasks> {
    const worker = this.#spawn();
    return { worker, tasks: wrap<Tasks>(worker) };
  }
}

/** The result of the work, or `cancelled` as soon as the signal says so, or `died` if its worker fails. */
function ended<T>({ worker }: Pick<Seat<never>, 'worker'>, result: Promise<T>, signal: AbortSignal | undefined): Promise<Ending<T>> {
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
      (bug: unknown) => settle(() => reject(bug instanceof Error ? bug : new Error(String(bug)))),
    );
  });
}
