import { placePoints, placesFor, type PointPlaces, type PointPlane, type PointValues } from './quadrant-scatter-places.ts';
import type { Rectangle } from './rectangle.ts';

/** How densely points lie: where they stand, and the opacity of every pixel of a picture. */
export interface Density {
  readonly places: PointPlaces;
  readonly width: number;
  readonly height: number;
  /** Opacity, 0 to 255, row by row. */
  readonly cover: Uint8Array;
}

export interface DensityWish extends PointValues {
  readonly plane: PointPlane;
  /** What the picture covers, px of the chart, and pixels of it per px. */
  readonly box: Rectangle;
  readonly ratio: number;
  /** Of a point, px. */
  readonly radius: number;
}

/** So many points, and so many rows of pixels, are a short task. */
const pointsAtOnce = 1 << 15;
const rowsAtOnce = 32;

/** The density of points, in many short steps. Thresholds do not matter: a point stays where it is when they move. */
export function* densityOf(wish: DensityWish): Generator<undefined, Density> {
  const { x, box, ratio, radius } = wish;
  const [width, height] = pixelSize(box, ratio);
  const places = placesFor(x.length);
  const counts = new Uint32Array(width * height);
  for (let from = 0; from < x.length; from += pointsAtOnce) {
    const to = Math.min(x.length, from + pointsAtOnce);
    placePoints(places, wish, wish.plane, from, to);
    countPixels(counts, places, wish, from, to);
    yield;
  }
  const dot = discOf(radius * ratio, width);
  const spread = new Float32Array(width * height);
  for (let row = dot.reach; row < height - dot.reach; row += rowsAtOnce) {
    spreadDots(spread, counts, dot, row * width, Math.min(height - dot.reach, row + rowsAtOnce) * width);
    yield;
  }
  const ramp = rampFor(spread);
  const cover = new Uint8Array(width * height);
  for (let row = 0; row < height; row += rowsAtOnce) {
    coverPixels(cover, spread, ramp, row * width, Math.min(height, row + rowsAtOnce) * width);
    yield;
  }
  return { places, width, height, cover };
}

/** The size of a box's picture in whole pixels. */
export const pixelSize = ({ width, height }: Pick<Rectangle, 'width' | 'height'>, ratio: number): readonly [number, number] => [
  Math.max(1, Math.round(width * ratio)),
  Math.max(1, Math.round(height * ratio)),
];

function countPixels(counts: Uint32Array, { px, py }: PointPlaces, { box, ratio }: DensityWish, from: number, to: number): void {
  const [width, height] = pixelSize(box, ratio);
  for (let k = from; k < to; k++) {
    const column = Math.floor(((px[k] ?? NaN) - box.x) * ratio);
    const row = Math.floor(((py[k] ?? NaN) - box.y) * ratio);
    if (column >= 0 && row >= 0 && column < width && row < height) counts[row * width + column] = (counts[row * width + column] ?? 0) + 1;
  }
}

/** The pixels of a dot around its own, as steps in a picture of a width, and how much of each it covers. */
interface Disc {
  readonly reach: number;
  readonly steps: Int32Array;
  readonly weights: Float32Array;
}

function discOf(radius: number, width: number): Disc {
  const reach = Math.ceil(radius);
  const steps: number[] = [];
  const weights: number[] = [];
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      const weight = dx === 0 && dy === 0 ? 1 : Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(dx, dy)));
      if (weight > 0) [steps[steps.length], weights[weights.length]] = [dy * width + dx, weight];
    }
  return { reach, steps: Int32Array.from(steps), weights: Float32Array.from(weights) };
}

/** Every point as a dot; the margin around the plot is wider than a dot, so that rows do not run into one another. */
function spreadDots(spread: Float32Array, counts: Uint32Array, { steps, weights }: Disc, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const count = counts[at] ?? 0;
    if (count === 0) continue;
    for (let j = 0; j < steps.length; j++) {
      const pixel = at + (steps[j] ?? 0);
      spread[pixel] = (spread[pixel] ?? 0) + count * (weights[j] ?? 0);
    }
  }
}

/** Opacity of one point alone where none overlap, and at least; where that many lie on one another it is whole. */
const alone = [0.66, 0.42] as const;
const fewest = 4;
/** Share of the covered pixels that may be denser than what has full opacity, and how many are looked at. */
const densest = 0.005;
const looked = 1 << 15;
/** Entries of the ramp a point, and how many points it goes to. */
const finer = 4;
const longest = 4096;

/** Opacity by the number of points on a pixel: as much more for twice as many, wherever that is, as the eye has it. */
function rampFor(spread: Float32Array): Uint8Array {
  const top = Math.max(fewest, topOf(spread));
  const one = Math.max(alone[1], alone[0] * (fewest / top) ** 0.2);
  const ramp = new Uint8Array(finer * Math.min(longest, Math.ceil(top) + 1));
  for (let k = 0; k < ramp.length; k++) {
    const points = k / finer;
    const share = points <= 1 ? one * points : one + ((1 - one) * Math.log(points)) / Math.log(top);
    ramp[k] = Math.round(255 * Math.min(1, share));
  }
  return ramp;
}

/** How many points lie on the densest pixels, but for a few. */
function topOf(spread: Float32Array): number {
  const stride = Math.max(1, Math.floor(spread.length / looked));
  const sample: number[] = [];
  for (let at = 0; at < spread.length; at += stride) if ((spread[at] ?? 0) >= 1) sample.push(spread[at] ?? 0);
  const sorted = Float32Array.from(sample).sort();
  return sorted[Math.floor((1 - densest) * (sorted.length - 1))] ?? 1;
}

function coverPixels(cover: Uint8Array, spread: Float32Array, ramp: Uint8Array, from: number, to: number): void {
  const last = ramp.length - 1;
  for (let at = from; at < to; at++) {
    const points = spread[at] ?? 0;
    if (points > 0) cover[at] = ramp[Math.min(last, Math.ceil(finer * points))] ?? 255;
  }
}
