import { describe, expect, it } from 'vitest';
import { correctedAkaike } from '../../../src/model/estimation/akaike.ts';
import { conditionalCovariance } from '../../../src/model/estimation/conditional-covariance.ts';
import { parameterCovariance } from '../../../src/model/estimation/parameter-covariance.ts';

describe('parameter covariance', () => {
  it('is s²/Σ(x − x̄)² for the slope of a line', () => {
    const { determined, covariance } = parameterCovariance(Float64Array.of(1, 1, 1, 1, 1, 2, 3, 4), 4, 2, 2);
    expect(determined).toEqual([0, 1]);
    expect(covariance[3]).toBeCloseTo(2 / 5, 12);
    expect(covariance[0]).toBeCloseTo(2 * (1 / 4 + 2.5 ** 2 / 5), 12);
    expect(covariance[1]).toBeCloseTo((-2 * 2.5) / 5, 12);
  });

  it('leaves out parameters that the data cannot tell apart, and keeps the others right', () => {
    const line = [1, 1, 1, 1];
    const { determined, covariance } = parameterCovariance(Float64Array.of(...line, 1, 2, 3, 4, ...line.map((x) => 3 * x)), 4, 3, 2);
    expect(determined).toEqual([1]);
    expect(covariance[0]).toBeCloseTo(2 / 5, 12);
  });

  it('leaves out a parameter without any effect', () => {
    expect(parameterCovariance(Float64Array.of(0, 0, 1, 2), 2, 2, 1).determined).toEqual([1]);
  });

  it('leaves out what more parameters than points cannot determine', () => {
    expect(parameterCovariance(Float64Array.of(1, 2, 3), 1, 3, 1).determined).toEqual([]);
  });
});

describe('conditional covariance', () => {
  const sigma = { names: ['a', 'b', 'c'], covariance: Float64Array.of(4, 2, 1, 2, 3, 1, 1, 1, 2) };

  it('is Σaa − Σab·Σbb⁻¹·Σba', () => {
    const { names, covariance } = conditionalCovariance(sigma, ['c']);
    expect(names).toEqual(['a', 'b']);
    expect([...covariance]).toEqual([3.5, 1.5, 1.5, 2.5]);
  });

  it('for several at once is the inverse of the inverse of Σ without them', () => {
    // The entry (a, a) of Σ⁻¹ is (3·2 − 1)/det with det = 4·5 − 2·3 + 1·(−1) = 13.
    expect(conditionalCovariance(sigma, ['b', 'c']).covariance[0]).toBeCloseTo(13 / 5, 12);
  });

  it('never exceeds the spread before, and does not depend on unknown names', () => {
    expect(conditionalCovariance(sigma, ['b']).covariance[0]).toBeLessThan(4);
    expect(conditionalCovariance(sigma, ['x'])).toEqual(sigma);
  });
});

describe("Akaike's criterion", () => {
  it('is m·ln(sse/m) + 2K + 2K(K+1)/(m − K − 1), K counting the variance', () => {
    expect(correctedAkaike(5, 20, 3, 1)).toBeCloseTo(20 * Math.log(0.25) + 8 + 40 / 15, 12);
  });

  it('does not exist for too few points', () => {
    expect(correctedAkaike(1, 5, 3, 1)).toBeNull();
  });

  it('stays finite without residuals, even where all is 0', () => {
    expect(correctedAkaike(0, 20, 3, 10)).toBeCloseTo(20 * Math.log(1e-22) + 8 + 40 / 15, 9);
    expect(Number.isFinite(correctedAkaike(0, 20, 3, 0))).toBe(true);
  });
});
