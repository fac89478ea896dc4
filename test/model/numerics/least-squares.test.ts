import { describe, expect, it } from 'vitest';
import { BoundedLeastSquares, type LeastSquaresProblem } from '../../../src/model/numerics/bounded-least-squares.ts';
import { singularValues } from '../../../src/model/numerics/singular-values.ts';
import { backSubstitute, triangularize } from '../../../src/model/numerics/triangular.ts';

/** Rosenbrock's valley as two residuals, 10·(y − x²) and 1 − x, with its minimum 0 at (1, 1). */
const valley: LeastSquaresProblem = {
  rows: 2,
  columns: 2,
  residuals(x, into) {
    into[0] = 10 * (x[1]! - x[0]! ** 2);
    into[1] = 1 - x[0]!;
    return into[0] ** 2 + into[1] ** 2;
  },
  jacobian(x, into) {
    into.set([-20 * x[0]!, -1, 10, 0]);
  },
};
const wide = [Float64Array.of(-10, -10), Float64Array.of(10, 10)] as const;

describe('bounded least squares', () => {
  it("finds the bottom of Rosenbrock's valley", () => {
    const solver = new BoundedLeastSquares();
    const x = Float64Array.of(-1.2, 1);
    expect(solver.minimize(valley, x, ...wide, 0)).toBeLessThan(1e-28);
    expect(solver.ended).toBe('converged');
    expect([...x]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
  });

  it('stops at a bound, with x at its least value and y following', () => {
    const solver = new BoundedLeastSquares();
    const x = Float64Array.of(-1.2, 1);
    const sse = solver.minimize(valley, x, Float64Array.of(-10, -10), Float64Array.of(0.5, 10), 0);
    expect(x[0]).toBe(0.5);
    expect(x[1]).toBeCloseTo(0.25, 8);
    expect(sse).toBeCloseTo(0.25, 12);
    expect(solver.gradient).toBeLessThan(1e-7);
  });

  it('says that it failed where the start has no value', () => {
    const solver = new BoundedLeastSquares();
    expect(solver.minimize(valley, Float64Array.of(NaN, 1), ...wide, 0)).toBe(Infinity);
    expect(solver.ended).toBe('failed');
  });

  it('solves a problem with two equal columns without breaking', () => {
    const twins: LeastSquaresProblem = {
      rows: 2,
      columns: 2,
      residuals: (x, into) => {
        into[0] = x[0]! + x[1]! - 3;
        into[1] = x[0]! + x[1]! - 5;
        return into[0] ** 2 + into[1] ** 2;
      },
      jacobian: (_, into) => into.fill(1, 0, 4),
    };
    expect(new BoundedLeastSquares().minimize(twins, Float64Array.of(0, 0), ...wide, 0)).toBeCloseTo(2, 12);
  });
});

describe('triangularisation', () => {
  it('solves a square system exactly', () => {
    const a = Float64Array.of(2, 1, 1, 1, 3, 2, 1, 0, 0);
    const b = Float64Array.of(4, 5, 6);
    const x = new Float64Array(3);
    triangularize(a, 3, 3, b);
    backSubstitute(a, 3, 3, b, Float64Array.of(1, 1, 1), x);
    expect([...x]).toEqual(solvedByHand.map((value) => expect.closeTo(value, 12) as number));
  });

  it('leaves the residual of an overdetermined system below the triangle', () => {
    const a = Float64Array.of(1, 1, 1);
    const b = Float64Array.of(1, 2, 6);
    triangularize(a, 3, 1, b);
    expect(b[1]! ** 2 + b[2]! ** 2).toBeCloseTo(14, 12);
  });
});

/** By columns (2,1,1), (1,3,2), (1,0,0) and right side (4,5,6): x + 3y = 5 and x + 2y = 6 give y = −1, x = 8, z = 4 − 16 + 1. */
const solvedByHand = [8, -1, -11];

describe('singular values', () => {
  it('are those of a diagonal matrix turned by 30°', () => {
    const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    const { values } = singularValues(Float64Array.of(3 * c, 3 * s, -1e-9 * s, 1e-9 * c), 2, 2);
    const sorted = [...values].sort((a, b) => b - a);
    expect(sorted[0]).toBeCloseTo(3, 13);
    expect(sorted[1]! / 1e-9).toBeCloseTo(1, 6);
  });

  it('are 0 for a linear dependence, with the dependence as its vector', () => {
    const { values, v } = singularValues(Float64Array.of(1, 2, 2, 4), 2, 2);
    const k = values[0]! < values[1]! ? 0 : 1;
    expect(values[k]).toBeLessThan(1e-15);
    expect(Math.abs(v[2 * k]! / v[2 * k + 1]!)).toBeCloseTo(2, 12);
  });
});
