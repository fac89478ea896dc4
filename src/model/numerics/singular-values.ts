/**
 * Singular values and right singular vectors by one-sided Jacobi rotations: small ones keep their relative accuracy.
 * @param a       columns of length `rows`, one after the other; become the left vectors times the singular values
 * @returns       values, unordered, and v, by columns
 * @source        Golub & Van Loan, Matrix Computations, 8.6
 */
export function singularValues(
  a: Float64Array,
  rows: number,
  columns: number,
): { readonly values: Float64Array; readonly v: Float64Array } {
  const v = new Float64Array(columns * columns);
  for (let k = 0; k < columns; k++) v[k * columns + k] = 1;
  for (let sweep = 0, turned = true; turned && sweep < maxSweeps; sweep++) {
    turned = false;
    for (let p = 0; p < columns; p++) {
      for (let q = p + 1; q < columns; q++) turned = orthogonalize(a, rows, v, columns, p, q) || turned;
    }
  }
  const values = Float64Array.from({ length: columns }, (_, k) => Math.sqrt(product(a, rows, k, k)));
  return { values, v };
}

const maxSweeps = 60;
const rounding = 1e-15;

function orthogonalize(a: Float64Array, rows: number, v: Float64Array, columns: number, p: number, q: number): boolean {
  const pp = product(a, rows, p, p);
  const qq = product(a, rows, q, q);
  const pq = product(a, rows, p, q);
  if (Math.abs(pq) <= rounding * Math.sqrt(pp * qq)) return false;
  const ratio = (qq - pp) / (2 * pq);
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.hypot(1, ratio));
  const cosine = 1 / Math.hypot(1, tangent);
  rotate(a, rows, p, q, cosine, cosine * tangent);
  rotate(v, columns, p, q, cosine, cosine * tangent);
  return true;
}

function rotate(a: Float64Array, rows: number, p: number, q: number, cosine: number, sine: number): void {
  for (let i = 0; i < rows; i++) {
    const first = a[p * rows + i]!;
    const second = a[q * rows + i]!;
    a[p * rows + i] = cosine * first - sine * second;
    a[q * rows + i] = sine * first + cosine * second;
  }
}

function product(a: Float64Array, rows: number, p: number, q: number): number {
  let total = 0;
  for (let i = 0; i < rows; i++) total += a[p * rows + i]! * a[q * rows + i]!;
  return total;
}
