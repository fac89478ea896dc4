/**
 * The month in which money is back for good.
 * @param amounts money of each month, 0 to the last
 * @returns       first month from which their sum is not below 0 any more; 0 where it never was, null where it is at the end
 */
export function breakEvenMonth(amounts: Float64Array): number | null {
  let [sum, month] = [0, 0];
  for (const [at, amount] of amounts.entries()) {
    sum += amount;
    if (sum < 0) month = at + 1;
  }
  return month < amounts.length ? month : null;
}
