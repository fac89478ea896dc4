import { singularValues } from '../numerics/singular-values.ts';
import { triangularize } from '../numerics/triangular.ts';

/** What the data say about some parameters: which of them they determine at all, and the covariance of those. */
export interface ParameterCovariance {
  /** Places of the determined parameters among all. */
  readonly determined: readonly number[];
  /** Covariance of the determined parameters, row by row. */
  readonly covariance: Float64Array;
}

/** A direction whose effect is this small beside the strongest one, all columns scaled to length 1, is not in the data. */
const unseen = 1e-9;
/** A parameter belongs to such a direction if it moves by more than this share of it. */
const involved = 1e-5;
/** A scaled triangle whose diagonal nowhere falls below this has no direction near {@link unseen}, for up to a dozen columns. */
const safe = 1e-3;

/**
 * Delta-method covariance s²·(JᵀJ)⁻¹ of least-squares estimates. Parameters that the data cannot tell apart are left out; the
 * others keep the covariance they have whatever those are.
 * @param jacobian derivatives of the fitted values, by columns, `rows` apart; destroyed
 * @param variance s², of one observation
 * @source         handbook 2.2 (standard errors); Seber & Wild, Nonlinear Regression, 5.3
 */
export function parameterCovariance(jacobian: Float64Array, rows: number, columns: number, variance: number): ParameterCovariance {
  const lengths = scaleColumns(jacobian, rows, columns);
  const triangle = triangleOf(jacobian, rows, columns);
  let least = Infinity;
  for (let k = 0; k < columns; k++) least = Math.min(least, Math.abs(triangle[k * columns + k]!));
  const factor = least > safe ? regular(triangle, columns) : singular(triangle, columns, lengths);
  return { determined: factor.determined, covariance: covarianceOf(factor, columns, lengths, variance) };
}

/** Rows of a matrix F, one for each parameter, with covariance F·Fᵀ, and the parameters that it is right for. */
interface Factor {
  readonly rows: Float64Array;
  readonly determined: readonly number[];
}

/** F = R⁻¹. */
function regular(triangle: Float64Array, columns: number): Factor {
  const rows = new Float64Array(columns * columns);
  for (let column = 0; column < columns; column++) {
    for (let row = column; row >= 0; row--) {
      let rest = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k++) rest -= triangle[k * columns + row]! * rows[k * columns + column]!;
      rows[row * columns + column] = rest / triangle[row * columns + row]!;
    }
  }
  return { rows, determined: places(columns) };
}

/** F = V·S⁺ by singular values, without the parameters that move along a direction not in the data. */
function singular(triangle: Float64Array, columns: number, lengths: Float64Array): Factor {
  const { values, v } = singularValues(triangle, columns, columns);
  const least = unseen * Math.max(...values, 0);
  const rows = new Float64Array(columns * columns);
  const blind = new Float64Array(columns);
  for (let k = 0; k < columns; k++) {
    for (let row = 0; row < columns; row++) {
      const part = v[k * columns + row]!;
      if (values[k]! > least) rows[row * columns + k] = part / values[k]!;
      else blind[row] = Math.max(blind[row]!, Math.abs(part));
    }
  }
  return { rows, determined: places(columns).filter((row) => lengths[row]! > 0 && blind[row]! <= involved) };
}

const places = (columns: number): readonly number[] => Array.from({ length: columns }, (_, k) => k);

function covarianceOf({ rows, determined }: Factor, columns: number, lengths: Float64Array, variance: number): Float64Array {
  const size = determined.length;
  const covariance = new Float64Array(size * size);
  for (let first = 0; first < size; first++) {
    for (let second = 0; second <= first; second++) {
      const a = determined[first]!;
      const b = determined[second]!;
      let product = 0;
      for (let k = 0; k < columns; k++) product += rows[a * columns + k]! * rows[b * columns + k]!;
      covariance[first * size + second] = covariance[second * size + first] = (variance * product) / (lengths[a]! * lengths[b]!);
    }
  }
  return covariance;
}

/** Scales each column to length 1 and returns the lengths; a column of zeros stays one. */
function scaleColumns(jacobian: Float64Array, rows: number, columns: number): Float64Array {
  const lengths = new Float64Array(columns);
  for (let k = 0; k < columns; k++) {
    let square = 0;
    for (let i = k * rows; i < (k + 1) * rows; i++) square += jacobian[i]! ** 2;
    lengths[k] = Math.sqrt(square);
    for (let i = k * rows; square > 0 && i < (k + 1) * rows; i++) jacobian[i] = jacobian[i]! / lengths[k]!;
  }
  return lengths;
}

/** The square triangle R of the QR factorisation, by columns. */
function triangleOf(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const height = Math.max(rows, columns);
  const padded = height === rows ? matrix : new Float64Array(height * columns);
  for (let k = 0; height > rows && k < columns; k++) padded.set(matrix.subarray(k * rows, (k + 1) * rows), k * height);
  triangularize(padded, height, columns, new Float64Array(height));
  const triangle = new Float64Array(columns * columns);
  for (let k = 0; k < columns; k++) {
    for (let i = 0; i <= k; i++) triangle[k * columns + i] = padded[k * height + i]!;
  }
  return triangle;
}
