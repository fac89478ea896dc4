import type { ModelName } from '../model/index.ts';
import type { Params } from '../model/parameters.ts';

/** Milliseconds from one scene's numbers to the next one's. */
const duration = 600;

/** Models that are computed on the page, from one frame to the next. The others take a worker and longer than that. */
const quick: readonly ModelName[] = [
  ...(['life-curve', 'retention', 'retention-projection', 'lost-customer', 'lost-group', 'loyal-customer'] as const),
  ...(['acquisition-retention-balance', 'migration'] as const),
];

export const movesQuickly = (model: ModelName): boolean => quick.includes(model);

/** Numbers, and lists of them of one length, that are on their way; everything else is there at once. Whole numbers stay whole. */
export function between(from: Params, to: Params, share: number, isWhole: (parameter: string) => boolean): Params {
  return Object.fromEntries(
    Object.entries(to).map(([name, value]) => {
      const partway = (a: number, b: number) => (isWhole(name) ? Math.round(a + (b - a) * share) : a + (b - a) * share);
      return [name, mixed(from[name], value, partway)];
    }),
  );
}

function mixed<V>(from: unknown, to: V, partway: (a: number, b: number) => number): V {
  if (typeof from === 'number' && typeof to === 'number') return partway(from, to) as V;
  if (isNumbers(from) && isNumbers(to) && from.length === to.length) return to.map((value, place) => partway(from[place]!, value)) as V;
  return to;
}

const isNumbers = (value: unknown): value is readonly number[] => Array.isArray(value) && value.every((one) => typeof one === 'number');

/** What a motion takes time from. */
export interface Frames {
  /** Milliseconds. */
  readonly now: () => number;
  /** Resolves when the last frame has been drawn. */
  readonly next: () => Promise<void>;
  /** Nobody wants to see anything move. */
  readonly still: () => boolean;
}

/** A page that is covered or in the background draws no frames; its motion goes on in larger steps. Milliseconds. */
const withoutFrames = 150;

export const pageFrames: Frames = {
  now: () => performance.now(),
  next: () =>
    new Promise((resolve) => {
      const late = setTimeout(resolve, withoutFrames);
      if (typeof requestAnimationFrame === 'undefined') return;
      requestAnimationFrame(() => {
        clearTimeout(late);
        resolve();
      });
    }),
  still: () =>
    typeof matchMedia === 'undefined' ||
    matchMedia('(prefers-reduced-motion: reduce)').matches ||
    document.documentElement.hasAttribute('data-still'),
};

/**
 * Shows the numbers on their way, one step a frame, slow at both ends.
 * @param show takes the share of the way, below 1; false ends the motion early
 */
export async function move({ now, next }: Frames, show: (share: number) => boolean): Promise<void> {
  const start = now();
  for (let share = 0; share < 1; share = (now() - start) / duration) {
    if (!show(share * share * (3 - 2 * share))) return;
    await next();
  }
}
