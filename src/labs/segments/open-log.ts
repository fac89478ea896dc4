import type { Engine, Work, WorkFailure } from '../../../workers/engine.ts';
import type { SegmentTasks } from '../../../workers/protocol.ts';
import type { HeldLog } from '../../../workers/segment-log.ts';
import { err, ok, type Result } from '../../model/result.ts';

/** A log in a worker that may have to be given it again: after its first question, and after every cancelled one. */
export class OpenLog {
  readonly id: string;
  readonly log: HeldLog;
  readonly #engine: () => Promise<Engine<SegmentTasks>>;
  #days: { readonly first: number; readonly last: number } | null = null;

  constructor(log: HeldLog, engine: () => Promise<Engine<SegmentTasks>>) {
    this.id = `log-${++opened}`;
    this.log = log;
    this.#engine = engine;
  }

  get customers(): number {
    return this.log.customers;
  }

  /** Days since 1970-01-01; 0 where nobody bought anything. */
  get firstDay(): number {
    return (this.#days ??= daysOf(this.log)).first;
  }

  get lastDay(): number {
    return (this.#days ??= daysOf(this.log)).last;
  }

  /** Asks the worker that holds this log. */
  async ask<T>(work: Work<T | null, SegmentTasks>, signal: AbortSignal): Promise<Result<T, WorkFailure>> {
    const engine = await this.#engine();
    const answered = await engine.run(async (tasks) => {
      const first = await work(tasks);
      if (first !== null) return first;
      await tasks.hold(this.id, this.log);
      return work(tasks);
    }, signal);
    if (!answered.ok) return answered;
    return answered.value === null ? err('worker-failed') : ok(answered.value);
  }

  /** Asks for something that the log is not needed for. */
  async compute<T>(work: Work<T, SegmentTasks>, signal: AbortSignal): Promise<Result<T, WorkFailure>> {
    return (await this.#engine()).run(work, signal);
  }
}

function daysOf({ day }: HeldLog): { readonly first: number; readonly last: number } {
  if (day.length === 0) return { first: 0, last: 0 };
  let [first, last] = [Infinity, -Infinity];
  for (const date of day) {
    if (date < first) first = date;
    if (date > last) last = date;
  }
  return { first, last };
}

/** Of all logs that were ever opened on this page. */
let opened = 0;
