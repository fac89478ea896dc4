/**
 * Noise that a least-squares fit cannot see: the draws without their part in the span of `basis`, scaled back.
 * @param draws independent draws of one spread, one per unit
 * @param basis columns that the noise has to be orthogonal to, as long as `draws`; columns of zeros are ignored
 * @param sd    root mean square of the result, in the unit of the profit
 * @returns     noise with Σ noise·column = 0 to rounding for every column
 */
export function orthogonalNoise(draws: readonly number[], basis: readonly (readonly number[])[], sd: number): readonly number[] {
  const directions = orthonormal(basis);
  const free = without(draws, directions);
  const size = Math.sqrt(dot(free, free) / free.length);
  return free.map((value) => (value * sd) / size);
}

/** Below this share of a column's length, what is left of it is rounding. */
const rounding = 1e-9;

/** Gram–Schmidt, each column cleaned twice so that the directions are orthogonal to rounding. */
function orthonormal(columns: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const directions: (readonly number[])[] = [];
  for (const column of columns) {
    const rest = without(column, directions);
    const length = Math.sqrt(dot(rest, rest));
    if (length > rounding * Math.sqrt(dot(column, column))) directions.push(rest.map((value) => value / length));
  }
  return directions;
}

function without(vector: readonly number[], directions: readonly (readonly number[])[]): readonly number[] {
  let rest = vector;
  for (const direction of [...directions, ...directions]) {
    const share = dot(rest, direction);
    rest = rest.map((value, i) => value - share * (direction[i] ?? 0));
  }
  return rest;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
