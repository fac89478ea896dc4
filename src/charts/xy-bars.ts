import { short } from './curve-path.ts';
import type { XYSeries } from './xy-chart-data.ts';

type Scale = (value: number) => number;

/** Where the bars of a series stand about their x, px. */
export interface BarSlot {
  /** From x to the bar's left edge. */
  readonly offset: number;
  readonly width: number;
}

/** The least distance between two bars' places, in units of x; 0 where there are no bars. */
export function barDistance(series: readonly XYSeries[]): number {
  const places = new Set(series.filter(({ kind }) => kind === 'bars').flatMap(({ x }) => Array.from(x).filter(Number.isFinite)));
  const sorted = Float64Array.from(places).sort();
  let least = Infinity;
  for (let k = 1; k < sorted.length; k++) least = Math.min(least, (sorted[k] ?? NaN) - (sorted[k - 1] ?? NaN));
  return sorted.length === 0 ? 0 : Number.isFinite(least) ? least : 1;
}

/** What bars at one x take of the distance to the next, and from which distance on, px, they keep a gap at all. */
const share = 0.8;
const gapFrom = 4;
/** Widest bar, in font sizes. */
const widest = 5;

/** Bars without a base stand side by side; those with one share a place, for they stack. */
export function barSlots(series: readonly XYSeries[], x: Scale, em: number): ReadonlyMap<string, BarSlot> {
  const bars = series.filter(({ kind }) => kind === 'bars');
  const stacked = bars.find(({ base }) => base != null);
  const columns = bars.filter((one) => one.base == null || one === stacked);
  const unit = x(barDistance(bars)) - x(0);
  const each = Math.max(1, Math.min((unit < gapFrom ? unit : share * unit) / columns.length, widest * em));
  const gap = columns.length > 1 && each > gapFrom ? 1 : 0;
  const slot = (one: XYSeries) => columns.indexOf(one.base == null || stacked === undefined ? one : stacked) - columns.length / 2;
  return new Map(bars.map((one) => [one.id, { offset: slot(one) * each + gap / 2, width: each - gap }]));
}

/** All bars of a series as one path. */
export function barPath({ x: places, y: values, base }: XYSeries, { offset, width }: BarSlot, x: Scale, y: Scale): string {
  let path = '';
  for (let k = 0; k < places.length; k++) {
    const [from, to] = [base?.[k] ?? 0, values[k] ?? NaN];
    if (!Number.isFinite(from + to)) continue;
    const foot = short(y(from));
    path += `M${short(x(places[k] ?? NaN) + offset)},${foot}V${short(y(to))}h${short(width)}V${foot}Z`;
  }
  return path;
}
