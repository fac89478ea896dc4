import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adjustedRand } from '../../../src/model/numerics/adjusted-rand.ts';
import { crossTable } from '../../../src/model/numerics/cross-table.ts';

const divisions = fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { minLength: 2, maxLength: 30 });

const indexOf = (codes: readonly (readonly [number, number])[]) =>
  adjustedRand(
    crossTable(
      Uint8Array.from(codes, ([a]) => a),
      Uint8Array.from(codes, ([, b]) => b),
      4,
      5,
    ),
    4,
    5,
  );

it('is the Rand index of all pairs, corrected by its expectation, and nothing else', () => {
  fc.assert(
    fc.property(divisions, (codes) => {
      let [both, inA, inB, all] = [0, 0, 0, 0];
      codes.forEach(([a, b], i) => {
        codes.slice(0, i).forEach(([c, d]) => {
          both += Number(a === c && b === d);
          inA += Number(a === c);
          inB += Number(b === d);
          all += 1;
        });
      });
      const chance = (inA * inB) / all;
      const most = (inA + inB) / 2;
      if (Math.abs(most - chance) > 1e-9) expect(indexOf(codes)).toBeCloseTo((both - chance) / (most - chance), 9);
      else expect(indexOf(codes)).toBe(1);
    }),
  );
});

it('agrees with the published example of two divisions of six', () => {
  const codes = [0, 0, 1, 1, 2, 2].map((b, k) => [Math.floor(k / 3), b] as const);
  expect(indexOf(codes)).toBeCloseTo(0.24242424242424243, 12);
});

it('is 1 for the same division under other names, and null for nobody', () => {
  expect(indexOf([0, 1, 1, 2, 2, 2].map((a) => [a, 4 - a] as const))).toBeCloseTo(1, 12);
  expect(adjustedRand([0, 0], 1, 2)).toBeNull();
});
