import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifeCurve } from '../../../src/model/life-curve/model.ts';
import { changedKeys, shapley } from '../../../src/model/numerics/shapley.ts';
import { sum } from '../../../src/model/numerics/sum.ts';
import { expectNear } from '../near.ts';
import { checked, whole } from '../life-curve/curves.ts';

interface Point {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const each = { a: ['a'], b: ['b'], c: ['c'] } as const;
const origin: Point = { a: 0, b: 0, c: 0 };
const ones: Point = { a: 1, b: 1, c: 1 };
const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const anyPoint: fc.Arbitrary<Point> = fc.record({ a: coordinate, b: coordinate, c: coordinate });
const curved = ({ a, b, c }: Point) => a * b + Math.sin(c) * a + b ** 2 * c;

describe('Shapley split', () => {
  it('of a sum gives each cause its own term', () => {
    expect(shapley(({ a, b, c }) => 3 * a - b + 0 * c, origin, ones, each)).toEqual({ a: 3, b: -1, c: 0 });
  });

  it('shares a product equally', () => {
    const parts = shapley(({ a, b, c }) => 6 * a * b * c, origin, ones, each);
    for (const part of Object.values(parts)) expectNear(part, 2, 1e-15);
  });

  it('is the glove game’s published answer: 2/3, 1/6, 1/6', () => {
    const parts = shapley(({ a, b, c }) => Math.min(a, b + c), origin, ones, each);
    expectNear(parts.a, 2 / 3, 1e-15);
    expectNear(parts.b, 1 / 6, 1e-15);
    expectNear(parts.c, 1 / 6, 1e-15);
  });

  it('adds up to the difference', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (from, to) => {
        expectNear(sum(Object.values(shapley(curved, from, to, each))), curved(to) - curved(from), 1e-12);
      }),
      { seed: 34 },
    );
  });

  it('does not depend on the order of the causes, to the last bit', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const causes = (order: readonly string[]) => Object.fromEntries(order.map((name) => [name, [name]]));
    const from = Object.fromEntries(names.map((name) => [name, 0]));
    const product = (point: Readonly<Record<string, number>>) => Object.values(point).reduce((value, x) => Math.cos(value + x) * 1e3, 1);
    fc.assert(
      fc.property(fc.tuple(...names.map(() => coordinate)), fc.shuffledSubarray(names, { minLength: 6 }), (coordinates, order) => {
        const to = Object.fromEntries(names.map((name, index) => [name, coordinates[index] ?? NaN]));
        expect(shapley(product, from, to, causes(order))).toEqual(shapley(product, from, to, causes(names)));
      }),
      { seed: 35 },
    );
  });

  it('changes sign with the direction', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (from, to) => {
        const back: Readonly<Record<string, number>> = shapley(curved, to, from, each);
        for (const [name, part] of Object.entries(shapley(curved, from, to, each))) expectNear(-(back[name] ?? NaN), part, 1e-11);
      }),
      { seed: 36 },
    );
  });

  it('groups keys that make one cause, and gives nothing to what did not change', () => {
    const parts = shapley(curved, origin, { ...ones, c: 0 }, { together: ['a', 'b'], c: ['c'] });
    expect(parts).toEqual({ together: 1, c: 0 });
    expect(shapley(curved, ones, ones, {})).toEqual({});
  });

  it('of ten causes is exact', () => {
    const names = Array.from({ length: 10 }, (_, index) => `p${index}`);
    const from = Object.fromEntries(names.map((name) => [name, 0]));
    const to = Object.fromEntries(names.map((name, index) => [name, index]));
    const causes = Object.fromEntries(names.map((name) => [name, [name]]));
    const parts = shapley((point) => sum(Object.values(point)) ** 2, from, to, causes);
    names.forEach((name, index) => expectNear(parts[name], index * 45, 1e-12));
  });

  it('of more is our own mistake, as is a change without a cause', () => {
    const causes = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`c${index}`, [] as (keyof Point)[]]));
    expect(() => shapley(curved, origin, origin, causes)).toThrow('11 causes');
    expect(() => shapley(curved, origin, ones, { a: ['a'], b: ['b'] })).toThrow('c');
  });
});

it('explains a difference in CLP through parameter sets that a document would refuse', () => {
  const from = checked(whole);
  const to = checked({ ...whole, g1: 45, g2: 50, N: 5, discountRate: 0.02 });
  const clp = (params: typeof from) => lifeCurve.evaluate(params, { history: null }, 0).clp;
  const changed = changedKeys(from, to);
  expect(changed).toEqual(['g1', 'N', 'g2', 'discountRate']);
  const parts = shapley(clp, from, to, Object.fromEntries(changed.map((key) => [key, [key]])));
  expectNear(sum(Object.values(parts)), clp(to) - clp(from), 1e-12);
  expect(parts.discountRate).toBeLessThan(0);
  expect(parts.g2).toBeGreaterThan(0);
});
