/**
 * One axis of the grid: bins between values, every bin either of one value only or of fewer than a 256th of the points, so that a
 * threshold that goes through a bin goes through few points, however many are equal.
 */
export interface Axis {
  /** Lower border of each bin, ascending; a bin reaches up to the next one's border, itself excluded. */
  readonly borders: Float64Array;
  /** Largest value in each bin. */
  readonly highest: Float64Array;
}

const parts = 256;

/** @param values at least one, no NaN */
export function axisOf(values: Float64Array): Axis {
  const sorted = values.slice().sort();
  const borders: number[] = [];
  const highest: number[] = [];
  const startBin = (place: number) => {
    if (place >= sorted.length || sorted[place]! <= (borders.at(-1) ?? -Infinity)) return;
    if (place > 0) highest.push(sorted[place - 1]!);
    borders.push(sorted[place]!);
  };
  for (let part = 0; part < parts; part++) {
    const value = sorted[Math.floor((part * sorted.length) / parts)]!;
    startBin(firstAbove(sorted, value, false));
    startBin(firstAbove(sorted, value, true));
  }
  return { borders: Float64Array.from(borders), highest: Float64Array.from([...highest, sorted[sorted.length - 1]!]) };
}

/** The first place whose value is at least, or above, one. */
function firstAbove(sorted: Float64Array, value: number, strictly: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const behind = strictly ? sorted[middle]! > value : sorted[middle]! >= value;
    if (behind) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The bin of each value; the values are among those that the axis was made of. */
export function binsOf({ borders }: Axis, values: Float64Array): Uint16Array {
  const bins = new Uint16Array(values.length);
  for (let place = 0; place < values.length; place++) bins[place] = firstAbove(borders, values[place]!, true) - 1;
  return bins;
}

/** Bins wholly below a threshold, `low` of them, and the first one wholly at or above it, `high`: between them lies one at most. */
export function cutOf({ borders, highest }: Axis, threshold: number): { readonly low: number; readonly high: number } {
  const high = firstAbove(borders, threshold, false);
  const through = high > 0 && highest[high - 1]! >= threshold;
  return { low: through ? high - 1 : high, high };
}
