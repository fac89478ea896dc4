/** What two histories are compared by: the profit itself, or its course whatever its size. */
export const distances = ['level', 'shape'] as const;
export type Distance = (typeof distances)[number];

/** A past customer that resembles the one looked at. */
export interface SimilarCustomer {
  /** Place in the library. */
  readonly index: number;
  /** Mean squared difference over the common units: money² per unit² for `level`, no unit for `shape`. */
  readonly distance: number;
  /** Units of age at which both have an observation. */
  readonly common: number;
}

export interface SimilarCustomers {
  /** The nearest first; equal distances in the order of the library. */
  readonly nearest: readonly SimilarCustomer[];
  /** Entries left out because they share fewer than `minCommon` units. */
  readonly tooShort: number;
  /** Entries left out because a shape needs a positive profit within the common units, on both sides. */
  readonly withoutPeak: number;
}

export interface SimilarityOptions {
  /** How many to take, ≥ 1. */
  readonly k?: number;
  /** Fewest common units, ≥ 1. */
  readonly minCommon?: number;
  readonly distance?: Distance;
}

/**
 * The past customers most similar to one, aligned by relationship age.
 *
 * The distance is the squared difference averaged over the units that both histories observe, so that entries with
 * different gaps or lengths compare fairly. For `shape` each side is divided by its own largest profit in those units.
 * @param history profit per unit from t = 1, NaN for a missing unit
 * @param library histories of past customers, the same way; only complete ones should be there
 * @source        handbook 2.2
 */
export function similarCustomers(
  history: Float64Array,
  library: readonly Float64Array[],
  { k = 5, minCommon = 6, distance = 'level' }: SimilarityOptions = {},
): SimilarCustomers {
  const compared: SimilarCustomer[] = [];
  let tooShort = 0;
  let withoutPeak = 0;
  for (const [index, other] of library.entries()) {
    const window = commonWindow(history, other);
    const size = distance === 'level' ? { own: 1, other: 1 } : window;
    if (window.common < minCommon) tooShort++;
    else if (!(size.own > 0 && size.other > 0)) withoutPeak++;
    else compared.push({ index, distance: squares(history, other, size) / window.common, common: window.common });
  }
  compared.sort((a, b) => a.distance - b.distance || a.index - b.index);
  return { nearest: compared.slice(0, k), tooShort, withoutPeak };
}

/** How many units both histories observe, and the largest profit of each there. */
function commonWindow(a: Float64Array, b: Float64Array): { common: number; own: number; other: number } {
  const length = Math.min(a.length, b.length);
  let common = 0;
  let own = -Infinity;
  let other = -Infinity;
  for (let i = 0; i < length; i++) {
    const x = a[i] ?? NaN;
    const y = b[i] ?? NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    common++;
    if (x > own) own = x;
    if (y > other) other = y;
  }
  return { common, own, other };
}

/** Sum of the squared differences of a/own and b/other over the units that both observe. */
function squares(a: Float64Array, b: Float64Array, { own, other }: { own: number; other: number }): number {
  const length = Math.min(a.length, b.length);
  let total = 0;
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? NaN) / own - (b[i] ?? NaN) / other;
    if (!Number.isNaN(difference)) total += difference * difference;
  }
  return total;
}
