import type { GripPoint } from './grip.ts';
import { shownRange, snappedValue, type Range } from './stepping.ts';
import type { XYHandle } from './xy-chart-data.ts';
import type { XYFrame } from './xy-frame.ts';

/** A handle with the place where it stands. */
export interface XYGrip extends GripPoint {
  readonly handle: XYHandle;
}

const handleValue = ({ axis, x, y }: XYHandle): number => (axis === 'x' ? x : y);

/** How far above the plot's foot the grip of an upright line stands, in font sizes. */
const atFoot = 1;

/** Handles where they stand, kept inside the plot; those without a place are left out. */
export const xyGrips = (handles: readonly XYHandle[], frame: XYFrame): readonly XYGrip[] =>
  handles.flatMap((handle) => {
    const { plot } = frame;
    const upright = handle.axis === 'x' && handle.upright === true;
    const [x, y] = [frame.x(handle.x), upright ? plot.y + plot.height - atFoot * frame.em : frame.y(handle.y)];
    if (!Number.isFinite(x + y)) return [];
    const { id, min, max, step, label, valueText, locked = false, parameter } = handle;
    const shape = handle.axis === 'y' ? ('level' as const) : upright ? ('edge' as const) : ('curve' as const);
    const place = { x: within(x, plot.x, plot.width), y: within(y, plot.y, plot.height) };
    return [{ id, min, max, step, label, valueText, locked, parameter, shape, handle, value: handleValue(handle), ...place }];
  });

const within = (px: number, start: number, length: number): number => Math.min(start + length, Math.max(start, px));

/** The old grips where the new ones are equal, so that only those that moved are drawn again. */
export function sameGrips(old: readonly XYGrip[], fresh: readonly XYGrip[]): readonly XYGrip[] {
  const before = new Map(old.map((grip) => [grip.id, grip]));
  return fresh.map((grip) => {
    const same = before.get(grip.id);
    return same !== undefined && said.every((key) => same[key] === grip[key]) && same.handle.tag === grip.handle.tag ? same : grip;
  });
}

const said = ['shape', 'x', 'y', 'value', 'min', 'max', 'step', 'label', 'valueText', 'locked'] as const;

/**
 * The value that a drag to a point of the chart means.
 * @param x, y px in the chart
 * @param free whole steps are not enforced
 */
export const draggedXYValue = (handle: XYHandle, x: number, y: number, frame: XYFrame, free: boolean): number =>
  snappedValue(handle.axis === 'y' ? frame.y.invert(y) : frame.x.invert(x), handle, free);

/** What Home and End reach: no more than the axis shows. */
export function xyKeyRange(handle: XYHandle, { plot, x, y }: XYFrame): Range {
  const [low, high] = handle.axis === 'y' ? [plot.y + plot.height, plot.y].map(y.invert) : [plot.x, plot.x + plot.width].map(x.invert);
  return shownRange(handle, handleValue(handle), low ?? NaN, high ?? NaN);
}

/** More handles than this are one stop of the Tab key, and only the one in use shows its tag. */
export const mostTabStops = 12;

/** px between the closest neighbours on x; Infinity where no two stand at different places. */
export function closestGrips(grips: readonly Pick<GripPoint, 'x'>[]): number {
  const places = Float64Array.from(grips, ({ x }) => x).sort();
  let least = Infinity;
  for (let k = 1; k < places.length; k++) {
    const gap = (places[k] ?? 0) - (places[k - 1] ?? 0);
    if (gap > 0.5) least = Math.min(least, gap);
  }
  return least;
}
