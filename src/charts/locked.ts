import { getContext, setContext } from 'svelte';

const key = Symbol('locked');

/** Says for all charts below which parameters, or handles of their own name, cannot be dragged. */
export function lockHandles(isLocked: (parameter: string) => boolean): void {
  setContext(key, isLocked);
}

/** Nothing is locked where nobody said so. */
export const lockedHere = (): ((parameter: string) => boolean) =>
  getContext<((parameter: string) => boolean) | undefined>(key) ?? (() => false);
