import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../../src/model/numerics/quantile.ts';
import { thresholdValue } from '../../../src/model/value-matrix/thresholds.ts';
import { expectNear } from '../near.ts';
import { points } from './points.ts';

const runs = { seed: 21, numRuns: 300 };

describe('a threshold', () => {
  it('by percentile is the quantile of the sorted values, the median the 50th', () => {
    fc.assert(
      fc.property(points, fc.oneof(fc.constantFrom(0, 50, 100), fc.double({ min: 0.01, max: 99.99, noNaN: true })), ({ x }, percentile) => {
        const ordered = x.slice().sort();
        expectNear(thresholdValue(x, { percentile }), quantile(ordered, percentile / 100));
        expect(thresholdValue(x, 'median')).toBe(quantile(ordered, 0.5));
      }),
      runs,
    );
  });

  it('by percentile is a customer’s own value where its place is a whole one, whatever the division rounds to', () => {
    const ordered = Float64Array.from({ length: 26 }, (_, k) => k);
    for (const percentile of [28, 56, 4, 12]) expect(thresholdValue(ordered, { percentile })).toBe(percentile / 4);
  });

  it('by mean is the value of a customer who is exactly there, and not a rounding above it', () => {
    expect(thresholdValue(Float64Array.of(0.1, 0.1, 0.1), 'mean')).toBe(0.1);
  });

  it('by mean is the sum over the count', () => {
    fc.assert(
      fc.property(points, ({ x }) => expectNear(thresholdValue(x, 'mean'), x.reduce((total, value) => total + value, 0) / x.length)),
      runs,
    );
  });

  it('looks at known values only, and there is none where nothing is known', () => {
    expect(thresholdValue(Float64Array.of(NaN, 3, NaN, 1), 'median')).toBe(2);
    expect(thresholdValue(Float64Array.of(NaN, 3, NaN, 1), 'mean')).toBe(2);
    expect(thresholdValue(Float64Array.of(NaN), 'mean')).toBeNull();
    expect(thresholdValue(Float64Array.of(NaN), 7)).toBe(7);
  });

  it('leaves the column as it was', () => {
    const column = Float64Array.from({ length: 50 }, (_, k) => (k * 37) % 50);
    const before = column.slice();
    thresholdValue(column, 'median');
    expect(column).toEqual(before);
  });
});
