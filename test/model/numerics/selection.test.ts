import fc from 'fast-check';
import { expect, it } from 'vitest';
import { medianOf, selected } from '../../../src/model/numerics/selection.ts';

const anyValues = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true })), { minLength: 1, maxLength: 400 });

it('puts each value where sorting puts it, none larger before and none smaller behind', () => {
  fc.assert(
    fc.property(anyValues, fc.nat(), (values, any) => {
      const place = any % values.length;
      const moved = Float64Array.from(values);
      const found = selected(moved, place, values.length);
      const sorted = Float64Array.from(values).sort();
      expect(found === sorted[place]).toBe(true);
      expect(moved.subarray(0, place).every((value) => value <= found)).toBe(true);
      expect(moved.subarray(place).every((value) => value >= found)).toBe(true);
      expect(moved.sort()).toEqual(sorted);
    }),
    { seed: 1 },
  );
});

it('has the median of sorting, of the first so many', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 100 }), (values) => {
      const sorted = values.toSorted((a, b) => a - b);
      const middle = (values.length - 1) / 2;
      const expected = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
      expect(medianOf(Float64Array.from([...values, -Infinity, Infinity]), values.length)).toBe(expected);
    }),
    { seed: 2 },
  );
});

it('is quick on what is sorted, reversed or all the same', () => {
  const many = 200_000;
  for (const at of [(k: number) => k, (k: number) => -k, () => 7]) {
    const values = Float64Array.from({ length: many }, (_, k) => at(k));
    const expected = values.slice().sort()[many / 2];
    expect(selected(values, many / 2, many)).toBe(expected);
  }
});
