import type { ChartHandle } from './life-curve-data.ts';
import type { LifeCurveFrame } from './life-curve-frame.ts';
import type { StageEnds } from './stage-bands.ts';
import type { GripPoint } from './grip.ts';
import { shownRange, snappedValue, type Range } from './stepping.ts';

export interface HandlePoint {
  readonly handle: ChartHandle;
  readonly x: number;
  readonly y: number;
}

/** How far along a level its handle stands, and how far it keeps from the level's end, in font sizes. */
const alongLevel = 0.88;
const clearOfEnd = 3.4;

/** Where a handle stands, kept inside the plot; null where its value lies on no curve. */
export function handlePoint(
  handle: ChartHandle,
  frame: LifeCurveFrame,
  profitAt: (t: number) => number,
  level: LevelSpan,
): HandlePoint | null {
  const { plot } = frame;
  const place = handlePlace(handle, frame, profitAt, level);
  if (!Number.isFinite(place.x + place.y)) return null;
  return { handle, x: within(place.x, plot.x, plot.width), y: handle.place === 'edge' ? place.y : within(place.y, plot.y, plot.height) };
}

function handlePlace(handle: ChartHandle, frame: LifeCurveFrame, profitAt: (t: number) => number, level: LevelSpan) {
  const { x, y, em, plot, bars } = frame;
  if (handle.place === 'curve') return { x: x(handle.value), y: y(profitAt(handle.value)) };
  if (handle.place === 'level') return { x: alongX(x(level.from), x(level.to), level.closed === true ? Infinity : em), y: y(handle.value) };
  return { x: x(handle.value), y: bars.height > 0 ? bars.y + bars.height / 2 : plot.y + plot.height - 1.4 * em };
}

const alongX = (from: number, to: number, em: number): number =>
  Math.max((from + to) / 2, Math.min(from + (to - from) * alongLevel, to - clearOfEnd * em));

export interface LevelSpan {
  readonly from: number;
  readonly to: number;
  /** Its end is a break point with a handle of its own, from which the level's handle keeps away. */
  readonly closed?: boolean;
}

/** The ages between which a ceiling is a ceiling: from the end of fast growth to the start of decline or of the blank. */
export const levelSpan = ({ g1, g2 }: StageEnds, end: number): LevelSpan => {
  const to = Math.min(g2 ?? end, end);
  return { from: Math.min(g1 ?? 0, to), to, closed: g2 !== null };
};

/**
 * The value that a drag to a point of the chart means.
 * @param x, y px in the chart
 * @param free whole steps are not enforced
 */
export function draggedValue(handle: ChartHandle, x: number, y: number, frame: LifeCurveFrame, free: boolean): number {
  return snappedValue(handle.place === 'level' ? frame.valueAt(y) : frame.ageAt(x), handle, free);
}

/** What Home and End reach: of a level no more than the axis shows, whatever a ceiling may be. */
export const keyRange = (handle: ChartHandle, { plot, valueAt }: LifeCurveFrame): Range =>
  handle.place === 'level' ? shownRange(handle, handle.value, valueAt(plot.y + plot.height), valueAt(plot.y)) : handle;

/** A handle of a life-curve chart as a grip. */
export const gripOf = ({ handle, x, y }: HandlePoint): GripPoint => ({ ...handle, x, y, shape: handle.place });

const within = (px: number, start: number, length: number): number => Math.min(start + length, Math.max(start, px));
