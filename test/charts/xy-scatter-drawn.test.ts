import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notThere } from '../../src/charts/quadrant-scatter-points.ts';
import { drawnCodes, drawnPoints, drawnValues } from '../../src/charts/xy-scatter-drawn.ts';

test('where all points can be drawn, exactly those are that have a category, and coded that have a place too', () => {
  const points = fc.array(fc.record({ code: fc.constantFrom(0, 1, notThere), x: fc.constantFrom(3, NaN) }), { maxLength: 50 });
  fc.assert(
    fc.property(points, (all) => {
      const category = Uint8Array.from(all, ({ code }) => code);
      const drawn = drawnPoints(category);
      const shown = all.filter(({ code }) => code !== notThere);
      const values = drawnValues(
        all.map(({ x }) => x),
        drawn,
      );
      expect([...values]).toEqual(shown.map(({ x }) => x));
      const codes = drawnCodes(category, drawn, Float32Array.from(values));
      expect([...codes]).toEqual(shown.map(({ code, x }) => (Number.isNaN(x) ? notThere : code)));
    }),
  );
});

test('of too many, each is drawn once at most and every category keeps its share', () => {
  const category = Uint8Array.from({ length: 100_000 }, (_, k) => (k % 10 === 0 ? 1 : 0));
  const drawn = drawnPoints(category, 20_000);
  expect(drawn).toHaveLength(20_000);
  expect(new Set(drawn).size).toBe(20_000);
  expect(Math.abs(drawn.filter((place) => category[place] === 1).length - 2000)).toBeLessThan(20);
});
