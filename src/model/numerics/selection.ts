/** Runs this short are sorted by insertion. */
const short = 16;

/**
 * Moves values so that the one at `place` is the one that stands there in ascending order, with none larger before it and none
 * smaller behind (Hoare's quickselect, median of three).
 * @param values finite or infinite, no NaN; moved
 * @param place  0..end − 1
 * @param end    how many of the values take part, from the first
 * @returns      the value at `place`
 */
export function selected(values: Float64Array, place: number, end: number): number {
  let low = 0;
  let high = end - 1;
  while (high - low >= short) {
    const pivot = middleOfThree(values[low]!, values[(low + high) >>> 1]!, values[high]!);
    let i = low - 1;
    let j = high + 1;
    for (;;) {
      do i++;
      while (values[i]! < pivot);
      do j--;
      while (values[j]! > pivot);
      if (i >= j) break;
      const moved = values[i]!;
      values[i] = values[j]!;
      values[j] = moved;
    }
    if (place <= j) high = j;
    else low = j + 1;
  }
  insertionSort(values, low, high);
  return values[place]!;
}

/**
 * The value in the middle, or the mean of the two there.
 * @param values no NaN; moved
 * @param end    how many of the values take part, from the first; at least 1
 */
export function medianOf(values: Float64Array, end: number): number {
  const middle = end >>> 1;
  const upper = selected(values, middle, end);
  if (end % 2 === 1) return upper;
  let lower = values[0]!;
  for (let k = 1; k < middle; k++) if (values[k]! > lower) lower = values[k]!;
  return lower / 2 + upper / 2;
}

function middleOfThree(a: number, b: number, c: number): number {
  if (a < b) return b < c ? b : a < c ? c : a;
  return a < c ? a : b < c ? c : b;
}

function insertionSort(values: Float64Array, low: number, high: number): void {
  for (let k = low + 1; k <= high; k++) {
    const value = values[k]!;
    let place = k - 1;
    for (; place >= low && values[place]! > value; place--) values[place + 1] = values[place]!;
    values[place + 1] = value;
  }
}
