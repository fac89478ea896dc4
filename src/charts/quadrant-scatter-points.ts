import { short } from './curve-path.ts';
import type { QuadrantScatterData } from './quadrant-scatter-data.ts';
import type { XYFrame } from './xy-frame.ts';

/** The code of a point that is not drawn. */
export const notThere = 255;

/** Points in px, kept inside the plot. */
export interface PlacedPoints {
  readonly px: Float32Array;
  readonly py: Float32Array;
  /** Codes of their quadrants, `notThere` for those without a place. */
  readonly quadrant: Uint8Array;
  /** How many each quadrant has, and all together. */
  readonly counts: readonly number[];
  readonly known: number;
  /** How many are drawn at the edge because they lie outside. */
  readonly outside: number;
}

type Plane = Pick<XYFrame, 'x' | 'y' | 'plot'>;
type Lines = QuadrantScatterData['thresholds'];

export const quadrantCode = (x: number, y: number, { x: across, y: along }: Lines): number =>
  (x >= across.value ? 1 : 0) + (y >= along.value ? 2 : 0);

/** Where all points stand. */
export function placedPoints({ x, y, thresholds }: Pick<QuadrantScatterData, 'x' | 'y' | 'thresholds'>, plane: Plane): PlacedPoints {
  const { plot } = plane;
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  // The scales written out: a call for each of ten thousand points is what takes the time.
  const [perX, perY] = [plane.x(1) - plane.x(0), plane.y(1) - plane.y(0)];
  const [zeroX, zeroY] = [plane.x(0), plane.y(0)];
  const [atX, atY] = [thresholds.x.value, thresholds.y.value];
  const px = new Float32Array(x.length);
  const py = new Float32Array(x.length);
  const quadrant = new Uint8Array(x.length);
  const counts = [0, 0, 0, 0];
  let [known, outside] = [0, 0];
  for (let k = 0; k < x.length; k++) {
    const vx = x[k] ?? NaN;
    const vy = y[k] ?? NaN;
    const ax = zeroX + vx * perX;
    const ay = zeroY + vy * perY;
    if (!(Math.abs(ax + ay) < Infinity)) {
      quadrant[k] = notThere;
      continue;
    }
    const code = (vx >= atX ? 1 : 0) + (vy >= atY ? 2 : 0);
    const cx = ax < plot.x ? plot.x : ax > right ? right : ax;
    const cy = ay < plot.y ? plot.y : ay > bottom ? bottom : ay;
    if (Math.abs(cx - ax) > 0.5 || Math.abs(cy - ay) > 0.5) outside++;
    px[k] = cx;
    py[k] = cy;
    quadrant[k] = code;
    counts[code] = (counts[code] ?? 0) + 1;
    known++;
  }
  return { px, py, quadrant, counts, known, outside };
}

/** The index of the nearest point within a reach, px; null where there is none. */
export function nearestPoint({ px, py, quadrant }: PlacedPoints, x: number, y: number, reach: number): number | null {
  let [best, least] = [-1, reach * reach];
  for (let k = 0; k < px.length; k++) {
    if (quadrant[k] === notThere) continue;
    const away = ((px[k] ?? 0) - x) ** 2 + ((py[k] ?? 0) - y) ** 2;
    if (away <= least) [best, least] = [k, away];
  }
  return best < 0 ? null : best;
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What of a point's distance aside counts more than its distance ahead. */
const aside = 2;
/** Points closer than this, px, lie on one another: the keys go through them by their indexes. */
const samePlace = 0.5;

/** The point that an arrow key goes to: the nearest one that way. Null where the key means nothing or nothing lies there. */
export function pointByKey(points: PlacedPoints, from: number | null, key: string): number | null {
  const way = ways[key];
  const { px, py, quadrant } = points;
  if (from === null || quadrant[from] === notThere) return way === undefined ? null : middlePoint(points);
  if (way === undefined) return null;
  const [x, y] = [px[from] ?? 0, py[from] ?? 0];
  const onward = way[0] - way[1] > 0;
  let [best, least] = [-1, Infinity];
  for (let k = 0; k < px.length; k++) {
    if (quadrant[k] === notThere || k === from) continue;
    const [dx, dy] = [(px[k] ?? 0) - x, (py[k] ?? 0) - y];
    const [ahead, off] = [dx * way[0] + dy * way[1], Math.abs(dx * way[1]) + Math.abs(dy * way[0])];
    const same = ahead <= samePlace && ahead >= -samePlace && off <= samePlace;
    if (same ? k > from !== onward : ahead <= samePlace || off > ahead) continue;
    const away = same ? Math.abs(k - from) * 1e-9 : ahead + aside * off;
    if (away < least) [best, least] = [k, away];
  }
  return best < 0 ? null : best;
}

/** The point nearest to the middle of all: where reading by keys begins. */
export function middlePoint(points: PlacedPoints): number | null {
  const { px, py, quadrant, known } = points;
  if (known === 0) return null;
  let [sumX, sumY] = [0, 0];
  for (let k = 0; k < px.length; k++) if (quadrant[k] !== notThere) [sumX, sumY] = [sumX + (px[k] ?? 0), sumY + (py[k] ?? 0)];
  return nearestPoint(points, sumX / known, sumY / known, Infinity);
}

/** Trails by the quadrant that they lead to, how many points have moved, and how many of them have a trail. */
export interface Trails {
  readonly paths: readonly string[];
  readonly moved: number;
  readonly drawn: number;
}

/** Lines from where points were to where they are, of those that have come to another quadrant: evenly chosen where they are too many. */
export function pointTrails(
  { fromX, fromY, thresholds, trails: most = 300 }: QuadrantScatterData,
  { px, py, quadrant }: PlacedPoints,
  { x, y, plot }: Plane,
): Trails {
  const paths = ['', '', '', ''];
  if (fromX == null || fromY == null) return { paths, moved: 0, drawn: 0 };
  const moved: number[] = [];
  for (let k = 0; k < px.length; k++) {
    const ax = fromX[k] ?? NaN;
    const ay = fromY[k] ?? NaN;
    if (quadrant[k] === notThere || !Number.isFinite(ax + ay)) continue;
    if (quadrantCode(ax, ay, thresholds) !== quadrant[k]) moved.push(k);
  }
  const drawn = Math.min(most, moved.length);
  for (let j = 0; j < drawn; j++) {
    const k = moved[Math.floor((j * moved.length) / drawn)] ?? 0;
    const code = quadrant[k] ?? 0;
    const startX = short(Math.max(plot.x, Math.min(plot.x + plot.width, x(fromX[k] ?? NaN))));
    const startY = short(Math.max(plot.y, Math.min(plot.y + plot.height, y(fromY[k] ?? NaN))));
    paths[code] = `${paths[code] ?? ''}M${startX},${startY}L${short(px[k] ?? 0)},${short(py[k] ?? 0)}`;
  }
  return { paths, moved: moved.length, drawn };
}
