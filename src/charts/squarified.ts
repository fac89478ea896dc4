import type { Rectangle } from './rectangle.ts';

/**
 * Boxes that fill a rectangle, their areas as their sizes, each as near to a square as filling row by row allows.
 * @param sizes above 0, largest first
 * @returns     one box a size, in the same order
 * @source      Bruls, Huizing, van Wijk, Squarified Treemaps (2000)
 */
export function squarified(sizes: readonly number[], area: Rectangle): readonly Rectangle[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const scale = total > 0 ? (area.width * area.height) / total : 0;
  const boxes: Rectangle[] = [];
  let free = area;
  for (let start = 0; start < sizes.length;) {
    const end = rowEnd(sizes, start, Math.min(free.width, free.height), scale);
    const row = sizes.slice(start, end);
    const [placed, rest] = filledRow(row, scale, free, end === sizes.length);
    boxes.push(...placed);
    free = rest;
    start = end;
  }
  return boxes;
}

/** Where the row that begins here ends: before the size that would make its worst box longer. */
function rowEnd(sizes: readonly number[], start: number, side: number, scale: number): number {
  let sum = 0;
  let worst = Infinity;
  for (let end = start; end < sizes.length; end++) {
    sum += sizes[end] ?? 0;
    const [largest, least] = [sizes[start] ?? 0, sizes[end] ?? 0];
    // The longest sides of the largest and of the smallest box of the row against their short ones.
    const length = (sum * scale) ** 2;
    const next = Math.max((side ** 2 * largest * scale) / length, length / (side ** 2 * least * scale));
    if (next > worst) return end;
    worst = next;
  }
  return sizes.length;
}

/** A row along the shorter side of the free area, and what is left of that. */
function filledRow(row: readonly number[], scale: number, free: Rectangle, isLast: boolean): readonly [readonly Rectangle[], Rectangle] {
  const { x, y, width, height } = free;
  const upright = height <= width;
  const side = upright ? height : width;
  const sum = row.reduce((all, size) => all + size, 0);
  // The last row takes what is left, so that no dust of fractions is.
  const depth = isLast ? (upright ? width : height) : Math.min(upright ? width : height, (sum * scale) / Math.max(side, 1e-9));
  let at = 0;
  const placed = row.map((size) => {
    const length = (side * size) / sum;
    const box = upright ? { x, y: y + at, width: depth, height: length } : { x: x + at, y, width: length, height: depth };
    at += length;
    return box;
  });
  return [placed, upright ? { x: x + depth, y, width: width - depth, height } : { x, y: y + depth, width, height: height - depth }];
}
