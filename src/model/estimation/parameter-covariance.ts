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

/**
 * Delta-method covariance s²·(JᵀJ)⁻¹ of least-squares estimates, by singular values of the scaled J. Parameters that the
 * data cannot tell apart are left out; the others keep the covariance they have whatever those are.
 * @param jacobian derivatives of the fitted values, by columns, `rows` apart; not changed
 * @param variance s², of one observation
 * @source         handbook 2.2 (standard errors); Seber & Wild, Nonlinear Regression, 5.3
 */
export function parameterCovariance(jacobian: Float64Array, rows: number, columns: number, variance: number): ParameterCovariance {
  const lengths = columnLengths(jacobian, rows, columns);
  const { values, v } = singularValues(scaledTriangle(jacobian, rows, columns, lengths), columns, columns);
  const least = unseen * Math.max(...values, 0);
  const seen = [...values.keys()].filter((k) => values[k]! > least);
  const blind = [...values.keys()].filter((k) => values[k]! <= least);
  const determined = [...values.keys()].filter(
    (row) => lengths[row]! > 0 && blind.every((k) => Math.abs(v[k * columns + row]!) <= involved),
  );
  const entry = (a: number, b: number) =>
    seen.reduce((total, k) => total + (v[k * columns + a]! * v[k * columns + b]!) / values[k]! ** 2, 0) / (lengths[a]! * lengths[b]!);
  return { determined, covariance: Float64Array.from(determined.flatMap((a) => determined.map((b) => variance * entry(a, b)))) };
}

function columnLengths(jacobian: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, k) => Math.hypot(...jacobian.subarray(k * rows, (k + 1) * rows)));
}

/** The square triangle of the Jacobian with its columns scaled to length 1; a column of zeros stays one. */
function scaledTriangle(jacobian: Float64Array, rows: number, columns: number, lengths: Float64Array): Float64Array {
  const height = Math.max(rows, columns);
  const scaled = new Float64Array(height * columns);
  for (let k = 0; k < columns; k++) {
    for (let i = 0; i < rows; i++) scaled[k * height + i] = lengths[k]! > 0 ? jacobian[k * rows + i]! / lengths[k]! : 0;
  }
  triangularize(scaled, height, columns, new Float64Array(height));
  const triangle = new Float64Array(columns * columns);
  for (let k = 0; k < columns; k++) {
    for (let i = 0; i <= k; i++) triangle[k * columns + i] = scaled[k * height + i]!;
  }
  return triangle;
}
