import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inside, overlap, type Rectangle } from '../../src/charts/rectangle.ts';
import { squarified } from '../../src/charts/squarified.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import type { TreemapGroup } from '../../src/charts/treemap-data.ts';
import { tileAt, tileByKey, treemapLayout } from '../../src/charts/treemap-layout.ts';

const area = { x: 10, y: 20, width: 600, height: 400 };
const shrunk = (box: Rectangle) => ({
  ...{ x: box.x + 1e-6, y: box.y + 1e-6, width: box.width - 2e-6, height: box.height - 2e-6 },
});

/** 125 cells in five groups. */
const groups: readonly TreemapGroup[] = [0, 1, 2, 3, 4].map((g) => ({
  id: `g${g}`,
  label: `Group ${g}`,
  text: `${g} customers`,
  tone: 'formation' as const,
  cells: Array.from({ length: 25 }, (_, k) => ({ id: `${g}-${k}`, label: `${g}${k}`, size: ((g + 2) * (k + 1) * 7) % 97, text: `${k}` })),
}));
const layout = treemapLayout(groups, { width: 800, height: 450, em: 13 });

describe('squarified boxes', () => {
  it('have areas as their sizes, fill the rectangle and lie beside one another', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 }), (sizes) => {
        const sorted = sizes.toSorted((a, b) => b - a);
        const total = sorted.reduce((sum, size) => sum + size, 0);
        const boxes = squarified(sorted, area);
        boxes.forEach((box, k) => {
          expect(box.width * box.height).toBeCloseTo(((sorted[k] ?? 0) / total) * 240_000, 3);
          expect(inside(shrunk(box), area)).toBe(true);
        });
        const clear = boxes.every((box, k) => boxes.slice(k + 1).every((other) => !overlap(shrunk(box), shrunk(other))));
        expect(clear).toBe(true);
      }),
    );
  });

  it('are those of the published example: 6, 6, 4, 3, 2, 2, 1 in 6 by 4', () => {
    const boxes = squarified([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 });
    const near = boxes.map(({ x, y, width, height }) => [x, y, width, height].map((px) => Math.round(100 * px) / 100));
    expect(near).toEqual([
      [0, 0, 3, 2],
      [0, 2, 3, 2],
      [3, 0, 1.71, 2.33],
      [4.71, 0, 1.29, 2.33],
      [3, 2.33, 1.2, 1.67],
      [4.2, 2.33, 1.2, 1.67],
      [5.4, 2.33, 0.6, 1.67],
    ]);
  });

  it('are none of no sizes', () => {
    expect(squarified([], area)).toEqual([]);
  });
});

describe('a treemap of groups', () => {
  it('has every cell with a size inside its group, off the group’s name', () => {
    expect(layout.tiles).toHaveLength(groups.flatMap(({ cells }) => cells.filter(({ size }) => size > 0)).length);
    for (const tile of layout.tiles) {
      const own = layout.groups.find(({ group }) => group.id === tile.group.id);
      expect(own !== undefined && inside(shrunk(tile), own)).toBe(true);
      expect(own?.name == null || tile.y > own.name.y).toBe(true);
    }
  });

  it('has words only where they fit', () => {
    const worded = layout.tiles.filter(({ lines }) => lines.length > 0);
    expect(worded.length).toBeGreaterThan(20);
    expect(worded.length).toBeLessThan(layout.tiles.length);
    for (const { lines, x, y, width, height } of worded)
      for (const line of lines) {
        expect(textWidth(line.text, 13)).toBeLessThanOrEqual(width);
        expect(line.y > y + 10 && line.y < y + height && x >= 0).toBe(true);
      }
    expect(treemapLayout(groups, { width: 60, height: 40, em: 13 }).tiles.every(({ lines }) => lines.length === 0)).toBe(true);
  });

  it('leaves out what has no size, and one group has no box of its own', () => {
    const alone = treemapLayout([{ ...groups[0]!, cells: [{ id: 'a', label: 'a', size: 0, text: '' }, { id: 'b', label: 'b', size: 2, text: '2' }] }], { width: 100, height: 100, em: 13 }); // prettier-ignore
    expect(alone.tiles.map(({ cell }) => cell.id)).toEqual(['b']);
    expect(alone.groups[0]?.name).toBeNull();
    expect(treemapLayout([], { width: 100, height: 100, em: 13 }).tiles).toEqual([]);
  });

  it('shows a stronger colour for more, within what words can be read on', () => {
    const of = (intensity: number) =>
      treemapLayout([{ ...groups[0]!, cells: [{ id: 'a', label: 'a', size: 1, text: '', intensity }] }], { width: 9, height: 9, em: 13 })
        .tiles[0]?.strength;
    expect([of(-1), of(0), of(1), of(7)]).toEqual([0.1, 0.1, 0.4, 0.4]);
  });
});

describe('cells of a treemap', () => {
  it('are found by a point', () => {
    layout.tiles.forEach(({ x, y, width, height }, k) => {
      if (width > 0 && height > 0) expect(tileAt(layout.tiles, x + width / 2, y + height / 2)).toBe(k);
    });
    expect(tileAt(layout.tiles, -5, 5)).toBeNull();
  });

  it('are all reached by arrow keys', () => {
    const seen = new Set([0]);
    for (const from of seen)
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) seen.add(tileByKey(layout.tiles, from, key) ?? 0);
    expect(seen.size).toBe(layout.tiles.length);
  });

  it('are reached that way which the key says, and the ends by Home and End', () => {
    const square = squarified([4, 3, 2, 1], { x: 0, y: 0, width: 100, height: 100 });
    const from = square[0]!;
    const right = square[tileByKey(square, 0, 'ArrowRight') ?? 0]!;
    expect(right.x).toBeGreaterThanOrEqual(from.x + from.width - 1e-9);
    expect(tileByKey(square, 0, 'ArrowLeft')).toBe(0);
    expect(['Home', 'End', 'x'].map((key) => tileByKey(square, 1, key))).toEqual([0, 3, null]);
    expect(tileByKey([], 0, 'Home')).toBeNull();
  });
});
