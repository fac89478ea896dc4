/** Tiers by code, the best first. @source handbook 4.4 */
export const tierNames = ['high', 'middle', 'ordinary'] as const;
export type TierName = (typeof tierNames)[number];

/** Lists by code: whose credit is best, everybody else's, and whose is worst. @source handbook 4.4 */
export const listNames = ['red', 'normal', 'black'] as const;

/** Code of a customer without a score. */
export const unscored = 255;

/** Where a score is cut; a score at a cut belongs to what lies above it. */
export interface ScoreCuts {
  readonly upper: number;
  readonly lower: number;
}

/** A score is a sum of products, and may miss its cut by a rounding; scores are of the size of 100. */
const rounding = 1e-10;

/**
 * Three classes by two cuts: 0 from the upper one on, 1 from the lower one on, 2 below. So are tiers cut from scores and lists from
 * credit.
 * @returns codes, {@link unscored} where the score is NaN
 */
export function cutInThree(score: Float64Array, { upper, lower }: ScoreCuts): Uint8Array {
  const codes = new Uint8Array(score.length);
  for (let place = 0; place < codes.length; place++) {
    const own = score[place]!;
    codes[place] = Number.isNaN(own) ? unscored : 2 - Number(own >= lower - rounding) - Number(own >= upper - rounding);
  }
  return codes;
}

/** Of each of the three classes: its customers, and what they hold of a column, 0 for what is not known. */
export interface ClassTotals {
  readonly customers: Float64Array;
  readonly value: Float64Array;
}

export function classTotals(codes: Uint8Array, column: Float64Array): ClassTotals {
  const customers = new Float64Array(3);
  const value = new Float64Array(3);
  for (let place = 0; place < codes.length; place++) {
    const code = codes[place]!;
    if (code === unscored) continue;
    customers[code]! += 1;
    const own = column[place]!;
    value[code]! += Number.isNaN(own) ? 0 : own;
  }
  return { customers, value };
}
