import fc from 'fast-check';

/** Money in hundredths: many equal values, zeros, losses, a few very large ones. */
const money = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 3, arbitrary: fc.integer({ min: -2_000, max: 50_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1_000_000_000 }) },
);
const amount = money.map((hundredths) => hundredths / 100);
const known = fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 400 });

export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const columnsOf = (pairs: readonly (readonly [number, number])[]): Points => ({
  x: Float64Array.from(pairs, ([x]) => x),
  y: Float64Array.from(pairs, ([, y]) => y),
});

export const points: fc.Arbitrary<Points> = known.map(columnsOf);

/** Points of which some lack one value or both, and thresholds at, between and beyond them. */
export const cutPoints = fc
  .tuple(
    fc.array(fc.tuple(fc.oneof(amount, amount, fc.constant(NaN)), fc.oneof(amount, amount, fc.constant(NaN))), { maxLength: 400 }),
    amount,
    amount,
  )
  .chain(([pairs, a, b]) => {
    const own = (side: 0 | 1, other: number) =>
      fc.oneof(
        fc.constantFrom(other, ...pairs.map((pair) => pair[side]).filter((value) => !Number.isNaN(value))),
        fc.double({ min: -30, max: 600, noNaN: true }),
        fc.constantFrom(-1e12, 1e12),
      );
    return fc.record({ columns: fc.constant(columnsOf(pairs)), currentValue: own(0, a), growthPotential: own(1, b) });
  });
