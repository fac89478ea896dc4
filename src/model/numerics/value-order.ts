/**
 * Places of values in order, stable: equal values keep the order in which they stand. Sorted by the bits of the doubles, least
 * significant digit first, so that a million values take some 60 ms and no value is compared.
 * @param values any numbers, NaN last in either direction; −0 and 0 are equal
 * @param direction `descending` puts the largest first
 * @returns      the place of the value that comes first, second, …
 */
export function valueOrder(values: Float64Array, direction: 'ascending' | 'descending'): Uint32Array {
  const keys = sortingKeys(values, direction);
  const counts = digitCounts(keys);
  let from = Uint32Array.from(values, (_, place) => place);
  let to = new Uint32Array(values.length);
  for (let digit = 0; digit < digits; digit++) {
    const start = startsOf(counts.subarray(digit * size, (digit + 1) * size), values.length);
    if (start === null) continue;
    scatter(keys, digit, start, from, to);
    [from, to] = [to, from];
  }
  return from;
}

const bits = 11;
const size = 2 ** bits;
/** Three digits of each half of a double. */
const digits = 6;
const perHalf = 3;

/** Two words a value, low and high, whose unsigned order is that of the values. */
function sortingKeys(values: Float64Array, direction: 'ascending' | 'descending'): Uint32Array {
  // Adding 0 turns −0 into 0.
  const keys = new Uint32Array(values.map((value) => value + 0).buffer);
  const turned = direction === 'ascending' ? 0 : -1;
  for (let place = 0; place < values.length; place++) {
    const low = 2 * place + lowWord;
    const high = 2 * place + 1 - lowWord;
    const unknown = Number.isNaN(values[place]);
    const negative = keys[high]! >>> 31 === 1;
    keys[low] = unknown ? -1 : keys[low]! ^ (negative ? -1 : 0) ^ turned;
    keys[high] = unknown ? -1 : keys[high]! ^ (negative ? -1 : signBit) ^ turned;
  }
  return keys;
}

const signBit = 0x80000000;
/** Which half of a double comes first in memory. */
const lowWord = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 0 : 1;

const wordOf = (digit: number): number => (digit < perHalf ? lowWord : 1 - lowWord);
const shiftOf = (digit: number): number => (digit % perHalf) * bits;

function digitCounts(keys: Uint32Array): Uint32Array {
  const counts = new Uint32Array(digits * size);
  for (let digit = 0; digit < digits; digit++) {
    const base = digit * size;
    const shift = shiftOf(digit);
    for (let word = wordOf(digit); word < keys.length; word += 2) counts[base + ((keys[word]! >>> shift) & (size - 1))]!++;
  }
  return counts;
}

/** Where each digit's values start; null where all have the same one. */
function startsOf(counts: Uint32Array, values: number): Uint32Array | null {
  const start = new Uint32Array(size);
  let before = 0;
  for (let digit = 0; digit < size; digit++) {
    if (counts[digit] === values) return null;
    start[digit] = before;
    before += counts[digit]!;
  }
  return start;
}

function scatter(keys: Uint32Array, digit: number, start: Uint32Array, from: Uint32Array, to: Uint32Array): void {
  const word = wordOf(digit);
  const shift = shiftOf(digit);
  for (let k = 0; k < from.length; k++) {
    const place = from[k]!;
    to[start[(keys[2 * place + word]! >>> shift) & (size - 1)]!++] = place;
  }
}
