import { sum } from '../numerics/sum.ts';

/** What a complete curve can lend; null where that customer's life did not show it. */
export interface Lent {
  /** End of fast growth, units. */
  readonly g1: number | null;
  /** Level that growth saturates at, money per unit. */
  readonly ceiling: number | null;
  /** Start of decline, units. */
  readonly g2: number | null;
}

/** Middle and spread of one borrowed parameter, in its own unit. */
export interface Spread {
  readonly median: number;
  /** Quartiles, interpolated linearly between the ordered values. */
  readonly lower: number;
  readonly upper: number;
  readonly least: number;
  readonly most: number;
  /** Standard deviation (n − 1); null for a single value. */
  readonly sd: number | null;
  readonly count: number;
}

/** The spread of each borrowed parameter; null where no customer lends it. */
export type Borrowed = Readonly<Record<keyof Lent, Spread | null>>;

/**
 * What the most similar past customers lend: the median of each parameter, with its spread.
 * @param fits parameters of the similar customers, in any order
 * @source     handbook 2.2
 */
export function borrowed(fits: readonly Lent[]): Borrowed {
  return { g1: spread(fits.map((fit) => fit.g1)), ceiling: spread(fits.map((fit) => fit.ceiling)), g2: spread(fits.map((fit) => fit.g2)) };
}

function spread(lent: readonly (number | null)[]): Spread | null {
  const values = lent.filter((value) => value !== null).sort((a, b) => a - b);
  const [least] = values;
  const most = values.at(-1);
  if (least === undefined || most === undefined) return null;
  return {
    median: quantile(values, 0.5),
    lower: quantile(values, 0.25),
    upper: quantile(values, 0.75),
    least,
    most,
    sd: standardDeviation(values),
    count: values.length,
  };
}

/** Quantile of ordered values by linear interpolation (type 7 of Hyndman & Fan 1996). */
function quantile(ordered: readonly number[], share: number): number {
  const place = (ordered.length - 1) * share;
  const below = ordered[Math.floor(place)] ?? NaN;
  const above = ordered[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

function standardDeviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}
