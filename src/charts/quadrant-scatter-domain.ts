import type { QuadrantAxis, QuadrantScatterData } from './quadrant-scatter-data.ts';
import type { Extent } from './steady-extent.ts';
import type { XYDomain } from './xy-domain.ts';

/** Shares of the points that may lie outside, at the lower and at the upper end. */
const cut = 0.005;
/** Of more values than this only every so many-th is looked at: the ends move by no more than luck does. */
const looked = 4096;
/** An axis begins at 0 where that takes no more than this of its length. */
const toZero = 0.4;
/** Room beyond the outermost values, as a share of the axis. */
const room = 0.02;

/** Axes that a few extreme points cannot stretch. Both thresholds are within. */
export const quadrantDomain = ({ x, y, xAxis, yAxis, thresholds }: QuadrantScatterData): XYDomain => ({
  x: robustExtent(x, xAxis, thresholds.x.value),
  y: robustExtent(y, yAxis, thresholds.y.value),
});

/** From the 0.5 % to the 99.5 % quantile unless the axis says otherwise; never empty. */
export function robustExtent(values: ArrayLike<number>, { from, to }: Pick<QuadrantAxis, 'from' | 'to'>, within: number): Extent {
  if (from !== undefined && to !== undefined && to > from) return [from, to];
  const sorted = sortedSample(values);
  const low = Math.min(quantile(sorted, cut) ?? within, within);
  const high = Math.max(quantile(sorted, 1 - cut) ?? within, within);
  const length = high - low;
  const start = from ?? (low >= 0 && low <= toZero * high ? 0 : low - room * length);
  const end = to ?? high + room * length;
  return end > start ? [start, end] : [start, start + 1];
}

function sortedSample(values: ArrayLike<number>): Float64Array {
  const stride = Math.max(1, Math.ceil(values.length / looked));
  const sample = new Float64Array(Math.ceil(values.length / stride));
  let count = 0;
  for (let k = 0; k < values.length; k += stride) {
    const value = values[k] ?? NaN;
    if (Number.isFinite(value)) sample[count++] = value;
  }
  return sample.subarray(0, count).sort();
}

/** Between the two values about a rank; nothing of no values. */
function quantile(sorted: Float64Array, share: number): number | undefined {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below === undefined || above === undefined ? undefined : below + (above - below) * (at - Math.floor(at));
}
