import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaled } from '../../../src/model/tiers/scaling.ts';
import { scores } from '../../../src/model/tiers/score.ts';
import { classTotals, cutInThree, unscored } from '../../../src/model/tiers/tiers.ts';
import { expectNear } from '../near.ts';

const columns = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(NaN)), {
  maxLength: 60,
});
const runs = { seed: 31, numRuns: 300 };

describe('a scaled dimension', () => {
  it('by rank counts who is below and half of who is equal', () => {
    fc.assert(
      fc.property(columns, (values) => {
        const known = values.filter((value) => !Number.isNaN(value));
        const ranks = scaled(Float64Array.from(values), 'percentile-rank');
        values.forEach((value, place) => {
          const below = known.filter((other) => other < value).length;
          const equal = known.filter((other) => other === value).length;
          if (Number.isNaN(value)) expect(ranks[place]).toBeNaN();
          else expectNear(ranks[place], (100 * (below + equal / 2)) / known.length, 1e-12);
        });
      }),
      runs,
    );
  });

  it('between its ends goes from 0 to 100, and is 50 where all are alike', () => {
    expect([...scaled(Float64Array.of(4, NaN, 2, 10), 'min-max')]).toEqual([25, NaN, 0, 100]);
    expect([...scaled(Float64Array.of(4, NaN, 4), 'min-max')]).toEqual([50, NaN, 50]);
  });

  it('may stay as it is', () => {
    expect([...scaled(Float64Array.of(4, NaN), 'none')]).toEqual([4, NaN]);
  });
});

describe('a score', () => {
  const given = { loyalty: Float64Array.of(10, 0, 5), spend: Float64Array.of(0, 20, 5), credit: Float64Array.of(30, 30, NaN) };

  it('is the weighted mean of its dimensions', () => {
    expect([...scores(given, { loyalty: 1, spend: 1, credit: 2 })]).toEqual([17.5, 20, NaN]);
    expect([...scores(given, { loyalty: 3, spend: 1, credit: 0 })]).toEqual([7.5, 5, 5]);
  });

  it('at a cut belongs to what lies above it', () => {
    expect([...cutInThree(Float64Array.of(70, 69.9, 40, 39.9, NaN), { upper: 70, lower: 40 })]).toEqual([0, 1, 1, 2, unscored]);
    expect([...cutInThree(Float64Array.of(5, 4), { upper: 5, lower: 5 })]).toEqual([0, 2]);
  });

  it('puts customers in classes, which hold them and what is known of their value', () => {
    const { customers, value } = classTotals(Uint8Array.of(0, 2, 2, unscored), Float64Array.of(1, 2, NaN, 8));
    expect([...customers]).toEqual([1, 0, 2]);
    expect([...value]).toEqual([1, 0, 2]);
  });
});

describe('a cut', () => {
  it('has the scores that only a rounding keeps below it', () => {
    const weights = { loyalty: 1, spend: 1, credit: 1 };
    const even = { loyalty: Float64Array.of(50), spend: Float64Array.of(50), credit: Float64Array.of(50) };
    expect([...cutInThree(scores(even, weights), { upper: 50, lower: 50 })]).toEqual([0]);
    expect([...cutInThree(Float64Array.of(49.999_999), { upper: 50, lower: 40 })]).toEqual([1]);
  });
});
