/** How long work is watched: told how far it is, asked whether to go on. */
export interface Watch {
  /** Share done, 0 to 1, rising. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** True: stop now; nothing is kept. */
  readonly cancelled?: (() => boolean) | undefined;
}

export interface Cancelled {
  readonly code: 'cancelled';
}

const every = 2048;

/** A check to call once a row; reports and asks every 2048 calls, and is true from the moment the work was cancelled. */
export function rowCheck({ onProgress, cancelled }: Watch): (share: () => number) => boolean {
  let calls = 0;
  let stopped = false;
  return (share) => {
    if (stopped || ++calls % every !== 0) return stopped;
    onProgress?.(Math.min(1, share()));
    return (stopped = cancelled?.() ?? false);
  };
}
