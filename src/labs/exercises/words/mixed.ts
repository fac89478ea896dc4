import { randomBits } from '../../../model/random/bits.ts';

/** Entries in an order that follows from the seed, and is not the right one. */
export function mixed(ids: readonly string[], seed: number, right: readonly string[]): readonly string[] {
  const keyed = ids.map((id, place) => ({ id, key: randomBits(seed, place, 0, mixing) }));
  const order = keyed.sort((a, b) => a.key - b.key).map(({ id }) => id);
  const isRight = order.every((id, place) => id === right[place]);
  return isRight ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** Tells these draws from others of the same seed. */
const mixing = 0x6d_69_78_00;

/** Whether every entry is there once and nothing else: an answer to another revision of the item is none. */
export const isOrderOf = (ids: readonly string[], given: unknown): given is readonly string[] =>
  Array.isArray(given) && given.length === ids.length && ids.every((id) => given.includes(id));

/** The same entries with one of them moved up or down by one. */
export function moved(order: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= order.length) return order;
  const without = order.filter((one) => one !== id);
  return [...without.slice(0, to), id, ...without.slice(to)];
}
