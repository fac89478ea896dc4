import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../src/charts/label-placement.ts';
import { overlap } from '../../src/charts/rectangle.ts';

const bounds = { x: 0, y: 0, width: 100, height: 100 };
const wish = (id: string, ...corners: readonly (readonly [number, number])[]) => ({
  ...{ id, text: id, width: 20, height: 10 },
  corners: corners.map(([x, y]) => ({ x, y })),
});

describe('placing labels', () => {
  it('moves a label on where an earlier one stands', () => {
    const placed = placeLabels([wish('a', [0, 0]), wish('b', [5, 5], [40, 5])], bounds, [], []);
    expect(placed.map(({ id, x }) => [id, x])).toEqual([
      ['a', 0],
      ['b', 40],
    ]);
  });

  it('drops a label without a free place rather than cover a datum or leave the plot', () => {
    expect(placeLabels([wish('a', [5, 5], [90, 0])], bounds, [{ x: 0, y: 0, width: 30, height: 30 }], [])).toEqual([]);
  });

  it('moves a label that is needed to the nearest free place', () => {
    const taken = [{ x: 0, y: 0, width: 30, height: 30 }];
    const [moved] = placeLabels([{ ...wish('a', [5, 5]), needed: true }], bounds, taken, []);
    expect(moved).toBeDefined();
    expect(moved && overlap(moved, { x: 0, y: 0, width: 30, height: 30 })).toBe(false);
    expect(Math.hypot((moved?.x ?? 99) - 5, (moved?.y ?? 99) - 5)).toBeLessThan(40);
    expect(placeLabels([{ ...wish('a', [5, 5]), needed: true }], bounds, [bounds], [])).toHaveLength(1);
  });

  it('covers as little of a line as it can', () => {
    const line = [0, 10, 20].map((x) => ({ x, y: 0, width: 8, height: 8 }));
    expect(placeLabels([wish('a', [0, 0], [18, 0])], bounds, [], line)[0]?.x).toBe(18);
  });

  it('never lets two labels touch, however many want the same place', () => {
    const many = Array.from({ length: 12 }, (_, k) =>
      wish(`w${k}`, ...Array.from({ length: 20 }, (_, j) => [(j * 7) % 80, (j * 11 + k) % 90] as const)),
    );
    const placed = placeLabels(many, bounds, [], []);
    expect(placed.length).toBeGreaterThan(3);
    placed.forEach((a, k) => placed.slice(k + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
  });
});
