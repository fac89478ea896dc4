export interface Timed<T> {
  /** Milliseconds. */
  readonly ms: number;
  readonly value: T;
}

/** The fastest of several runs after one that compiles, in time of the processor: others may be using the machine. */
export function computed<T>(runs: number, work: () => T): Timed<T> {
  return fastest(runs, work, () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  });
}

/** The same by the clock, for what takes less than the processor's time is told in. */
export const passed = <T>(runs: number, work: () => T): Timed<T> => fastest(runs, work, () => performance.now());

function fastest<T>(runs: number, work: () => T, now: () => number): Timed<T> {
  let value = work();
  let ms = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = now();
    value = work();
    ms = Math.min(ms, now() - start);
  }
  return { ms, value };
}

/** A time as it is told: `3.4 ms`, `120 µs`. */
export function told(ms: number): string {
  if (ms < 1) return `${(1000 * ms).toFixed(0)} µs`;
  return ms < 100 ? `${ms.toFixed(1)} ms` : `${ms.toFixed(0)} ms`;
}
