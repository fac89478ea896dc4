import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkFailure } from '../../workers/engine.ts';
import { Pool } from '../../workers/pool.ts';
import { fitTasks as tasks } from '../../workers/fit-tasks.ts';
import type { Result } from '../../src/model/result.ts';
import { deferred, settled, stable } from './threads.ts';

let threads: ReturnType<typeof stable>;
const poolOf = (size: number) => new Pool(threads.spawn, size);

beforeEach(() => {
  threads = stable(() => tasks);
});
afterEach(() => {
  threads.end();
});

/** A piece of work that the test ends, with a note of when it began. */
function piece<T>() {
  const { promise, resolve, reject } = deferred<T>();
  const begun: number[] = [];
  let order = 0;
  const work = () => {
    begun.push(++order);
    return promise;
  };
  return { work, resolve, reject, begun };
}

describe('the pool', () => {
  it('answers through a worker, and starts only as many as are needed', async () => {
    const pool = poolOf(4);
    expect(await pool.run((remote) => remote.ready())).toEqual({ ok: true, value: true });
    expect(await pool.run((remote) => remote.ready())).toEqual({ ok: true, value: true });
    expect(threads.workers).toHaveLength(1);
    expect([pool.place, pool.size]).toEqual(['workers', 4]);
  });

  it('runs as many pieces at a time as it has places', async () => {
    const pool = poolOf(2);
    const pieces = [piece<string>(), piece<string>(), piece<string>()];
    const runs = pieces.map(({ work }) => pool.run(work));
    await settled();
    expect(pieces.map(({ begun }) => begun.length)).toEqual([1, 1, 0]);
    pieces[1]?.resolve('second');
    await settled();
    expect(pieces.map(({ begun }) => begun.length)).toEqual([1, 1, 1]);
    pieces[0]?.resolve('first');
    pieces[2]?.resolve('third');
    expect(await Promise.all(runs)).toEqual(['first', 'second', 'third'].map((value) => ({ ok: true, value })));
    expect(threads.workers).toHaveLength(2);
  });

  it('serves who waits in the order of asking, also against who asks in between', async () => {
    const pool = poolOf(1);
    const served: string[] = [];
    const note = (name: string) => () => {
      served.push(name);
      return Promise.resolve(name);
    };
    const first = piece<string>();
    const running = pool.run(first.work);
    const waiting = [pool.run(note('a')), pool.run(note('b'))];
    first.resolve('done');
    // Asked the moment the place is free, before the first waiter had its turn.
    const late = running.then(() => pool.run(note('late')));
    await Promise.all([...waiting, late]);
    expect(served).toEqual(['a', 'b', 'late']);
  });
});

describe('a cancelled piece of work', () => {
  it('ends at once, its worker with it, and the pool goes on', async () => {
    const pool = poolOf(1);
    const stop = new AbortController();
    const endless = pool.run(() => new Promise<never>(() => undefined), stop.signal);
    const next = pool.run((remote) => remote.ready());
    await settled();
    stop.abort();
    expect(await endless).toEqual({ ok: false, error: 'cancelled' });
    expect(threads.workers[0]?.terminated).toBe(true);
    expect(await next).toEqual({ ok: true, value: true });
    expect(threads.workers).toHaveLength(2);
  });

  it('ends at once while it waits, and nobody loses a place', async () => {
    const pool = poolOf(1);
    const stop = new AbortController();
    const first = piece<string>();
    const running = pool.run(first.work);
    const given = pool.run(() => Promise.reject(new Error('ran')), stop.signal);
    const next = pool.run((remote) => remote.ready());
    const endings: Result<unknown, WorkFailure>[] = [];
    void given.then((ending) => endings.push(ending));
    stop.abort();
    await settled();
    expect(endings).toEqual([{ ok: false, error: 'cancelled' }]);
    first.resolve('done');
    await running;
    expect(await next).toEqual({ ok: true, value: true });
    expect(await pool.run((remote) => remote.ready())).toEqual({ ok: true, value: true });
    expect(threads.workers).toHaveLength(1);
  });

  it('that is cancelled in the moment it gets its place hands it on', async () => {
    const pool = poolOf(1);
    const stop = new AbortController();
    const first = piece<string>();
    const running = pool.run(first.work).then(() => stop.abort());
    const ran: string[] = [];
    const given = pool.run(() => Promise.resolve(ran.push('given up')), stop.signal);
    const next = pool.run(() => Promise.resolve('next'));
    first.resolve('done');
    await running;
    await given;
    expect(await next).toEqual({ ok: true, value: 'next' });
  });

  it('never begins where it was cancelled before', async () => {
    expect(await poolOf(1).run(() => Promise.reject(new Error('ran')), AbortSignal.abort())).toEqual({ ok: false, error: 'cancelled' });
    expect(threads.workers).toEqual([]);
  });
});

describe('a worker that dies', () => {
  it.each(['error', 'messageerror'] as const)('of an %s is replaced and the work repeated', async (kind) => {
    const pool = poolOf(1);
    const attempts: number[] = [];
    const run = pool.run((remote) => {
      attempts.push(threads.workers.length);
      return attempts.length === 1 ? new Promise<true>(() => undefined) : remote.ready();
    });
    await settled();
    threads.workers[0]?.die(kind);
    expect(await run).toEqual({ ok: true, value: true });
    expect(attempts).toEqual([1, 2]);
    expect(threads.workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('twice ends the work as failed, and the pool goes on', async () => {
    const pool = poolOf(1);
    const run = pool.run(() => new Promise<never>(() => undefined));
    await settled();
    threads.workers[0]?.die();
    await settled();
    threads.workers[1]?.die();
    expect(await run).toEqual({ ok: false, error: 'worker-failed' });
    expect(await pool.run((remote) => remote.ready())).toEqual({ ok: true, value: true });
    expect(threads.workers).toHaveLength(3);
  });

  it('is no error of the page', async () => {
    const run = poolOf(1).run(() => new Promise<never>(() => undefined), undefined);
    await settled();
    const event = new Event('error', { cancelable: true });
    threads.workers[0]?.dispatchEvent(event);
    await settled();
    threads.workers[1]?.die();
    await run;
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('our own bug', () => {
  it('in a task is thrown to who asked, and the place is free again', async () => {
    const pool = poolOf(1);
    await expect(pool.run(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    await expect(
      pool.run(() => {
        throw new Error('at once');
      }),
    ).rejects.toThrow('at once');
    expect(await pool.run((remote) => remote.ready())).toEqual({ ok: true, value: true });
  });

  it('in the worker keeps its message', async () => {
    const request = { jobs: [{ history: 'none', ended: false, own: null }], library: [], options: { distance: 'level', monthsPerUnit: 1 } };
    await expect(poolOf(1).run((remote) => remote.valueCustomers(request as never))).rejects.toThrow('not a function');
  });

  it('of starting a worker leaves the pool as it was', async () => {
    let refusals = 1;
    const pool = new Pool(() => {
      if (refusals-- > 0) throw new Error('no workers here');
      return threads.spawn();
    }, 1);
    await expect(pool.run((remote) => remote.ready())).rejects.toThrow('no workers here');
    expect(await pool.run((remote) => remote.ready())).toEqual({ ok: true, value: true });
  });
});
