import type { XYFrame } from './xy-frame.ts';
import type { XYScale } from './xy-scale.ts';

/** Where points stand, px, kept inside the plot; NaN for those that have no place. */
export interface PointPlaces {
  readonly px: Float32Array;
  readonly py: Float32Array;
  /** How many have a place, and how many of these are drawn at the edge because they lie outside. */
  readonly known: number;
  readonly outside: number;
}

/** Scales and plot of a chart: what decides where its points stand. */
export type PointPlane = Pick<XYFrame, 'x' | 'y' | 'plot'>;

export interface PointValues {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Places that are still being found. */
export interface GrowingPlaces extends PointPlaces {
  known: number;
  outside: number;
}

export const placesFor = (count: number): GrowingPlaces => ({
  ...{ px: new Float32Array(count), py: new Float32Array(count), known: 0, outside: 0 },
});

/** Finds the places of the points from one index up to another. */
export function placePoints(places: GrowingPlaces, { x, y }: PointValues, plane: PointPlane, from: number, to: number): void {
  const { plot } = plane;
  const { px, py } = places;
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  // The scales written out: a call for each of a million points is what takes the time.
  const across = straightened(plane.x, plot.x, right);
  const along = straightened(plane.y, plot.y, bottom);
  const [bendX, bendY] = [plane.x.bend, plane.y.bend];
  for (let k = from; k < to; k++) {
    const vx = x[k] ?? NaN;
    const vy = y[k] ?? NaN;
    const ax = across.zero + (bendX === undefined ? vx : bendX(vx)) * across.per;
    const ay = along.zero + (bendY === undefined ? vy : bendY(vy)) * along.per;
    if (!(Math.abs(ax + ay) < Infinity)) {
      px[k] = NaN;
      py[k] = NaN;
      continue;
    }
    const cx = ax < plot.x ? plot.x : ax > right ? right : ax;
    const cy = ay < plot.y ? plot.y : ay > bottom ? bottom : ay;
    if (Math.abs(cx - ax) > 0.5 || Math.abs(cy - ay) > 0.5) places.outside++;
    px[k] = cx;
    py[k] = cy;
    places.known++;
  }
}

/** A scale as a straight line over what it bends to, through its px at the ends of the plot. */
function straightened({ invert, bend = (value) => value }: XYScale, from: number, to: number) {
  const [low, high] = [bend(invert(from)), bend(invert(to))];
  const per = (to - from) / (high - low);
  return { per, zero: from - low * per };
}
