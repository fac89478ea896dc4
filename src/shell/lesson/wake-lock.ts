/**
 * Keeps the screen from going dark; where the browser or the frame does not allow it, nothing happens. A page that is hidden loses the
 * lock and takes it again when it is back.
 * @returns a function that lets the screen go dark again
 */
export function stayAwake(): () => void {
  const ended = new AbortController();
  const { signal } = ended;

  async function take(): Promise<void> {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      if (signal.aborted) await lock.release();
      else signal.addEventListener('abort', () => void lock.release());
    } catch {
      // The battery is low, or the frame may not.
    }
  }

  document.addEventListener('visibilitychange', () => void take(), { signal });
  void take();
  return () => ended.abort();
}
