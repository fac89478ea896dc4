import { expect, it } from 'vitest';
import { linearScale } from '../../src/charts/linear-scale.ts';

it('puts the ends of a domain on the ends of a range, upside down too', () => {
  const y = linearScale([-5, 20], [300, 50]);
  expect([y(-5), y(20), y(7.5)]).toEqual([300, 50, 175]);
});

it('inverts itself', () => {
  const x = linearScale([0, 78], [40, 907]);
  for (const t of [0, 1, 18.25, 78, 100]) expect(x.invert(x(t))).toBeCloseTo(t, 12);
});

it('puts values that are too near together to be told apart in one place', () => {
  for (const to of [0, 5e-324, -1e-310]) {
    const x = linearScale([0, to], [40, 907]);
    expect([x(0), x(to), x.invert(500)]).toEqual([40, 40, 0]);
  }
});
