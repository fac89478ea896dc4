import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOrder } from '../../../src/model/numerics/value-order.ts';

const number = fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }), fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 5e-324, -5e-324));
const columns = fc.array(number, { maxLength: 60 }).map((values) => Float64Array.from(values));
const places = (values: Float64Array) => Array.from(values, (_, place) => place);
const known = (values: Float64Array) => places(values).filter((place) => !Number.isNaN(values[place]));
const unknown = (values: Float64Array) => places(values).filter((place) => Number.isNaN(values[place]));

describe('the order of values', () => {
  it('is that of a stable sort that compares, NaN last', () => {
    fc.assert(
      fc.property(columns, (values) => {
        // Not a − b: of two infinities it is NaN.
        const compare = (a: number, b: number) => Number(values[a]! > values[b]!) - Number(values[a]! < values[b]!);
        expect([...valueOrder(values, 'ascending')]).toEqual([...known(values).sort(compare), ...unknown(values)]);
        expect([...valueOrder(values, 'descending')]).toEqual([...known(values).sort((a, b) => compare(b, a)), ...unknown(values)]);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('leaves the values as they were', () => {
    const values = Float64Array.of(2, -0, 1);
    valueOrder(values, 'descending');
    expect(values).toEqual(Float64Array.of(2, -0, 1));
  });
});
