import { nowhere } from './partition.ts';

/** Bins of equal width in doublings: of a logarithm to the base 2. What lies beyond an end is in the bin at that end. */
export interface LogBins {
  /** Where the first begins, as a logarithm. */
  readonly from: number;
  readonly count: number;
  readonly perDoubling: number;
}

/** The bin of each value, 0 in the first one; {@link nowhere} for what is no number. */
export function binsOf(values: Float64Array, { from, count, perDoubling }: LogBins): Uint8Array {
  const bins = new Uint8Array(values.length);
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    const bin = Math.floor((Math.log2(value) - from) * perDoubling);
    bins[place] = Number.isNaN(value) ? nowhere : Math.min(count - 1, Math.max(0, bin));
  }
  return bins;
}

/** Where a bin's middle lies, as a logarithm. */
export const middleOf = (bin: number, { from, perDoubling }: LogBins): number => from + (bin + 0.5) / perDoubling;

/** The values that a bin begins and ends with. @param middle as a logarithm */
export function binEnds(middle: number, { perDoubling }: LogBins): readonly [number, number] {
  const half = 0.5 / perDoubling;
  return [2 ** (middle - half), 2 ** (middle + half)];
}

/** What the customers of each region add up to in each bin; each counts as one where no weights are given. */
export function binSums(
  bins: Uint8Array,
  codes: Uint8Array,
  { regions, count, weights }: { readonly regions: number; readonly count: number; readonly weights?: Float64Array },
): readonly Float64Array[] {
  // Codes and bins are bytes, and both have a value for none.
  const sums = new Float64Array(256 * 256);
  for (let place = 0; place < bins.length; place++) {
    const weight = weights === undefined ? 1 : weights[place]!;
    if (weight === weight) sums[codes[place]! * 256 + bins[place]!]! += weight;
  }
  return Array.from({ length: regions }, (_, code) => sums.slice(code * 256, code * 256 + count));
}
