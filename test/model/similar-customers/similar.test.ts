import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distances, similarCustomers } from '../../../src/model/similar-customers/similar.ts';

const own = Float64Array.of(1, 2, 3, 4, 5, 6);
const shifted = (by: number) => own.map((profit) => profit + by);

describe('similar customers', () => {
  it('are the nearest by the mean squared difference, nearest first', () => {
    const { nearest } = similarCustomers(own, [shifted(3), shifted(1), shifted(-2)], { k: 2 });
    expect(nearest).toEqual([
      { index: 1, distance: 1, common: 6 },
      { index: 2, distance: 4, common: 6 },
    ]);
  });

  it('are aligned by relationship age and compared where both are observed', () => {
    const other = Float64Array.of(1, NaN, 3, 4, 5, 6, 100, 100);
    const gappy = Float64Array.of(NaN, 2, 4, 5, 6, 7);
    expect(similarCustomers(own, [other], { minCommon: 5 }).nearest).toEqual([{ index: 0, distance: 0, common: 5 }]);
    expect(similarCustomers(gappy, [other], { minCommon: 4 }).nearest).toEqual([{ index: 0, distance: 1, common: 4 }]);
  });

  it('compare fairly over gaps: the mean, not the sum', () => {
    const gappy = Float64Array.of(2.5, NaN, NaN, NaN, 6.5, NaN);
    const { nearest } = similarCustomers(own, [shifted(1), gappy], { minCommon: 2 });
    expect(nearest.map(({ index }) => index)).toEqual([0, 1]);
  });

  it('are counted where too few units are common', () => {
    const { nearest, tooShort } = similarCustomers(own, [own.subarray(0, 5), own, new Float64Array()]);
    expect(nearest.map(({ index }) => index)).toEqual([1]);
    expect(tooShort).toBe(2);
  });

  it('keep the order of the library where they are equally near', () => {
    const { nearest } = similarCustomers(own, [shifted(1), shifted(-1), own, shifted(1)]);
    expect(nearest.map(({ index }) => index)).toEqual([2, 0, 1, 3]);
  });

  it('are five unless told otherwise, and fewer where the library has no more', () => {
    expect(similarCustomers(own, new Array<Float64Array>(9).fill(own)).nearest.length).toBe(5);
    expect(similarCustomers(own, [own], { k: 3 }).nearest.length).toBe(1);
    expect(similarCustomers(own, []).nearest).toEqual([]);
  });
});

describe('shape', () => {
  it('ignores size', () => {
    const { nearest } = similarCustomers(own, [own.map((profit) => 1000 * profit), shifted(1)], { distance: 'shape' });
    expect(nearest[0]?.index).toBe(0);
    expect(nearest[0]?.distance).toBeCloseTo(0, 30);
  });

  it('takes the peak of the common units, not of the later life', () => {
    const longer = Float64Array.of(...own.map((profit) => 2 * profit), 500);
    expect(similarCustomers(own, [longer], { distance: 'shape' }).nearest[0]?.distance).toBeCloseTo(0, 30);
  });

  it('leaves out and counts who never earned in the common units', () => {
    const losing = own.map((profit) => -profit);
    expect(similarCustomers(own, [losing, own], { distance: 'shape' })).toMatchObject({ withoutPeak: 1, tooShort: 0 });
    expect(similarCustomers(losing, [own], { distance: 'shape' })).toMatchObject({ withoutPeak: 1, nearest: [] });
    expect(similarCustomers(losing, [own]).withoutPeak).toBe(0);
  });
});

const profit = fc.oneof(fc.double({ min: -100, max: 100, noNaN: true }), fc.constant(NaN));
const history = fc.array(profit, { maxLength: 30 }).map((entries) => Float64Array.from(entries));

it.each(distances)('every entry is taken or counted, and distances are ordered: %s', (distance) => {
  fc.assert(
    fc.property(history, fc.array(history, { maxLength: 12 }), (customer, library) => {
      const { nearest, tooShort, withoutPeak } = similarCustomers(customer, library, { k: 100, distance });
      expect(nearest.length + tooShort + withoutPeak).toBe(library.length);
      expect(nearest.every((entry) => entry.distance >= 0 && entry.common >= 6)).toBe(true);
      for (let i = 1; i < nearest.length; i++) expect(nearest[i]?.distance).toBeGreaterThanOrEqual(nearest[i - 1]?.distance ?? Infinity);
    }),
    { seed: 32 },
  );
});
