import { nowhere } from '../partition.ts';

/** The customers who had bought by the day, by their places, with their values; all in order. */
export interface Buyers {
  /** Null for everybody. */
  readonly places: Uint32Array | null;
  readonly values: Float64Array;
}

/** Who comes later is no customer yet, and would fill the last group with nothing. @param recency NaN for those */
export function buyersOf(values: Float64Array, recency: Float64Array): Buyers {
  let count = 0;
  for (let k = 0; k < recency.length; k++) count += Number(!Number.isNaN(recency[k]!));
  if (count === values.length) return { places: null, values };
  const places = new Uint32Array(count);
  const taken = new Float64Array(count);
  for (let k = 0, next = 0; next < count; k++) {
    if (Number.isNaN(recency[k]!)) continue;
    places[next] = k;
    taken[next++] = values[k]!;
  }
  return { places, values: taken };
}

/** The groups of the buyers as those of all customers. */
export function codesOf(groupOf: Uint8Array, places: Uint32Array | null, customers: number): Uint8Array {
  if (places === null) return groupOf;
  const codes = new Uint8Array(customers).fill(nowhere);
  for (let k = 0; k < places.length; k++) codes[places[k]!] = groupOf[k]!;
  return codes;
}
