import { isRing, shapeRadius, shapes, type Look } from './quadrant-scatter-looks.ts';
import { notThere, type PlacedPoints } from './quadrant-scatter-points.ts';
import type { Rectangle } from './rectangle.ts';
import { dotPath } from './xy-paths.ts';

/** How strongly a pixel of a stamp covers what is below, 0 to 255; a square of odd width around the point. */
export interface Stamp {
  readonly size: number;
  readonly cover: Uint8Array;
}

/** A colour as it lies in the picture's memory, without its opacity: blue, green, red from the left. */
type Ink = number;

/** A picture's pixels, four bytes each. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Signed, for numbers beyond 2³¹ are slow. */
  readonly words: Int32Array;
}

/** How much of what is below a point hides: overlapping points show as darker ones. */
const opacity = 0.66;

/** Puts a stamp around every point that has a look. Positions in pixels of the picture. */
export function stampPoints(
  pixels: Pixels,
  { px, py }: Pick<PlacedPoints, 'px' | 'py'>,
  codes: Uint8Array,
  looks: readonly { readonly stamp: Stamp; readonly ink: Ink }[],
  { left, top, ratio }: { readonly left: number; readonly top: number; readonly ratio: number },
): void {
  const { words, width, height } = pixels;
  const prints = looks.map(({ stamp, ink }) => ({ ...printOf(stamp, width), half: stamp.size >> 1, size: stamp.size, ink }));
  for (let k = 0; k < codes.length; k++) {
    const code = codes[k] ?? notThere;
    const print = code === notThere ? undefined : prints[code];
    if (print === undefined) continue;
    const { half, size, steps, cover, ink } = print;
    const x = Math.floor(((px[k] ?? 0) - left) * ratio) - half;
    const y = Math.floor(((py[k] ?? 0) - top) * ratio) - half;
    if (x < 0 || y < 0 || x + size > width || y + size > height) continue;
    const corner = y * width + x;
    for (let j = 0; j < steps.length; j++) {
      const at = corner + (steps[j] ?? 0);
      const alpha = cover[j] ?? 0;
      const below = words[at] ?? 0;
      words[at] = below === 0 ? (alpha << 24) | ink : over(ink, alpha, below);
    }
  }
}

/** The pixels that a stamp covers at all: from its corner, in a picture of a width, and how strongly. */
function printOf({ size, cover }: Stamp, width: number) {
  const covered = Array.from(cover.keys()).filter((k) => (cover[k] ?? 0) > 0);
  return {
    steps: Int32Array.from(covered, (k) => Math.floor(k / size) * width + (k % size)),
    cover: Uint8Array.from(covered, (k) => cover[k] ?? 0),
  };
}

/** One colour over another, as painters do it: in whole numbers, red and blue at once. */
function over(ink: Ink, alpha: number, below: number): number {
  const hidden = Math.imul(below >>> 24, 255 - alpha) + 128;
  const sum = alpha + ((hidden + (hidden >> 8)) >> 8);
  const share = ((alpha << 8) / sum) | 0;
  const rest = 256 - share;
  const redBlue = ((Math.imul(below & 0xff00ff, rest) + Math.imul(ink & 0xff00ff, share)) >>> 8) & 0xff00ff;
  const green = ((Math.imul(below & 0xff00, rest) + Math.imul(ink & 0xff00, share)) >>> 8) & 0xff00;
  return (sum << 24) | redBlue | green;
}

/** `#rrggbb` as it lies in memory. */
export const inkOf = (hex: string): Ink => {
  const rgb = parseInt(hex.slice(1, 7), 16);
  return ((rgb & 255) << 16) | (rgb & 0xff00) | (rgb >> 16);
};

/** What is drawn again in place of what was there. */
interface Painting {
  readonly points: Pick<PlacedPoints, 'px' | 'py'>;
  readonly codes: Uint8Array;
  readonly looks: readonly Look[];
  /** CSS colours of the looks, as the theme has them now. */
  readonly colours: readonly string[];
  readonly radius: number;
  /** What the canvas covers, px of the chart, and device pixels per px. */
  readonly box: Rectangle;
  readonly ratio: number;
}

const stamps = new Map<string, Stamp>();

/** Paints all points: a few milliseconds for twenty thousand, by writing pixels. */
export function paintPoints(canvas: HTMLCanvasElement, { points, codes, looks, colours, radius, box, ratio }: Painting): void {
  const [width, height] = [Math.max(1, Math.round(box.width * ratio)), Math.max(1, Math.round(box.height * ratio))];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (context === null) return;
  const image = context.createImageData(width, height);
  const drawn = looks.map(({ shape }, k) => {
    context.fillStyle = colours[k] ?? '#000000';
    return { stamp: stampOf(shape, radius * ratio), ink: inkOf(context.fillStyle) };
  });
  stampPoints({ width, height, words: new Int32Array(image.data.buffer) }, points, codes, drawn, { left: box.x, top: box.y, ratio });
  context.putImageData(image, 0, 0);
}

/** A shape as the browser draws it, once for every size. */
function stampOf(shape: number, radius: number): Stamp {
  const key = `${shape} ${radius.toFixed(2)}`;
  const known = stamps.get(key);
  if (known !== undefined) return known;
  const size = 2 * Math.ceil(1.35 * shapeRadius(shape, radius) + 1) + 1;
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const context = canvas.getContext('2d');
  if (context === null) return { size, cover: new Uint8Array(size * size) };
  const path = new Path2D(dotPath(size / 2, size / 2, shapeRadius(shape, radius), shapes[shape] ?? 'dashed'));
  context.globalAlpha = isRing(shape) ? 1 : opacity;
  context.lineWidth = Math.max(1, 0.55 * radius);
  if (isRing(shape)) context.stroke(path);
  else context.fill(path);
  const { data } = context.getImageData(0, 0, size, size);
  const stamp = { size, cover: Uint8Array.from({ length: size * size }, (_, k) => data[4 * k + 3] ?? 0) };
  // A chart that grows and shrinks makes no more than a few sizes.
  if (stamps.size > 60) stamps.clear();
  stamps.set(key, stamp);
  return stamp;
}
