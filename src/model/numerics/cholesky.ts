/**
 * The lower triangle L of a symmetric positive definite matrix L·Lᵀ.
 * @param matrix row by row, size × size
 * @returns      row by row; null where the matrix is not positive definite
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) rest -= lower[row * size + k]! * lower[column * size + k]!;
      if (row > column) lower[row * size + column] = rest / lower[column * size + column]!;
      else if (rest > 0 && rest < Infinity) lower[row * size + row] = Math.sqrt(rest);
      else return null;
    }
  }
  return lower;
}

/** The solution of L·Lᵀ·x = b. */
export function choleskySolve(lower: Float64Array, size: number, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row]! -= lower[row * size + k]! * x[k]!;
    x[row]! /= lower[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row]! -= lower[k * size + row]! * x[k]!;
    x[row]! /= lower[row * size + row]!;
  }
  return x;
}
