import { describe, expect, it } from 'vitest';
import { cholesky, choleskySolve } from '../../../src/model/numerics/cholesky.ts';
import { newtonMaximum, type Slopes } from '../../../src/model/numerics/newton-maximum.ts';

/** −ln(1 + the banana of Rosenbrock), which is not concave almost everywhere; its maximum is at (1, 1). */
function banana([x = NaN, y = NaN]: Float64Array): Slopes {
  const u = y - x * x;
  const v = 1 - x;
  const inner = 1 + 100 * u * u + v * v;
  const gx = -400 * x * u - 2 * v;
  const gy = 200 * u;
  const xx = -400 * u + 800 * x * x + 2;
  const curvature = (second: number, a: number, b: number) => -second / inner + (a * b) / inner ** 2;
  return {
    value: -Math.log(inner),
    gradient: Float64Array.of(-gx / inner, -gy / inner),
    hessian: Float64Array.of(curvature(xx, gx, gx), curvature(-400 * x, gx, gy), curvature(-400 * x, gx, gy), curvature(200, gy, gy)),
  };
}

const wide = { lower: [-10, -10], upper: [10, 10] };

describe("Newton's method in a box", () => {
  it('finds the top of a bent ridge from several sides', () => {
    for (const start of [
      [-1.2, 1],
      [2, -1],
      [-2, 2],
      [0, 0],
    ]) {
      const found = newtonMaximum(banana, Float64Array.from(start), wide);
      expect(found.ended).toBe('converged');
      expect(Math.hypot(found.at[0]! - 1, found.at[1]! - 1)).toBeLessThan(1e-10);
      expect(found.slope).toBeLessThan(1e-10);
    }
  });

  it('stands on the edge where the top lies outside, best along it, and says so', () => {
    const found = newtonMaximum(banana, Float64Array.of(-1, 0), { lower: [-10, -10], upper: [0.5, 10] });
    expect(found.ended).toBe('limit');
    expect([...found.at]).toEqual([0.5, expect.closeTo(0.25, 10)]);
  });

  it('a coordinate that the box holds is no limit', () => {
    const found = newtonMaximum(banana, Float64Array.of(0.5, 0), { lower: [0.5, -10], upper: [0.5, 10] });
    expect(found.ended).toBe('converged');
    expect(found.at[1]).toBeCloseTo(0.25, 10);
  });

  it('a plain without a top ends as failed', () => {
    const flat = () => ({ value: 1, gradient: new Float64Array(2), hessian: new Float64Array(4) });
    expect(newtonMaximum(flat, Float64Array.of(1, 1), wide).ended).toBe('failed');
  });

  it('a slope without an end is a limit', () => {
    const uphill = ([x = NaN]: Float64Array) => ({ value: x, gradient: Float64Array.of(1, 0), hessian: Float64Array.of(0, 0, 0, -1) });
    expect(newtonMaximum(uphill, Float64Array.of(0, 0), wide)).toMatchObject({ ended: 'limit', value: 10 });
  });
});

describe('Cholesky', () => {
  it('solves, and refuses what is not positive definite', () => {
    const matrix = Float64Array.of(4, 2, 1, 2, 5, 3, 1, 3, 6);
    const x = choleskySolve(cholesky(matrix, 3) ?? new Float64Array(9), 3, Float64Array.of(11, 21, 25));
    [1, 2, 3].forEach((value, k) => expect(x[k]).toBeCloseTo(value, 13));
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
    expect(cholesky(Float64Array.of(NaN), 1)).toBeNull();
  });
});
