import { crc32, deflateSync } from 'node:zlib';

/** The life curve on a square of 16: its start, then cubic pieces of two control points and an end. Inside what a round mask leaves. */
const curve: Curve = {
  start: [3.4, 11.6],
  pieces: [
    [
      [6.2, 11.6],
      [6.2, 4.6],
      [8.8, 4.6],
    ],
    [
      [10.6, 4.6],
      [10.6, 7.6],
      [12.6, 8.2],
    ],
  ],
};
const side = 16;
const stroke = 1.7;
const colours = { ground: [11, 114, 133], line: [255, 255, 255] } as const;

type Point = readonly [x: number, y: number];
interface Curve {
  readonly start: Point;
  readonly pieces: readonly (readonly [Point, Point, Point])[];
}

/** The app's icon as files by their names. */
export const icons = (): Readonly<Record<string, string | Uint8Array>> => ({
  'icon.svg': svg(),
  'icon-192.png': png(192),
  'icon-512.png': png(512),
});

function svg(): string {
  const path = `M${curve.start.join(' ')}${curve.pieces.map((piece) => `C${piece.flat().join(' ')}`).join('')}`;
  const colour = (rgb: readonly number[]) => `rgb(${rgb.join(',')})`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="${colour(colours.ground)}"/><path d="${path}" fill="none" stroke="${colour(colours.line)}" stroke-width="${stroke}" stroke-linecap="round"/></svg>\n`;
}

/** The same drawing in pixels: RGB rows, each behind a byte that says “as it stands”. */
function png(size: number): Uint8Array {
  const points = polyline();
  const rows = Buffer.alloc(size * (1 + 3 * size));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at: Point = [((x + 0.5) * side) / size, ((y + 0.5) * side) / size];
      // Half a pixel to either side of the edge is shaded.
      const cover = Math.min(1, Math.max(0, ((stroke / 2 - distance(at, points)) * size) / side + 0.5));
      for (const channel of [0, 1, 2]) {
        const [ground, line] = [colours.ground[channel] ?? 0, colours.line[channel] ?? 0];
        rows[y * (1 + 3 * size) + 1 + 3 * x + channel] = Math.round(ground + (line - ground) * cover);
      }
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const steps = 32;

/** The curve as short straight pieces. */
function polyline(): readonly Point[] {
  let from = curve.start;
  const points = [from];
  for (const [a, b, to] of curve.pieces) {
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      const along = (axis: 0 | 1) =>
        (1 - t) ** 3 * from[axis] + 3 * t * (1 - t) ** 2 * a[axis] + 3 * t ** 2 * (1 - t) * b[axis] + t ** 3 * to[axis];
      points.push([along(0), along(1)]);
    }
    from = to;
  }
  return points;
}

function distance(at: Point, points: readonly Point[]): number {
  return Math.min(...points.slice(1).map((to, index) => distanceToPiece(at, points[index] ?? to, to)));
}

function distanceToPiece([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
