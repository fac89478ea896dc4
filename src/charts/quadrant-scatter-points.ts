import { short } from './curve-path.ts';
import type { QuadrantScatterData } from './quadrant-scatter-data.ts';
import { placePoints, placesFor, type PointPlaces, type PointPlane } from './quadrant-scatter-places.ts';

/** The code of a point that is not drawn. */
export const notThere = 255;

type Spots = Pick<PointPlaces, 'px' | 'py'>;

/** Whether there is a point of an index, and it has a place. */
export const hasPlace = ({ px }: Pick<PointPlaces, 'px'>, index: number): boolean => (px[index] ?? NaN) >= -Infinity;

/** Points with the quadrants that they lie in. */
export interface PlacedPoints extends PointPlaces {
  /** Codes of their quadrants, `notThere` for those without a place. */
  readonly quadrant: Uint8Array;
  /** How many each quadrant has. */
  readonly counts: readonly number[];
}

type Lines = QuadrantScatterData['thresholds'];

export const quadrantCode = (x: number, y: number, { x: across, y: along }: Lines): number =>
  (x >= across.value ? 1 : 0) + (y >= along.value ? 2 : 0);

/** Where all points stand. */
export function placedPoints({ x, y, thresholds }: Pick<QuadrantScatterData, 'x' | 'y' | 'thresholds'>, plane: PointPlane): PlacedPoints {
  const places = placesFor(x.length);
  placePoints(places, { x, y }, plane, 0, x.length);
  const quadrant = new Uint8Array(x.length);
  const counts = [0, 0, 0, 0];
  for (let k = 0; k < x.length; k++) {
    const code = Number.isNaN(places.px[k]) ? notThere : quadrantCode(x[k] ?? NaN, y[k] ?? NaN, thresholds);
    quadrant[k] = code;
    if (code !== notThere) counts[code] = (counts[code] ?? 0) + 1;
  }
  return { ...places, quadrant, counts };
}

/** How many points each quadrant has, those without a value not counted. */
export function quadrantCounts({ x, y, thresholds }: Pick<QuadrantScatterData, 'x' | 'y' | 'thresholds'>): readonly number[] {
  const atX = thresholds.x.value;
  const atY = thresholds.y.value;
  const counts = new Uint32Array(4);
  for (let k = 0; k < x.length; k++) {
    const vx = x[k] ?? NaN;
    const vy = y[k] ?? NaN;
    // Sums without a branch: which way a point goes cannot be foretold, and a million wrong guesses take the time.
    const code = Number(vx >= atX) + 2 * Number(vy >= atY);
    counts[code] = (counts[code] ?? 0) + Number(Math.abs(vx + vy) < Infinity);
  }
  return Array.from(counts);
}

/** The index of the nearest point within a reach, px; null where there is none. */
export function nearestPoint({ px, py }: Spots, x: number, y: number, reach: number): number | null {
  let [best, least] = [-1, reach * reach];
  for (let k = 0; k < px.length; k++) {
    // A point without a place is never within reach: NaN is not.
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
/** What a key looks at first, px. */
const near = 48;
/** Points closer than this, px, lie on one another: the keys go through them by their indexes. */
const samePlace = 0.5;

/** The point that an arrow key goes to: the nearest one that way. Null where the key means nothing or nothing lies there. */
export function pointByKey(points: Spots & Pick<PointPlaces, 'known'>, from: number | null, key: string): number | null {
  const way = ways[key];
  if (from === null || !hasPlace(points, from)) return way === undefined ? null : middlePoint(points);
  if (way === undefined) return null;
  // Near by first: what is found there is nearer than all beyond, and looking is quick.
  return nextPoint(points, from, way, near) ?? nextPoint(points, from, way, Infinity);
}

/** The nearest point one way that is no further than a reach, px. */
function nextPoint({ px, py }: Spots, from: number, [wayX, wayY]: readonly [number, number], reach: number): number | null {
  const x = px[from] ?? NaN;
  const y = py[from] ?? NaN;
  const onward = wayX - wayY > 0;
  let best = -1;
  let least = reach;
  for (let k = 0; k < px.length; k++) {
    const dx = (px[k] ?? NaN) - x;
    const dy = (py[k] ?? NaN) - y;
    // A point without a place is never within reach: NaN is not.
    if (!(Math.abs(dx) <= reach && Math.abs(dy) <= reach) || k === from) continue;
    const ahead = dx * wayX + dy * wayY;
    const off = Math.abs(dx * wayY) + Math.abs(dy * wayX);
    const same = Math.abs(ahead) <= samePlace && off <= samePlace;
    if (same ? k > from !== onward : ahead <= samePlace || off > ahead) continue;
    const away = same ? Math.abs(k - from) * 1e-9 : ahead + aside * off;
    if (away < least) [best, least] = [k, away];
  }
  return best < 0 ? null : best;
}

/** The point nearest to the middle of all: where reading by keys begins. */
export function middlePoint(points: Spots & Pick<PointPlaces, 'known'>): number | null {
  const { px, py, known } = points;
  if (known === 0) return null;
  let [sumX, sumY] = [0, 0];
  for (let k = 0; k < px.length; k++) {
    if (!hasPlace(points, k)) continue;
    sumX += px[k] ?? 0;
    sumY += py[k] ?? 0;
  }
  return nearestPoint(points, sumX / known, sumY / known, Infinity);
}

/** Trails by the quadrant that they lead to, how many points have moved, and how many of them have a trail. */
export interface Trails {
  readonly paths: readonly string[];
  readonly moved: number;
  readonly drawn: number;
}

/** Of more points than this only every so many-th can have a trail, and those that have moved are estimated. */
const trailed = 20_000;
/** Its multiples spread evenly and keep no time with any order of the points. */
const golden = (Math.sqrt(5) - 1) / 2;

/** Lines from where points were to where they are, of those that have come to another quadrant: evenly chosen where they are too many. */
export function pointTrails(data: QuadrantScatterData, { px, py }: Spots, { x, y, plot }: PointPlane): Trails {
  const { fromX, fromY, thresholds, trails: most = 300 } = data;
  const paths = ['', '', '', ''];
  if (fromX == null || fromY == null) return { paths, moved: 0, drawn: 0 };
  const moved: number[] = [];
  const stride = Math.max(1, px.length / trailed);
  for (let j = 0; j < px.length / stride; j++) {
    const k = stride === 1 ? j : Math.floor((j + ((j * golden) % 1)) * stride);
    const ax = fromX[k] ?? NaN;
    const ay = fromY[k] ?? NaN;
    if (!hasPlace({ px }, k) || !Number.isFinite(ax + ay)) continue;
    if (quadrantCode(ax, ay, thresholds) !== quadrantCode(data.x[k] ?? NaN, data.y[k] ?? NaN, thresholds)) moved.push(k);
  }
  const drawn = Math.min(most, moved.length);
  for (let j = 0; j < drawn; j++) {
    const k = moved[Math.floor((j * moved.length) / drawn)] ?? 0;
    const code = quadrantCode(data.x[k] ?? NaN, data.y[k] ?? NaN, thresholds);
    const startX = short(Math.max(plot.x, Math.min(plot.x + plot.width, x(fromX[k] ?? NaN))));
    const startY = short(Math.max(plot.y, Math.min(plot.y + plot.height, y(fromY[k] ?? NaN))));
    paths[code] = `${paths[code] ?? ''}M${startX},${startY}L${short(px[k] ?? 0)},${short(py[k] ?? 0)}`;
  }
  return { paths, moved: Math.round(moved.length * stride), drawn };
}
