import { inside, overlap, type Rectangle } from './rectangle.ts';

/** A label that wants a place: its size and where its left upper corner may be, best first. */
export interface LabelWish {
  readonly id: string;
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly corners: readonly { readonly x: number; readonly y: number }[];
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
 * @returns       those that found a place
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  bounds: Rectangle,
  taken: readonly Rectangle[],
  avoided: readonly Rectangle[],
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const place = bestPlace(wish, bounds, [...taken, ...placed], avoided);
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
