/** What a spend brings: a rate that rises from zero, ever more slowly, towards a ceiling. */
export interface SpendResponse {
  /** Rate at unlimited spend, 0..1. */
  readonly ceiling: number;
  /** k, per money: each further 1/k of spend leaves 1/e of the distance to the ceiling. */
  readonly steepness: number;
}

/**
 * The response through one judgement: k = −ln(1 − rate/ceiling)/spend.
 * @param spend   money, > 0
 * @param rate    at that spend, > 0, < ceiling
 * @param ceiling at unlimited spend, ≤ 1
 * @source        handbook 6; Blattberg & Deighton 1996
 */
export const responseThrough = (spend: number, rate: number, ceiling: number): SpendResponse => ({
  ceiling,
  steepness: -Math.log1p(-rate / ceiling) / spend,
});

/**
 * The acquisition or retention rate that a spend brings: C·(1 − e^(−k·spend)).
 * @param spend money, ≥ 0
 * @source      handbook 6; Blattberg & Deighton 1996
 */
export const rateAt = ({ ceiling, steepness }: SpendResponse, spend: number): number => ceiling * -Math.expm1(-steepness * spend);
