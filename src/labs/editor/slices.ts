/** Milliseconds that a slice of work may keep the page from answering. */
const longestSlice = 12;

/**
 * Goes through a generator in short slices, so that the page answers in between.
 * @param onslice what came since the last call
 * @returns       false where it was cancelled
 */
export async function inSlices<T>(work: Iterator<T>, onslice: (found: readonly T[]) => void, signal: AbortSignal): Promise<boolean> {
  let done = false;
  while (!done) {
    const found: T[] = [];
    const until = performance.now() + longestSlice;
    do {
      const next = work.next();
      done = next.done === true;
      if (next.done !== true) found.push(next.value);
    } while (!done && performance.now() < until);
    onslice(found);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return false;
  }
  return true;
}
