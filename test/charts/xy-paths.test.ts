import { describe, expect, it } from 'vitest';
import { barDistance, barPath, barSlots } from '../../src/charts/xy-bars.ts';
import { areaPath, dotsPath, linePath, stepPath } from '../../src/charts/xy-paths.ts';
import { bars, chart, frameOf, plain, series } from './xy-fixtures.ts';

const scales = { x: (value: number) => 10 * value, y: (value: number) => 100 - value, plot: { x: 0, y: 0, width: 100, height: 100 } };

describe('the paths of series', () => {
  it('leave gaps open', () => {
    expect(linePath({ x: [0, 1, 2, 3], y: [5, NaN, 7, 8] }, scales)).toBe('M0,95M20,93L30,92');
    expect(areaPath({ x: [0, 1, 2, 3, 4], y: [5, 5, NaN, 7, 8] }, scales)).toBe('M0,95L10,95L10,100L0,100ZM30,93L40,92L40,100L30,100Z');
    expect(dotsPath({ x: [0, 1], y: [NaN, 4] }, 3, 'solid', scales).match(/M/g)).toHaveLength(1);
  });

  it('hold a step from its x to the next', () => {
    expect(stepPath({ x: [0, 1, 2], y: [5, 7, 6] }, scales)).toBe('M0,95H10V93H20V94');
    expect(stepPath({ x: [0, 1, 2, 3], y: [5, NaN, 6, 6] }, scales)).toBe('M0,95H10M20,94H30V94');
  });

  it('put an area on its base', () => {
    expect(areaPath({ x: [0, 1], y: [9, 9], base: [4, 5] }, scales)).toBe('M0,91L10,91L10,95L0,96Z');
    expect(areaPath({ x: [0, 1], y: [9, 9], base: [4, NaN] }, scales)).toBe('');
  });

  it('bend where a value is far out of sight', () => {
    expect(linePath({ x: [0, 1], y: [0, 1e12] }, scales)).toBe('M0,100L10,-4000');
  });

  it('tell dots apart by their shape', () => {
    const shapes = (['solid', 'dotted', 'dash-dotted', 'long-dashed'] as const).map((dash) =>
      dotsPath({ x: [1], y: [1] }, 4, dash, scales),
    );
    expect(new Set(shapes).size).toBe(4);
  });
});

describe('bars', () => {
  const boxes = (path: string) =>
    [...path.matchAll(/M([-\d.]+),([-\d.]+)V([-\d.]+)h([-\d.]+)/g)].map(([, left, foot, tip, width]) =>
      [left, foot, tip, width].map(Number),
    );

  it('stand side by side where they have no base, with a gap between the places', () => {
    const both = [bars('a', [1, 2]), bars('b', [3, 4])];
    const { x } = frameOf(chart({ series: both, y: plain }));
    const [a, b] = [barSlots(both, x, 13).get('a'), barSlots(both, x, 13).get('b')];
    expect((a?.offset ?? NaN) + (a?.width ?? NaN)).toBeLessThanOrEqual(b?.offset ?? NaN);
    expect((b?.offset ?? NaN) + (b?.width ?? NaN) - (a?.offset ?? NaN)).toBeLessThan(0.85 * (x(1) - x(0)));
  });

  it('stack where they have one', () => {
    const stack = [bars('a', [80, 80], [0, 0]), bars('b', [90, 110], [80, 80])];
    const slots = barSlots(stack, scales.x, 13);
    expect(slots.get('a')).toEqual(slots.get('b'));
    const [first, second] = stack.map((one) => boxes(barPath(one, { offset: -4, width: 8 }, scales.x, scales.y)));
    expect(first?.map(([, , tip]) => tip)).toEqual(second?.map(([, foot]) => foot));
    expect(second?.[1]).toEqual([16, 20, -10, 8]);
  });

  it('hang below zero where they are negative, and are missing where their value is', () => {
    expect(boxes(barPath(bars('a', [-5, NaN, 5]), { offset: -1, width: 2 }, scales.x, scales.y))).toEqual([
      [9, 100, 105, 2],
      [29, 100, 95, 2],
    ]);
  });

  it('are wide enough to see, however many', () => {
    const many = [bars('a', Array<number>(2000).fill(1))];
    expect(barSlots(many, (value) => value * 0.2, 13).get('a')?.width).toBe(1);
  });

  it('know their distance', () => {
    expect(barDistance([series()])).toBe(0);
    expect(barDistance([bars('a', [1])])).toBe(1);
    expect(barDistance([series({ kind: 'bars', x: [0, 5, 7], y: [1, 1, 1] }), series({ kind: 'bars', x: [0, 6], y: [1, 1] })])).toBe(1);
  });
});
