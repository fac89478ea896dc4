import type { Result } from '../src/model/result.ts';
import type { WorkFailure } from './engine.ts';

/** Lets only the newest of a series of requests live: starting one cancels the one before. */
export function newestWins<A extends readonly unknown[], T>(
  request: (signal: AbortSignal, ...args: A) => Promise<Result<T, WorkFailure>>,
): (...args: A) => Promise<Result<T, WorkFailure>> {
  let current = new AbortController();
  return (...args) => {
    current.abort();
    current = new AbortController();
    return request(current.signal, ...args);
  };
}
