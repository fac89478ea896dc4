/** What a customer is scored by. @source handbook 4.4 */
export const dimensions = ['loyalty', 'spend', 'credit'] as const;
export type Dimension = (typeof dimensions)[number];

/** A number for each dimension: a column of the customers, or a weight. */
export type ByDimension<Value> = Readonly<Record<Dimension, Value>>;

/**
 * Score = w_L·loyalty + w_M·spend + w_C·credit, the weights taken by their shares.
 * @param scaledColumns each dimension on the scale of the score
 * @param weights       ≥ 0, not all 0
 * @returns             on the same scale; NaN where a dimension with a weight is not known
 * @source              handbook 4.4
 */
export function scores(scaledColumns: ByDimension<Float64Array>, weights: ByDimension<number>): Float64Array {
  const total = weights.loyalty + weights.spend + weights.credit;
  const result = new Float64Array(scaledColumns.loyalty.length);
  for (const dimension of dimensions) {
    const share = weights[dimension] / total;
    const column = scaledColumns[dimension];
    if (share > 0) for (let place = 0; place < result.length; place++) result[place]! += share * column[place]!;
  }
  return result;
}
