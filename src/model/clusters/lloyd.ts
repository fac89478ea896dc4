import type { Features } from './features.ts';
import { gridOf } from './grid.ts';
import { totalsByGrid } from './grid-totals.ts';
import { assigned, totalsByPoint, type Centres, type Totals } from './nearest.ts';

export interface Settled {
  readonly centres: Centres;
  readonly iterations: number;
  /** Whether the centres came to rest or the iterations ran out. */
  readonly ending: 'converged' | 'limit';
}

/** Iterations at most. */
const limit = 300;
/** Centres that move less than this, beside the size of the coordinates, do so by rounding only. */
const rounding = 1e-13;
/** Fewer points are quicker looked at one by one. */
const worthAGrid = 2000;

/** How the totals of clusters are found; prepared once for many centres. */
export function totalsOf(points: Features): (centres: Centres) => Totals {
  if (points.dimensions !== 2 || points.count < worthAGrid) return (centres) => totalsByPoint(points, centres);
  const grid = gridOf(points);
  return (centres) => totalsByGrid(grid, centres);
}

/**
 * Lloyd's iteration: each centre moves to the mean of the points nearest to it, until none moves. A centre that no point is nearest to
 * moves to the point farthest from its own.
 * @param starts where the centres start; left as they are
 * @param totals of {@link totalsOf} the same points
 * @source       Lloyd 1982
 */
export function settled(points: Features, starts: Centres, totals: (centres: Centres) => Totals): Settled {
  const still = rounding * sizeOf(points.coordinates);
  let centres = starts;
  for (let iteration = 1; iteration <= limit; iteration++) {
    const next = moved(points, centres, totals(centres));
    if (next.every((coordinate, k) => Math.abs(coordinate - centres[k]!) <= still))
      return { centres: next, iterations: iteration, ending: 'converged' };
    centres = next;
  }
  return { centres, iterations: limit, ending: 'limit' };
}

function moved(points: Features, centres: Centres, { sizes, sums }: Totals): Centres {
  const { dimensions } = points;
  const next = centres.map((coordinate, k) => {
    const size = sizes[Math.floor(k / dimensions)]!;
    return size > 0 ? sums[k]! / size : coordinate;
  });
  // One at a time, so that two of them do not move to the same point.
  const empty = sizes.indexOf(0);
  if (empty >= 0) next.set(farthest(points, centres, next.subarray(empty * dimensions, (empty + 1) * dimensions)), empty * dimensions);
  return next;
}

/** The point farthest from its nearest centre; `own` where every point lies on one. */
function farthest(points: Features, centres: Centres, own: Float64Array): Float64Array {
  const { squares } = assigned(points, centres);
  let place = 0;
  for (let point = 1; point < squares.length; point++) if (squares[point]! > squares[place]!) place = point;
  return squares[place]! > 0 ? points.coordinates.slice(place * points.dimensions, (place + 1) * points.dimensions) : own.slice();
}

function sizeOf(coordinates: Float64Array): number {
  let size = 0;
  for (const coordinate of coordinates) size = Math.max(size, Math.abs(coordinate));
  return size;
}
