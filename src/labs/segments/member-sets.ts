/** Places that are in both of two ascending lists. */
export const common = (a: Uint32Array, b: Uint32Array): Uint32Array => merged(a, b, (inA, inB) => inA && inB);

/** Places that are in one of two ascending lists at least. */
export const joined = (a: Uint32Array, b: Uint32Array): Uint32Array => merged(a, b, () => true);

/** Places of the first of two ascending lists that are not in the second. */
export const without = (a: Uint32Array, b: Uint32Array): Uint32Array => merged(a, b, (inA, inB) => inA && !inB);

function merged(a: Uint32Array, b: Uint32Array, wanted: (inA: boolean, inB: boolean) => boolean): Uint32Array {
  const out = new Uint32Array(a.length + b.length);
  let [i, j, count] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity];
    if (wanted(x <= y, y <= x)) out[count++] = Math.min(x, y);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return out.slice(0, count);
}
