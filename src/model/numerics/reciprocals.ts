/**
 * For c = 1 + j/128 up to 1.375 and half of that above, j = 0..127: 1/c rounded to 24 bits, and −ln of what it became in two parts, of
 * which the first is a multiple of 2⁻⁴², so that its sum with multiples of ln2High is exact.
 */
export const reciprocal = new Float64Array(128);
export const logHead = new Float64Array(128);
export const logTail = new Float64Array(128);

const bits = 120n;
const one = 1n << bits;
/** Steps of 1/128 from which c is halved. */
const halved = 48;
const ln2 = 2n * inverseTangent(one / 3n);

let logarithm = 0n;
for (let j = 0; j < 128; logarithm += 2n * inverseTangent(one / BigInt(257 + 2 * j)), j++) {
  const c = (128 + j) / (j < halved ? 128 : 256);
  const rounded = Math.fround(1 / c);
  reciprocal[j] = rounded;
  // ln c − ln(c·rounded), the second of a number that differs from 1 by less than 2⁻²³.
  const rest = BigInt(rounded * 2 ** 40) * BigInt(c * 256) * (one >> 48n) - one;
  const minusLog = logarithm - (j < halved ? 0n : ln2) - 2n * inverseTangent((rest * one) / (2n * one + rest));
  const head = Number((minusLog + (one >> 43n)) >> (bits - 42n));
  logHead[j] = head / 2 ** 42;
  logTail[j] = Number(minusLog - (BigInt(head) << (bits - 42n))) / Number(one);
}

/** Of the hyperbolic tangent: x + x³/3 + x⁵/5 + …, in whole numbers and so the same in every engine. */
function inverseTangent(x: bigint): bigint {
  const square = (x * x) >> bits;
  let sum = 0n;
  for (let power = x, n = 1n; power !== 0n && power !== -1n; power = (power * square) >> bits, n += 2n) sum += power / n;
  return sum;
}
