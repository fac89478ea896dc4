/** A layer of a stack: from its base to its top. */
export interface Layer {
  readonly base: Float64Array;
  readonly top: Float64Array;
}

/** Amounts put one on the other, what is above zero upwards and what is below downwards. */
export function stacked(columns: readonly ArrayLike<number>[]): readonly Layer[] {
  const length = columns[0]?.length ?? 0;
  const up = new Float64Array(length);
  const down = new Float64Array(length);
  return columns.map((column) => {
    const base = new Float64Array(length);
    const top = new Float64Array(length);
    for (let k = 0; k < length; k++) {
      const amount = column[k] ?? 0;
      const pile = amount < 0 ? down : up;
      base[k] = pile[k] ?? 0;
      top[k] = pile[k] = (pile[k] ?? 0) + amount;
    }
    return { base, top };
  });
}

/** Sums up to each place. */
export function cumulated(values: Float64Array): Float64Array {
  let total = 0;
  return values.map((value) => (total += value));
}
