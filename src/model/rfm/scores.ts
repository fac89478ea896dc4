import { orderStatistics } from '../numerics/order-statistics.ts';

/** Quantiles of each measure over all customers, or of frequency within recency and of money within both. */
export const scoringMethods = ['independent', 'nested'] as const;
export type ScoringMethod = (typeof scoringMethods)[number];

/** Scores 1..quantiles, the highest best; 0 for a customer without a purchase. */
export interface Scores {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
}

export interface Scoring {
  /** q, 2..9. */
  readonly quantiles?: number;
  readonly method?: ScoringMethod;
}

/**
 * Scores of recency, frequency and monetary value: 1 + ⌊q · rank / n⌋, where rank, from 0, is the place of the first of those who
 * tie, from the worst on, among the n who are compared. So who ties scores the same, and a quantile is as large as ties let it be.
 * The borders are found by order statistics and not by sorting; the scores are exact.
 * @param recency   days, fewest best; NaN for a customer without a purchase, who is not compared
 * @param frequency days with a purchase, most best
 * @param monetary  money, most best
 * @source handbook 4.3
 */
export function rfmScores(
  recency: Float64Array,
  frequency: Float64Array,
  monetary: Float64Array,
  { quantiles = 5, method = 'independent' }: Scoring = {},
): Scores {
  const scored = scoredCustomers(recency);
  const nearness = taken(recency, scored).map((days) => -days);
  const nested = method === 'nested';
  const r = scoresWithin(nearness, quantiles, null);
  const f = scoresWithin(taken(frequency, scored), quantiles, nested ? groupsOf(quantiles, [r]) : null);
  const m = scoresWithin(taken(monetary, scored), quantiles, nested ? groupsOf(quantiles, [r, f]) : null);
  const spread = (scores: Uint8Array): Uint8Array => (scored === null ? scores : spreadOut(scores, scored, recency.length));
  return { recency: spread(r), frequency: spread(f), monetary: spread(m) };
}

/** Places of the customers who are compared; null for all. */
function scoredCustomers(recency: Float64Array): Uint32Array | null {
  let count = 0;
  for (let k = 0; k < recency.length; k++) if (!Number.isNaN(recency[k]!)) count++;
  if (count === recency.length) return null;
  const places = new Uint32Array(count);
  for (let k = 0, next = 0; next < count; k++) if (!Number.isNaN(recency[k]!)) places[next++] = k;
  return places;
}

function taken(column: Float64Array, places: Uint32Array | null): Float64Array {
  if (places === null) return column;
  const some = new Float64Array(places.length);
  for (let k = 0; k < places.length; k++) some[k] = column[places[k]!]!;
  return some;
}

function spreadOut(scores: Uint8Array, places: Uint32Array, customers: number): Uint8Array {
  const all = new Uint8Array(customers);
  for (let k = 0; k < places.length; k++) all[places[k]!] = scores[k]!;
  return all;
}

interface Groups {
  readonly of: Uint8Array;
  readonly count: number;
}

function groupsOf(quantiles: number, scores: readonly Uint8Array[]): Groups {
  const of = new Uint8Array(scores[0]!.length);
  for (const score of scores) for (let k = 0; k < of.length; k++) of[k] = of[k]! * quantiles + score[k]! - 1;
  return { of, count: quantiles ** scores.length };
}

/** Scores among all values, or within each group of them. */
function scoresWithin(values: Float64Array, quantiles: number, groups: Groups | null): Uint8Array {
  if (groups === null) return scoresAbove(values, quantiles, scoreBorders(values, quantiles), null);
  const borders = new Float64Array(groups.count * (quantiles - 1));
  for (const [group, members] of split(values, groups).entries()) borders.set(scoreBorders(members, quantiles), group * (quantiles - 1));
  return scoresAbove(values, quantiles, borders, groups.of);
}

/**
 * The values above which the scores 2, 3, … begin. A score is above s where at least ⌈s·n/q⌉ values are smaller, which is where it
 * exceeds the last of that many smallest ones.
 */
function scoreBorders(values: Float64Array, quantiles: number): Float64Array {
  if (values.length === 0) return new Float64Array(quantiles - 1);
  const ranks = Array.from({ length: quantiles - 1 }, (_, k) => Math.ceil(((k + 1) * values.length) / quantiles) - 1);
  return orderStatistics(values, ranks);
}

function scoresAbove(values: Float64Array, quantiles: number, borders: Float64Array, groupOf: Uint8Array | null): Uint8Array {
  const scores = new Uint8Array(values.length);
  const last = quantiles - 1;
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    const from = groupOf === null ? 0 : groupOf[k]! * last;
    let score = 1;
    // Added, not branched on: where the borders lie is luck.
    for (let border = from; border < from + last; border++) score += Number(value > borders[border]!);
    scores[k] = score;
  }
  return scores;
}

function split(values: Float64Array, { of, count }: Groups): readonly Float64Array[] {
  const sizes = new Uint32Array(count);
  for (let k = 0; k < of.length; k++) sizes[of[k]!] = sizes[of[k]!]! + 1;
  const members = Array.from(sizes, (size) => new Float64Array(size));
  const filled = new Uint32Array(count);
  for (let k = 0; k < values.length; k++) {
    const group = of[k]!;
    const next = filled[group]!;
    members[group]![next] = values[k]!;
    filled[group] = next + 1;
  }
  return members;
}
