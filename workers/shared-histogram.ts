import { quantile } from '../src/model/numerics/quantile.ts';
import type { DrawnSpread } from './protocol.ts';

const bins = 60;
/** The bins cover all but this share of each table's draws at either end. */
const outside = 0.005;

/**
 * Counts of several sets of values in the same bins, so that one can be laid over the other.
 * @param ordered each ascending
 */
export function sharedHistogram(ordered: readonly Float64Array[]): Pick<DrawnSpread, 'edges' | 'counts'> {
  const drawn = ordered.filter(({ length }) => length > 0);
  const from = Math.min(...drawn.map((values) => quantile(values, outside)));
  const width = Math.max(...drawn.map((values) => quantile(values, 1 - outside))) - from;
  if (drawn.length === 0) return { edges: new Float64Array(), counts: ordered.map(() => new Float64Array()) };
  const count = width > 0 ? bins : 1;
  const edges = Float64Array.from({ length: count + 1 }, (_, edge) => from + (width * edge) / count);
  return { edges, counts: ordered.map((values) => countsOf(values, from, width, count)) };
}

function countsOf(values: Float64Array, from: number, width: number, count: number): Float64Array {
  const counts = new Float64Array(count);
  for (const value of values) {
    if (value < from || value > from + width) continue;
    const bin = width > 0 ? Math.min(count - 1, Math.floor(((value - from) / width) * count)) : 0;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
