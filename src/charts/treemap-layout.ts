import type { Rectangle } from './rectangle.ts';
import { squarified } from './squarified.ts';
import { textWidth } from './text-width.ts';
import type { TreemapCell, TreemapGroup } from './treemap-data.ts';
import type { SeriesTone } from './xy-chart-data.ts';

/** Words in a box, each on its baseline. */
interface BoxLine {
  readonly text: string;
  readonly y: number;
  readonly strong: boolean;
}

/** A cell where it is drawn, with the words that fit into it. */
export interface TreemapTile extends Rectangle {
  readonly cell: TreemapCell;
  readonly group: TreemapGroup;
  readonly tone: SeriesTone;
  /** Opacity of its tone over the ground. */
  readonly strength: number;
  readonly lines: readonly BoxLine[];
}

export interface TreemapLayout {
  readonly width: number;
  readonly height: number;
  readonly em: number;
  readonly tiles: readonly TreemapTile[];
  /** Boxes of the groups, and their names where these fit. */
  readonly groups: readonly (Rectangle & { readonly group: TreemapGroup; readonly name: BoxLine | null })[];
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

/** px between groups, and between cells. */
const groupGap = 4;
const cellGap = 1;
/** In font sizes: of a group's head, of a line in a cell, beside words. */
const head = 1.6;
const line = 1.25;
const beside = 0.35;
/** A group lower than this, in font sizes, keeps all its room for its cells. */
const headFrom = 3.4;
/** Bold words are wider. */
const bold = 1.1;
/** Weakest and strongest opacity: words on it stay readable in both themes. */
const strengths = [0.1, 0.4] as const;

const bySize = <T>(things: readonly T[], size: (thing: T) => number): readonly T[] =>
  things.filter((thing) => size(thing) > 0).sort((a, b) => size(b) - size(a));

const groupSize = ({ cells }: TreemapGroup): number => cells.reduce((sum, { size }) => sum + Math.max(0, size), 0);

/** Groups as boxes, their cells as boxes inside; areas as sizes, but for the heads of the groups. */
export function treemapLayout(groups: readonly TreemapGroup[], size: Size): TreemapLayout {
  const { width, height, em } = size;
  const shown = bySize(groups, groupSize);
  const boxes = squarified(shown.map(groupSize), { x: 0, y: 0, width, height });
  const drawn = shown.map((group, k) => {
    const box = inset(boxes[k] ?? { x: 0, y: 0, width: 0, height: 0 }, shown.length > 1 ? groupGap / 2 : 0);
    const name = shown.length > 1 && box.height >= headFrom * em ? groupName(group, box, em) : null;
    return { ...box, group, name };
  });
  return {
    width,
    height,
    em,
    groups: drawn,
    tiles: drawn.flatMap((box) => tilesOf(box, box.group, box.name === null ? 0 : head * em, em)),
  };
}

function tilesOf(box: Rectangle, group: TreemapGroup, headHeight: number, em: number): readonly TreemapTile[] {
  const cells = bySize(group.cells, ({ size }) => size);
  const room = { ...box, y: box.y + headHeight, height: box.height - headHeight };
  const places = squarified(
    cells.map(({ size }) => size),
    room,
  );
  return cells.map((cell, k) => {
    const place = inset(places[k] ?? room, cellGap / 2);
    const strength = strengths[0] + (strengths[1] - strengths[0]) * Math.max(0, Math.min(1, cell.intensity ?? 0.5));
    return { ...place, cell, group, tone: group.tone, strength, lines: cellLines(cell, place, em) };
  });
}

const inset = ({ x, y, width, height }: Rectangle, by: number): Rectangle => ({
  x: x + Math.min(by, width / 2),
  y: y + Math.min(by, height / 2),
  width: Math.max(0, width - 2 * by),
  height: Math.max(0, height - 2 * by),
});

/** Its name with its size, or the name alone, or nothing. */
function groupName({ label, text }: TreemapGroup, box: Rectangle, em: number): BoxLine | null {
  const fitting = [`${label} · ${text}`, label].find((words) => bold * textWidth(words, em) <= box.width - 2 * beside * em);
  return fitting === undefined ? null : { text: fitting, y: box.y + 1.1 * em, strong: true };
}

/** Label above size, the label alone, or nothing. */
function cellLines({ label, text }: TreemapCell, box: Rectangle, em: number): readonly BoxLine[] {
  const rows = Math.floor((box.height - 0.3 * em) / (line * em));
  const fits = (words: string, wider: number) => words !== '' && wider * textWidth(words, em) <= box.width - 2 * beside * em;
  if (rows < 1 || !fits(label, bold)) return [];
  const lines = [{ text: label, strong: true }, ...(rows > 1 && fits(text, 1) ? [{ text, strong: false }] : [])];
  const first = box.y + box.height / 2 + (0.36 - ((lines.length - 1) * line) / 2) * em;
  return lines.map((words, k) => ({ ...words, y: first + k * line * em }));
}

/** The index of the tile at a point, px; null outside. */
export function tileAt(tiles: readonly Rectangle[], x: number, y: number): number | null {
  const found = tiles.findIndex((tile) => x >= tile.x && y >= tile.y && x < tile.x + tile.width && y < tile.y + tile.height);
  return found < 0 ? null : found;
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What of a tile's distance aside counts more than its distance ahead. */
const aside = 2;

/** Where a key goes from a tile: arrows to the nearest that way, Home and End to the largest and the last. Null where it means nothing. */
export function tileByKey(tiles: readonly Rectangle[], from: number, key: string): number | null {
  if (tiles.length === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return tiles.length - 1;
  const way = ways[key];
  const own = tiles[from];
  if (way === undefined || own === undefined) return null;
  const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
  let [best, least] = [from, Infinity];
  tiles.forEach((tile, k) => {
    const [dx, dy] = [away(x, tile.x, tile.width), away(y, tile.y, tile.height)];
    const [ahead, off] = way[0] === 0 ? [dy * way[1], Math.abs(dx)] : [dx * way[0], Math.abs(dy)];
    if (k === from || ahead <= 0) return;
    const score = ahead + aside * off;
    if (score < least) [best, least] = [k, score];
  });
  return best;
}

/** From a place to the nearest part of a length: below 0 before it, above 0 behind it. */
const away = (at: number, start: number, length: number): number => (at < start ? start - at : Math.min(0, start + length - at));
