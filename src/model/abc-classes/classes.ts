import type { Ranking } from './ranking.ts';

/** Cuts as textbooks set them, at cumulative shares of the value. @source handbook 4.2 */
export const cutPresets = [
  [0.8, 0.95],
  [0.75, 0.95],
  [0.55, 0.85],
] as const;

/**
 * What becomes of equal values on both sides of a cut: the shares alone decide, those first in the input being better, or they stay
 * together in the better class. The handbook words the second and prints, for 43 customers, the sizes of the first.
 */
export const tieRules = ['split', 'together'] as const;
export type TieRule = (typeof tieRules)[number];

/** Code of a customer in no class: its value is not known. */
export const noClass = 255;

/** A share as a quotient of sums may pass its cut by a rounding. */
const rounding = 1e-12;

/**
 * How many customers, the most valuable first, are in a class and those before it. A customer belongs to the first class whose
 * cut its cumulative share, itself included, does not pass. Losses, which make the cumulative share fall again, are in the last
 * class. Searches only: log n a cut.
 * @param cuts cumulative shares, ascending, 0..1
 * @returns    one a class, ascending: one more than cuts
 * @source     handbook 4.2
 */
export function classEnds(ranking: Ranking, cuts: ArrayLike<number>, ties: TieRule): Uint32Array {
  const ends = new Uint32Array(cuts.length + 1);
  for (let k = 0; k < cuts.length; k++) ends[k] = Math.max(ends[k - 1] ?? 0, endAt(ranking, cuts[k]!, ties));
  ends[cuts.length] = ranking.order.length;
  return ends;
}

function endAt({ value, cumulativeShare }: Ranking, cut: number, ties: TieRule): number {
  const gains = firstWhere(value.length, (rank) => value[rank]! < 0);
  const within = firstWhere(gains, (rank) => cumulativeShare[rank]! > cut + rounding);
  return within === 0 || ties === 'split' ? within : firstWhere(value.length, (rank) => value[rank]! < value[within - 1]!);
}

/** The first rank of which something holds that holds of all after it, too; `ranks` where it holds of none. */
function firstWhere(ranks: number, holds: (rank: number) => boolean): number {
  let low = 0;
  let high = ranks;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The class of each customer in input order, 0 the best; {@link noClass} where there is none. */
export function classCodes({ order, customers }: Ranking, ends: Uint32Array): Uint8Array {
  const codes = new Uint8Array(customers).fill(noClass);
  let rank = 0;
  for (let code = 0; code < ends.length; code++) for (; rank < ends[code]!; rank++) codes[order[rank]!] = code;
  return codes;
}

/** Of each class, the best first. */
export interface ClassFigures {
  /** Customers. */
  readonly sizes: Float64Array;
  /** Share of the customers, 0..1 */
  readonly customerShares: Float64Array;
  /** Share of the value. Below 0 for a class that makes losses. */
  readonly shares: Float64Array;
}

export function classFigures({ cumulativeShare, order }: Ranking, ends: Uint32Array): ClassFigures {
  const sizes = differences(Float64Array.from(ends));
  const upTo = Float64Array.from(ends, (end) => (end === 0 ? 0 : cumulativeShare[end - 1]!));
  return { sizes, customerShares: sizes.map((size) => size / order.length), shares: differences(upTo) };
}

const differences = (upTo: Float64Array): Float64Array => upTo.map((value, place) => value - (upTo[place - 1] ?? 0));
