/** Time units of a document, with their number of months. */
export const monthsPer = { month: 1, quarter: 3, year: 12 } as const;
export type TimeUnit = keyof typeof monthsPer;
export const timeUnits = Object.keys(monthsPer) as readonly TimeUnit[];

/**
 * The effective rate per `to` that grows money as fast as `rate` per `from`: 1.25 % a month is 16.075 % a year.
 * @param rate per `from`, > -1
 * @source handbook 2.1
 */
export function convertRate(rate: number, from: TimeUnit, to: TimeUnit): number {
  return Math.expm1((Math.log1p(rate) * monthsPer[to]) / monthsPer[from]);
}
