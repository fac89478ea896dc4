import fc from 'fast-check';
import { featuresOf, type Features } from '../../../src/model/clusters/features.ts';
import { uniform } from '../../../src/model/random/uniform.ts';

/** Features that are the measures themselves. */
export const plain = (...columns: readonly (readonly number[] | Float64Array)[]): Features =>
  featuresOf(
    columns.map((column) => Float64Array.from(column)),
    { logged: [], standardise: false },
  );

const coordinate = fc.oneof(
  fc.integer({ min: -4, max: 4 }),
  fc.integer({ min: -5000, max: 5000 }).map((hundredths) => hundredths / 100),
);

/** Points in one to three dimensions, some of them equal. */
export const anyPoints: fc.Arbitrary<Features> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 }))
  .chain(([dimensions, count]) =>
    fc.array(fc.array(coordinate, { minLength: count, maxLength: count }), { minLength: dimensions, maxLength: dimensions }),
  )
  .map((columns) => plain(...columns));

/** Points in the plane, skewed like money, of which some lie far out. */
export function skewedPoints(count: number, seed: number): Features {
  const draw = (purpose: number) => Float64Array.from({ length: count }, (_, key) => uniform(seed, key, 0, purpose));
  const [a, b, c] = [draw(1), draw(2), draw(3)];
  return plain(
    a.map((x) => x ** -0.7),
    b.map((y, k) => (c[k]! < 0.3 ? 0 : Math.round(40 * y * y) / 4)),
  );
}

/** Squared distance, written out. */
export const squareOf = ({ coordinates, dimensions }: Features, point: number, centre: ArrayLike<number>): number => {
  let total = 0;
  for (let k = 0; k < dimensions; k++) total += (coordinates[point * dimensions + k]! - centre[k]!) ** 2;
  return total;
};
