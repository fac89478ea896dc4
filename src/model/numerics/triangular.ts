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
    const end = (k + 1) * rows;
    let square = 0;
    for (let i = top; i < end; i++) square += a[i]! * a[i]!;
    if (square === 0) continue;
    const head = a[top]!;
    const length = head > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    const scale = 1 / (length * (head - length));
    a[top] = head - length;
    for (let column = k + 1; column < columns; column++) {
      const shift = (column - k) * rows;
      let product = 0;
      for (let i = top; i < end; i++) product += a[i]! * a[i + shift]!;
      product *= scale;
      for (let i = top; i < end; i++) a[i + shift] = a[i + shift]! + product * a[i]!;
    }
    let product = 0;
    for (let i = top; i < end; i++) product += a[i]! * b[i - k * rows]!;
    product *= scale;
    for (let i = top; i < end; i++) b[i - k * rows] = b[i - k * rows]! + product * a[i]!;
    a[top] = length;
  }
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
