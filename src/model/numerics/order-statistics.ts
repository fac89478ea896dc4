import { selected } from './selection.ts';

/** Fewer values than this are sorted. */
const few = 1024;
const mostBuckets = 2 ** 16;
/** Which half of a double holds its sign, exponent and leading digits. */
const highHalf = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * The values that stand at given places in ascending order, exactly, without sorting: a histogram over the leading bits of the
 * doubles, whose order is that of the numbers, finds the few buckets that hold the places; only those are searched.
 * @param values no NaN; left as they are
 * @param ranks  places from 0, ascending, below the number of values
 */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): Float64Array {
  if (ranks.length === 0) return new Float64Array(0);
  if (values.length < few) {
    const sorted = values.slice().sort();
    return Float64Array.from(ranks, (rank) => sorted[rank]!);
  }
  const keys = keysOf(values);
  const buckets = bucketsHolding(keys, ranks);
  const members = membersOf(values, keys, buckets);
  return Float64Array.from(ranks, (rank, index) => {
    const { slot, before } = buckets.places[index]!;
    const inside = members[slot]!;
    return selected(inside, rank - before, inside.length);
  });
}

interface Keys {
  /** Unsigned numbers in the order of the values. */
  readonly key: Uint32Array;
  readonly least: number;
  /** What is left of the highest key, less the least, fits the buckets after a shift by so many bits. */
  readonly shift: number;
}

/** Leading halves of the doubles, made to order as unsigned numbers: negative ones turned round, positive ones above them. */
function keysOf(values: Float64Array): Keys {
  const halves = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
  const key = new Uint32Array(values.length);
  let [least, most] = [2 ** 32 - 1, 0];
  for (let k = 0; k < key.length; k++) {
    const half = halves[2 * k + highHalf]!;
    const ordered = (half ^ ((half >> 31) | 0x80000000)) >>> 0;
    key[k] = ordered;
    if (ordered < least) least = ordered;
    if (ordered > most) most = ordered;
  }
  let shift = 0;
  while ((most - least) >>> shift >= mostBuckets) shift++;
  return { key, least, shift };
}

interface Buckets {
  /** The slot of each bucket that holds a place, from 1; 0 for the others. */
  readonly slotOf: Uint16Array;
  readonly sizes: readonly number[];
  /** Of each place: its slot, from 0, and how many values stand before that. */
  readonly places: readonly { readonly slot: number; readonly before: number }[];
}

function bucketsHolding({ key, least, shift }: Keys, ranks: readonly number[]): Buckets {
  const counts = new Uint32Array(mostBuckets);
  for (let k = 0; k < key.length; k++) {
    const bucket = (key[k]! - least) >>> shift;
    counts[bucket] = counts[bucket]! + 1;
  }
  const slotOf = new Uint16Array(mostBuckets);
  const sizes: number[] = [];
  let [bucket, before] = [0, 0];
  const places = ranks.map((rank) => {
    while (before + counts[bucket]! <= rank) before += counts[bucket++]!;
    if (slotOf[bucket] === 0) slotOf[bucket] = sizes.push(counts[bucket]!);
    return { slot: slotOf[bucket]! - 1, before };
  });
  return { slotOf, sizes, places };
}

function membersOf(values: Float64Array, { key, least, shift }: Keys, { slotOf, sizes }: Buckets): readonly Float64Array[] {
  const members = sizes.map((size) => new Float64Array(size));
  const filled = new Uint32Array(sizes.length);
  for (let k = 0; k < values.length; k++) {
    const slot = slotOf[(key[k]! - least) >>> shift]!;
    if (slot === 0) continue;
    const next = filled[slot - 1]!;
    members[slot - 1]![next] = values[k]!;
    filled[slot - 1] = next + 1;
  }
  return members;
}
