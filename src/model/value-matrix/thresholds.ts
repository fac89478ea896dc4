import { selected } from '../numerics/selection.ts';
import { sum } from '../numerics/sum.ts';
import type { Threshold } from '../parameters.ts';

/**
 * The number that a threshold stands for in a column. A percentile lies between two values as the quantile of
 * {@link ../numerics/quantile.ts} does; the median is the 50th. Selected, not sorted.
 * @param column NaN where a value is not known; those do not count
 * @returns      null where no value is known
 * @source       handbook 4.1
 */
export function thresholdValue(column: Float64Array, threshold: Threshold): number | null {
  if (typeof threshold === 'number') return threshold;
  const known = withoutUnknown(column);
  if (known.length === 0) return null;
  if (threshold === 'mean') return snapped(known, sum(known) / known.length);
  return selectedQuantile(known, threshold === 'median' ? 50 : threshold.percentile);
}

function withoutUnknown(column: Float64Array): Float64Array {
  const values = new Float64Array(column.length);
  let known = 0;
  for (const value of column) if (!Number.isNaN(value)) values[known++] = value;
  return values.subarray(0, known);
}

/** The value that a mean misses by a rounding only, where there is one: a customer exactly at the mean is at the threshold. */
function snapped(values: Float64Array, mean: number): number {
  const near = 1e-12 * Math.abs(mean);
  let least = mean;
  for (const value of values) if (value < least && value >= mean - near) least = value;
  return least;
}

/** @param values moved */
function selectedQuantile(values: Float64Array, percentile: number): number {
  const exact = ((values.length - 1) * percentile) / 100;
  const whole = Math.round(exact);
  const place = Math.abs(exact - whole) < 1e-9 ? whole : exact;
  const below = Math.floor(place);
  const from = selected(values, below, values.length);
  if (place === below) return from;
  let next = Infinity;
  for (let k = below + 1; k < values.length; k++) if (values[k]! < next) next = values[k]!;
  return from + (place - below) * (next - from);
}
