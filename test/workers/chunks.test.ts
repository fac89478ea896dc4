import { describe, expect, it } from 'vitest';
import { err, ok, type Result } from '../../src/model/result.ts';
import { inChunks } from '../../workers/chunks.ts';
import type { Engine, WorkFailure } from '../../workers/engine.ts';
import { newestWins } from '../../workers/newest-wins.ts';
import { deferred, settled } from './threads.ts';

const engine: Engine = { place: 'page', size: 1, run: () => Promise.reject(new Error('not asked')) };
const jobs = [1, 2, 3, 4, 5, 6, 7];

type Part = Result<readonly number[], WorkFailure>;

/** Work whose chunks the test ends one by one, in any order. */
function chunked() {
  const asked: { readonly jobs: readonly number[]; readonly signal: AbortSignal; readonly end: (part: Part) => void }[] = [];
  const work = (_: Engine, part: readonly number[], signal: AbortSignal) => {
    const { promise, resolve } = deferred<Part>();
    asked.push({ jobs: part, signal, end: resolve });
    return promise;
  };
  const tenfold = (place: number) => asked[place]?.end(ok(asked[place].jobs.map((job) => job * 10)));
  return { asked, work, tenfold };
}

describe('work in chunks', () => {
  it('keeps the order of the jobs, whatever the order of completion', async () => {
    const { asked, work, tenfold } = chunked();
    const shares: number[] = [];
    const result = inChunks(engine, jobs, 3, work, { onProgress: (share) => shares.push(share) });
    expect(asked.map((part) => part.jobs)).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
    for (const place of [2, 0, 1]) {
      tenfold(place);
      await settled();
    }
    expect(await result).toEqual(ok([10, 20, 30, 40, 50, 60, 70]));
    expect(shares).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('of nothing is done at once', async () => {
    expect(await inChunks(engine, [], 3, chunked().work)).toEqual(ok([]));
  });

  it('ends with the first failure and stops the rest', async () => {
    const { asked, work } = chunked();
    const result = inChunks(engine, jobs, 3, work);
    asked[1]?.end(err('worker-failed'));
    await settled();
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, true]);
    asked[0]?.end(err('cancelled'));
    asked[2]?.end(err('cancelled'));
    expect(await result).toEqual(err('worker-failed'));
  });

  it('is stopped from outside', async () => {
    const { asked, work } = chunked();
    const stop = new AbortController();
    const result = inChunks(engine, jobs, 4, work, { signal: stop.signal });
    stop.abort();
    expect(asked.every(({ signal }) => signal.aborted)).toBe(true);
    for (const { end } of asked) end(err('cancelled'));
    expect(await result).toEqual(err('cancelled'));
  });

  it('throws our own bug and stops the rest', async () => {
    const signals: AbortSignal[] = [];
    const result = inChunks(engine, jobs, 4, (_, part, signal) => {
      signals.push(signal);
      return part.includes(7) ? Promise.reject(new Error('a bug')) : new Promise<Part>(() => undefined);
    });
    await expect(result).rejects.toThrow('a bug');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });
});

describe('the newest request', () => {
  it('wins: it cancels the one before, and only that', async () => {
    const signals: AbortSignal[] = [];
    const request = newestWins((signal, value: string) => {
      signals.push(signal);
      const { promise, resolve } = deferred<Result<string, WorkFailure>>();
      signal.addEventListener('abort', () => resolve(err('cancelled')));
      if (value === 'last') resolve(ok(value));
      return promise;
    });
    const endings = [request('first'), request('second'), request('last')];
    expect(await Promise.all(endings)).toEqual([err('cancelled'), err('cancelled'), ok('last')]);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false]);
  });
});
