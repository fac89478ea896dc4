import { expose } from 'comlink';
import type { FitTasks, ImportTasks, SimulationTasks } from '../../workers/protocol.ts';

type Tasks = FitTasks | ImportTasks | SimulationTasks;

/**
 * A worker on the page's own thread: messages really travel, copied, through a channel, and the tasks run when they arrive.
 * It stands in for the browser's `Worker`, of which the engine uses messages, errors and an end.
 */
class FakeWorker extends EventTarget {
  readonly #channel = new MessageChannel();
  terminated = false;

  constructor(tasks: Tasks | null) {
    super();
    if (tasks !== null) expose(tasks, this.#channel.port2);
    this.#channel.port1.addEventListener('message', ({ data, ports }) => {
      this.dispatchEvent(new MessageEvent('message', { data: data as unknown, ports: [...ports] }));
    });
    this.#channel.port1.start();
  }

  postMessage(message: unknown, transfer: readonly Transferable[] = []): void {
    if (!this.terminated) this.#channel.port1.postMessage(message, [...transfer]);
  }

  terminate(): void {
    this.terminated = true;
    this.#channel.port1.close();
  }

  /** Fails as a worker whose script throws, or cannot be loaded. */
  die(kind: 'error' | 'messageerror' = 'error'): void {
    this.dispatchEvent(new Event(kind, { cancelable: true }));
  }

  get asWorker(): Worker {
    return this as unknown as Worker;
  }
}

/** Everything that was spawned, and the way to spawn it. */
export function stable(tasks: () => Tasks | null) {
  const workers: FakeWorker[] = [];
  const spawn = (): Worker => {
    const worker = new FakeWorker(tasks());
    workers.push(worker);
    return worker.asWorker;
  };
  return { workers, spawn, end: () => workers.forEach((worker) => worker.terminate()) };
}

/** A promise that the test settles itself. */
export function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (bug: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Lets everything that is ready run. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
