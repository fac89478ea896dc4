import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../../src/model/numerics/incomplete-beta.ts';
import { logGamma } from '../../../src/model/numerics/log-gamma.ts';
import { studentHalfWidth, studentTail } from '../../../src/model/numerics/student-t.ts';

describe("Student's t", () => {
  // Abramowitz & Stegun, table 26.10, and closed forms for 1 and 2 degrees of freedom.
  it.each([
    [3, 1.638],
    [5, 1.476],
    [10, 1.372],
    [20, 1.325],
    [30, 1.31],
    [60, 1.296],
    [120, 1.289],
  ])('agrees with the published 80 %% two-sided quantile for %i degrees of freedom', (freedom, published) => {
    expect(studentHalfWidth(0.8, freedom)).toBeCloseTo(published, 3);
  });

  it('is tan(π·level/2) for one degree of freedom', () => {
    expect(studentHalfWidth(0.8, 1) / Math.tan((Math.PI * 0.8) / 2)).toBeCloseTo(1, 13);
  });

  it('is level·√(2/(1 − level²)) for two', () => {
    expect(studentHalfWidth(0.8, 2) / (0.8 * Math.sqrt(2 / (1 - 0.64)))).toBeCloseTo(1, 13);
  });

  it('tends to the normal quantile 1.2815515655', () => {
    expect(studentHalfWidth(0.8, Infinity)).toBeCloseTo(1.2815515655446004, 14);
    expect(studentHalfWidth(0.8, 1e12)).toBeCloseTo(1.2815515655446004, 11);
  });

  it('changes from the integral to its expansion without a step', () => {
    expect(studentHalfWidth(0.8, 1e4 + 1e-3) / studentHalfWidth(0.8, 1e4)).toBeCloseTo(1, 10);
  });

  it('has half its weight above 0', () => {
    expect(studentTail(0, 7)).toBeCloseTo(0.5, 15);
  });
});

describe('the functions under it', () => {
  it.each([
    [0.5, 0.5 * Math.log(Math.PI)],
    [1, 0],
    [5, Math.log(24)],
    [30.5, 0.5 * Math.log(Math.PI) + Array.from({ length: 30 }, (_, k) => Math.log(k + 0.5)).reduce((a, b) => a + b)],
    [101, 363.73937555556347],
  ])('ln Γ(%d) is right to 1e-14', (x, published) => {
    expect(Math.abs(logGamma(x) - published)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(published)));
  });

  it('I_x(a, 1) = x^a', () => {
    for (const x of [0.01, 0.3, 0.9]) for (const a of [0.5, 3, 40]) expect(incompleteBeta(a, 1, x) / x ** a).toBeCloseTo(1, 12);
  });

  it('I_x(a, b) = 1 − I_{1−x}(b, a)', () => {
    for (const x of [0.1, 0.5, 0.77]) expect(incompleteBeta(2.5, 7, x) + incompleteBeta(7, 2.5, 1 - x)).toBeCloseTo(1, 13);
  });
});
