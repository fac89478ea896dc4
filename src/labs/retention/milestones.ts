/**
 * The first year by which half of all that comes in has come in.
 * @param presentValue money per year from year 0; years that cost are left out
 * @returns            null where nothing comes in
 */
export function halfTime(presentValue: Float64Array): number | null {
  const income = presentValue.map((value) => Math.max(0, value));
  const total = income.reduce((sum, value) => sum + value, 0);
  return total > 0 ? reached(income, total / 2) : null;
}

/** The first year by which the years add up to nothing lost; null where they never do. */
export const recoveredAt = (presentValue: Float64Array): number | null => reached(presentValue, 0);

function reached(values: Float64Array, goal: number): number | null {
  let sum = 0;
  const place = values.findIndex((value) => (sum += value) >= goal);
  return place < 0 ? null : place;
}
