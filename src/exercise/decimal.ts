/** Digits behind the decimal point of a number as it is written shortest. */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const behind = mantissa.split('.')[1]?.length ?? 0;
  return Math.max(0, behind - Number(exponent));
}

/**
 * A number times 10^decimals as the whole number that its digits say, not as binary fractions multiply.
 * @param decimals at least {@link decimalsOf} it
 */
export const inUnits = (value: number, decimals: number): number => Math.round(shifted(value, decimals));

/** Rounded in decimal, halves away from zero: 1.005 to two digits is 1.01. Negative digits round to tens and hundreds. */
export function rounded(value: number, digits: number): number {
  const magnitude = shifted(Math.round(shifted(Math.abs(value), digits)), -digits);
  return value < 0 && magnitude !== 0 ? -magnitude : magnitude;
}

/** value · 10^places, by moving the point of what is written. */
function shifted(value: number, places: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
