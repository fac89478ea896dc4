import { log1p } from '../numerics/log1p.ts';

/** What customers are compared by: points in as many dimensions as there are measures. */
export interface Features {
  /** count × dimensions, point by point. */
  readonly coordinates: Float64Array;
  readonly dimensions: number;
  /** Points: customers of whom every measure is known. */
  readonly count: number;
  /** Of each point, the customer's place in the columns. */
  readonly rows: Uint32Array;
  /** Of each measure, after its logarithm and before it was standardised. */
  readonly mean: Float64Array;
  /** Population standard deviation; 1 where all are alike. */
  readonly deviation: Float64Array;
  readonly standardised: boolean;
}

export interface FeatureOptions {
  /** Whether each measure is taken as sign(x)·ln(1 + |x|): money is skewed. */
  readonly logged: readonly boolean[];
  /** Whether each measure has its mean taken off and is divided by its standard deviation. */
  readonly standardise: boolean;
}

/**
 * Measures as points. Computed of + − × ÷ and square roots, and the core's own logarithm, so that clusters are the same everywhere.
 * @param columns at least one, equally long; NaN where not known: that customer is no point
 * @source        handbook 4.5
 */
export function featuresOf(columns: readonly Float64Array[], { logged, standardise }: FeatureOptions): Features {
  const rows = knownRows(columns);
  const dimensions = columns.length;
  const coordinates = new Float64Array(rows.length * dimensions);
  const mean = new Float64Array(dimensions);
  const deviation = new Float64Array(dimensions);
  columns.forEach((column, dimension) => {
    const values = new Float64Array(rows.length);
    for (let point = 0; point < rows.length; point++) values[point] = column[rows[point]!]!;
    if (logged[dimension] === true) for (let point = 0; point < values.length; point++) values[point] = signedLog(values[point]!);
    mean[dimension] = meanOf(values);
    deviation[dimension] = deviationOf(values, mean[dimension]);
    const [shift, scale] = standardise ? [mean[dimension], deviation[dimension]] : [0, 1];
    for (let point = 0; point < rows.length; point++) coordinates[point * dimensions + dimension] = (values[point]! - shift) / scale;
  });
  return { coordinates, dimensions, count: rows.length, rows, mean, deviation, standardised: standardise };
}

function knownRows(columns: readonly Float64Array[]): Uint32Array {
  const length = columns[0]?.length ?? 0;
  const incomplete = new Uint8Array(length);
  for (const column of columns) for (let row = 0; row < length; row++) if (Number.isNaN(column[row]!)) incomplete[row] = 1;
  const rows = new Uint32Array(length);
  let known = 0;
  for (let row = 0; row < length; row++) if (incomplete[row] === 0) rows[known++] = row;
  return rows.slice(0, known);
}

const signedLog = (value: number): number => (value < 0 ? -log1p(-value) : log1p(value));

function meanOf(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return values.length === 0 ? 0 : total / values.length;
}

/** Rounding of the mean alone is no deviation. */
const negligible = 1e-12;

function deviationOf(values: Float64Array, mean: number): number {
  let squares = 0;
  let size = 0;
  for (const value of values) {
    squares += (value - mean) * (value - mean);
    size += value * value;
  }
  return squares > negligible * negligible * size ? Math.sqrt(squares / values.length) : 1;
}
