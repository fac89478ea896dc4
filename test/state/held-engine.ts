import type { FitTasks } from '../../workers/protocol.ts';
import type { Engine, Work, WorkFailure } from '../../workers/engine.ts';
import type { Result } from '../../src/model/result.ts';
import { pageEngine } from './environment.ts';

/** An engine whose work the test lets go, piece by piece. */
export class HeldEngine implements Engine {
  readonly place = 'page';
  readonly size = 1;
  readonly #page = pageEngine();
  readonly #held: (() => void)[] = [];
  holding = false;
  failing = false;

  get waiting(): number {
    return this.#held.length;
  }

  /** Lets the piece that was asked for at this place begin. */
  go(place: number): void {
    this.#held.splice(place, 1)[0]?.();
  }

  async run<T>(work: Work<T, FitTasks>, signal?: AbortSignal): Promise<Result<T, WorkFailure>> {
    if (this.holding) await new Promise<void>((resolve) => this.#held.push(resolve));
    return this.failing ? { ok: false, error: 'worker-failed' } : this.#page.run(work, signal);
  }
}

/** Lets everything that is ready run. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}
