import { barDistance } from './xy-bars.ts';
import type { XYAxis, XYChartData } from './xy-chart-data.ts';
import { widened, type Extent } from './steady-extent.ts';

/** What the axes cover, before any pixel. */
export interface XYDomain {
  readonly x: Extent;
  readonly y: Extent;
}

/** Axes that show everything: 0 on y unless the axis says otherwise, and bars in their full width. */
export function xyDomain({ series, x, y, guides = [], handles = [] }: XYChartData): XYDomain {
  const at = (axis: 'x' | 'y') => guides.filter((guide) => guide.axis === axis).map((guide) => guide.at);
  const half = barDistance(series) / 2;
  const across = new Reach();
  const along = new Reach();
  for (const one of series) {
    const beside = one.kind === 'bars' ? half : 0;
    across.add(one.x, -beside);
    across.add(one.x, beside);
    along.add(one.y);
    if (one.base != null) along.add(one.base);
  }
  const bars = new Reach();
  for (const { kind, x: places } of series) if (kind === 'bars') bars.add(places);
  across.add([...at('x'), ...handles.map((handle) => handle.x)]);
  along.add([0, ...at('y'), ...handles.map((handle) => handle.y)]);
  const barEnds: Extent = [bars.low - half, bars.high + half];
  return { x: withRoom(ends(x, across), barEnds), y: ends(y, along) };
}

/** Axes while something is held: what outgrows them widens them, but never the axis that the hand moves along. */
export function steadyXYDomain(kept: XYDomain, needed: XYDomain, grasp: 'x' | 'y' | null): XYDomain {
  const x = grasp === 'x' ? kept.x : widened(kept.x, needed.x);
  const y = grasp === 'y' ? kept.y : widened(kept.y, needed.y);
  return sameXYDomain(kept, { x, y });
}

/** The old axes where the new ones are equal, so that nothing is drawn again for their sake. */
export const sameXYDomain = (old: XYDomain, fresh: XYDomain): XYDomain =>
  (['x', 'y'] as const).every((axis) => old[axis][0] === fresh[axis][0] && old[axis][1] === fresh[axis][1]) ? old : fresh;

class Reach {
  low = Infinity;
  high = -Infinity;

  add(values: ArrayLike<number>, shift = 0): void {
    for (let k = 0; k < values.length; k++) {
      const value = (values[k] ?? NaN) + shift;
      if (!Number.isFinite(value)) continue;
      if (value < this.low) this.low = value;
      if (value > this.high) this.high = value;
    }
  }
}

/** An axis's own ends, else those of what it shows; never empty. */
function ends({ from, to }: XYAxis, { low, high }: Reach): Extent {
  const start = from ?? (low < Infinity ? low : Math.min(0, (to ?? 1) - 1));
  const end = to ?? Math.max(high, start);
  if (end > start) return [start, end];
  return from === undefined && to !== undefined ? [end - 1, end] : [start, start + 1];
}

const withRoom = ([low, high]: Extent, [barLow, barHigh]: Extent): Extent => [Math.min(low, barLow), Math.max(high, barHigh)];
