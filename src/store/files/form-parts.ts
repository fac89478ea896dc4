import * as v from 'valibot';

export const name = v.pipe(v.string(), v.nonEmpty());
export const amount = v.pipe(v.number(), v.finite());

/** Whether no two items have the same key. */
export function different<T>(items: readonly T[], key: (item: T) => string): boolean {
  return new Set(items.map(key)).size === items.length;
}
