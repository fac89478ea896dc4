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
