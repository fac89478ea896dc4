import { bisectCenter, bisectLeft, bisectRight } from 'd3-array';
import type { ChartReading, ReadingRow, ReadingScale } from './chart-reading.ts';
import { keyedValue } from './stepping.ts';
import type { BarSlot } from './xy-bars.ts';
import type { SeriesCode } from './xy-codes.ts';
import type { XYAxis, XYChartData, XYSeries } from './xy-chart-data.ts';
import type { XYFrame } from './xy-frame.ts';

const isRead = ({ silent = false, label }: XYSeries): boolean => !silent && label !== null;

/** The places on x at which the chart can be read, ascending: those of every series that is read out, within the axis. */
export function readingPlaces(series: readonly XYSeries[], [low, high]: readonly [number, number]): Float64Array {
  const lists: ArrayLike<number>[] = [];
  for (const { x } of series.filter(isRead)) if (!lists.some((list) => sameNumbers(list, x))) lists.push(x);
  const places = lists.flatMap((list) => Array.from(list)).filter((at) => at >= low && at <= high);
  return Float64Array.from(lists.length === 1 ? places : new Set(places)).sort();
}

/** Most charts have one list of x for all their series: seeing that is cheaper than joining the lists. */
function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

/** The readable place nearest to a value; NaN where there is none. */
export const nearestPlace = (places: Float64Array, value: number): number =>
  places[value === Infinity ? places.length - 1 : bisectCenter(places, value)] ?? NaN;

/** What of x two places may differ by and still be one. */
const dust = 1e-9;

/** A series' value at an x: of lines between their points too, of stairs as they hold it, of dots and bars only where they stand. */
export function valueAt({ kind, x, y }: Pick<XYSeries, 'kind' | 'x' | 'y'>, at: number): number {
  const near = dust * Math.max(1, Math.abs(at));
  const right = kind === 'step' ? bisectRight(x, at + near) : bisectLeft(x, at - near);
  if (kind === 'step') return right === 0 || (right === x.length && at > (x[right - 1] ?? NaN) + near) ? NaN : (y[right - 1] ?? NaN);
  const [x1, y1] = [x[right] ?? NaN, y[right] ?? NaN];
  if (Math.abs(x1 - at) <= near) return y1;
  if (kind === 'dots' || kind === 'bars' || right === 0) return NaN;
  const [x0, y0] = [x[right - 1] ?? NaN, y[right - 1] ?? NaN];
  return y0 + ((y1 - y0) * (at - x0)) / (x1 - x0);
}

/** The values of all series at an x in words. Series without a value there are left out. */
export function xyReadingAt(
  { series, spans = [] }: Pick<XYChartData, 'series' | 'spans'>,
  at: number,
  codes: ReadonlyMap<string, SeriesCode>,
  x: XYAxis,
  y: XYAxis,
): ChartReading {
  const span = spans.find(({ from, to }) => at >= from && at < to) ?? spans.find(({ to }) => at === to);
  return {
    title: x.format(at, 0),
    note: span === undefined || span.label === '' ? null : { text: span.label, tone: span.tone },
    rows: series.filter(isRead).flatMap((one) => row(one, at, codes.get(one.id), y)),
  };
}

function row(series: XYSeries, at: number, code: SeriesCode | undefined, { format }: XYAxis): readonly ReadingRow[] {
  const value = valueAt(series, at);
  const base = series.base == null ? null : valueAt({ ...series, y: series.base }, at);
  if (!Number.isFinite(value + (base ?? 0))) return [];
  const between = series.kind === 'area' && series.stacked !== true;
  const text = base === null ? format(value, 0) : between ? `${format(base, 0)} – ${format(value, 0)}` : format(value - base, 0);
  return [{ key: series.id, label: series.label ?? '', text, ...(code === undefined ? {} : { code }) }];
}

/** What the crosshair marks: points on the lines, the outlines of bars. */
export interface ReadingMarks {
  readonly points: readonly { readonly id: string; readonly y: number; readonly code: SeriesCode }[];
  readonly bars: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

export function readingMarks(
  series: readonly XYSeries[],
  at: number,
  codes: ReadonlyMap<string, SeriesCode>,
  slots: ReadonlyMap<string, BarSlot>,
  { x, y, plot }: XYFrame,
): ReadingMarks {
  const known = series.filter(isRead).map((one) => ({ one, value: valueAt(one, at), code: codes.get(one.id), slot: slots.get(one.id) }));
  return {
    points: known.flatMap(({ one, value, code }) => {
      const py = y(value);
      const shown = one.kind !== 'bars' && py >= plot.y - 1 && py <= plot.y + plot.height + 1;
      return shown && code !== undefined ? [{ id: one.id, y: py, code }] : [];
    }),
    bars: known.flatMap(({ one, value, slot }) => {
      if (slot === undefined || !Number.isFinite(value)) return [];
      const [foot, tip] = [y(one.base == null ? 0 : valueAt({ ...one, y: one.base }, at)), y(value)];
      return [{ id: one.id, x: x(at) + slot.offset, y: Math.min(foot, tip), width: slot.width, height: Math.abs(foot - tip) }];
    }),
  };
}

/** Arrow keys move through the places, Page keys ten at a time. */
export function placesScale(places: Float64Array, { x }: Pick<XYFrame, 'x'>): ReadingScale {
  const last = places.length - 1;
  const keyed = (key: string, value: number) => {
    const index = keyedValue(key, false, bisectCenter(places, value), { min: 0, max: last, step: 1 });
    return index === null ? null : (places[index] ?? null);
  };
  const nearest = (value: number) => nearestPlace(places, value);
  return { first: places[0] ?? NaN, last: places[last] ?? NaN, nearest, keyed, px: x, at: x.invert };
}
