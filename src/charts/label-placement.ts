import { inside, overlap, type Rectangle } from './rectangle.ts';

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A label that wants a place: its size and where its left upper corner may be, best first. */
export interface LabelWish {
  readonly id: string;
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly corners: readonly Corner[];
  /** Its own box to stay in, where it is not everyone's. */
  readonly bounds?: Rectangle;
  /** Where none of its corners is free it goes to the nearest free place, and is never left out. */
  readonly needed?: boolean;
}

export interface PlacedLabel extends Rectangle {
  readonly id: string;
  readonly text: string;
}

/**
 * Places labels one after the other, the important ones first.
 * @param bounds  no label leaves this box
 * @param taken   no label touches these, nor an earlier label
 * @param avoided labels lie over as few of these as they can
 * @returns       those that found a place, and those that must have one
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  bounds: Rectangle,
  taken: readonly Rectangle[],
  avoided: readonly Rectangle[],
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const own = wish.bounds ?? bounds;
    const place =
      bestPlace(wish, own, [...taken, ...placed], avoided) ?? (wish.needed === true ? anyPlace(wish, own, taken, placed, avoided) : null);
    if (place !== null) placed.push(place);
  }
  return placed;
}

function bestPlace(wish: LabelWish, bounds: Rectangle, taken: readonly Rectangle[], avoided: readonly Rectangle[]): PlacedLabel | null {
  let best: PlacedLabel | null = null;
  let fewest = Infinity;
  for (const corner of wish.corners) {
    const label = { id: wish.id, text: wish.text, width: wish.width, height: wish.height, ...corner };
    if (!inside(label, bounds) || taken.some((box) => overlap(label, box))) continue;
    const covered = avoided.reduce((count, box) => count + (overlap(label, box) ? 1 : 0), 0);
    if (covered < fewest) [best, fewest] = [label, covered];
    if (fewest === 0) break;
  }
  return best;
}

/** How far apart anywhere is tried, in heights of the label. */
const everywhere = 0.6;

/** The free place nearest to the one that was wanted; over a datum rather than nowhere. */
function anyPlace(
  wish: LabelWish,
  bounds: Rectangle,
  taken: readonly Rectangle[],
  placed: readonly Rectangle[],
  avoided: readonly Rectangle[],
): PlacedLabel | null {
  const corners = cornersNear(wish, bounds);
  return bestPlace({ ...wish, corners }, bounds, [...taken, ...placed], []) ?? bestPlace({ ...wish, corners }, bounds, placed, avoided);
}

function cornersNear({ width, height, corners }: LabelWish, bounds: Rectangle): readonly Corner[] {
  const wanted = corners[0] ?? bounds;
  const step = everywhere * height;
  const found: Corner[] = [];
  for (let x = bounds.x; x + width <= bounds.x + bounds.width; x += step)
    for (let y = bounds.y; y + height <= bounds.y + bounds.height; y += step) found.push({ x, y });
  const away = ({ x, y }: Corner) => (x - wanted.x) ** 2 + (y - wanted.y) ** 2;
  return found.sort((a, b) => away(a) - away(b));
}

/**
 * Places along an edge that keep a distance and their order, each as near to where it is wanted as the others allow.
 * @param wanted   px, in any order
 * @param distance px between neighbours
 * @returns        px, as `wanted` is ordered; within low … high where they all fit
 */
export function spreadAlong(wanted: readonly number[], distance: number, low: number, high: number): readonly number[] {
  const order = Array.from(wanted.keys()).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  // Without their distances neighbours need only not overtake one another: what would is averaged.
  const blocks: { sum: number; count: number }[] = [];
  order.forEach((index, rank) => {
    let block = { sum: (wanted[index] ?? 0) - rank * distance, count: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const highest = Math.max(low, high - (wanted.length - 1) * distance);
  const places = blocks.flatMap(({ sum, count }) => Array<number>(count).fill(Math.max(low, Math.min(highest, sum / count))));
  const spread: number[] = [];
  order.forEach((index, rank) => (spread[index] = (places[rank] ?? 0) + rank * distance));
  return spread;
}
