import { valueOrder } from '../numerics/value-order.ts';

/** How a dimension is put on the scale of the score: by rank among the customers, between its ends, or as it is. */
export const scalings = ['percentile-rank', 'min-max', 'none'] as const;
export type Scaling = (typeof scalings)[number];

/**
 * A dimension on the scale of the score.
 * - `percentile-rank`: 100·(customers below + half of those equal, itself included)/customers, so that no single one stretches the scale;
 * - `min-max`: 0 for the lowest, 100 for the highest, 50 where all are alike;
 * - `none`: as it is.
 * @param column NaN where not known, and it stays so
 */
export function scaled(column: Float64Array, scaling: Scaling): Float64Array {
  if (scaling === 'percentile-rank') return percentileRanks(column);
  return scaling === 'min-max' ? betweenEnds(column) : column.slice();
}

function percentileRanks(column: Float64Array): Float64Array {
  const order = valueOrder(column, 'ascending');
  const ranks = new Float64Array(column.length).fill(NaN);
  let known = order.length;
  while (known > 0 && Number.isNaN(column[order[known - 1]!]!)) known--;
  for (let first = 0; first < known;) {
    let next = first + 1;
    while (next < known && column[order[next]!] === column[order[first]!]) next++;
    const rank = (50 * (first + next)) / known;
    for (; first < next; first++) ranks[order[first]!] = rank;
  }
  return ranks;
}

function betweenEnds(column: Float64Array): Float64Array {
  let low = Infinity;
  let high = -Infinity;
  for (const value of column) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return column.map((value) => (high > low || Number.isNaN(value) ? (100 * (value - low)) / (high - low) : 50));
}
