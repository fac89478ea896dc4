/**
 * Householder triangularisation of a least-squares problem, in place: min ‖A·x − b‖ becomes min ‖R·x − c‖ without ever
 * forming AᵀA, which would square the condition number.
 * @param a       A by columns, `rows` apart; its upper triangle becomes R
 * @param rows    at least `columns`
 * @param b       `rows` entries; its first `columns` become c, the rest carries the residual
 * @source        Golub & Van Loan, Matrix Computations, 5.3
 */
export function triangularize(a: Float64Array, rows: number, columns: number, b: Float64Array): void {
  for (let k = 0; k < columns; k++) {
    const top = k * rows + k;
    let square = 0;
    for (let i = top; i < (k + 1) * rows; i++) square += a[i]! * a[i]!;
    if (square === 0) continue;
    const head = a[top]!;
    const length = head > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    const pivot = head - length;
    a[top] = pivot;
    for (let column = k + 1; column < columns; column++) reflect(a, top, rows - k, a, column * rows + k, length * pivot);
    reflect(a, top, rows - k, b, k, length * pivot);
    a[top] = length;
  }
}

/** Applies the reflection with the vector at a[at…] to x[from…]; `scale` is half its squared length, negated. */
function reflect(a: Float64Array, at: number, length: number, x: Float64Array, from: number, scale: number): void {
  let product = 0;
  for (let i = 0; i < length; i++) product += a[at + i]! * x[from + i]!;
  const factor = product / scale;
  for (let i = 0; i < length; i++) x[from + i] = x[from + i]! + factor * a[at + i]!;
}

/**
 * Solves R·x = c by back substitution; an entry whose diagonal is at rounding level beside its column is set to 0.
 * @param r    upper triangle by columns, `rows` apart
 * @param norm length of each column, the measure of what is rounding
 */
export function backSubstitute(r: Float64Array, rows: number, columns: number, c: Float64Array, norm: Float64Array, x: Float64Array): void {
  for (let k = columns - 1; k >= 0; k--) {
    let rest = c[k]!;
    for (let column = k + 1; column < columns; column++) rest -= r[column * rows + k]! * x[column]!;
    const diagonal = r[k * rows + k]!;
    x[k] = Math.abs(diagonal) <= rounding * norm[k]! ? 0 : rest / diagonal;
  }
}

/** A diagonal this small beside its column is what rounding leaves of a linear dependence. */
const rounding = 1e-14;
