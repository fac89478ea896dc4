import { describe, expect, it } from 'vitest';
import { correctedInformation } from '../../../src/model/estimation/corrected-information.ts';

describe('AICc of a likelihood', () => {
  it('is AIC for many observations, more for few, and none for K + 1 of them', () => {
    expect(correctedInformation(-100, 3, 1e12)).toBeCloseTo(206, 9);
    expect(correctedInformation(-100, 3, 10)).toBe(206 + 24 / 6);
    expect(correctedInformation(-100, 3, 4)).toBeNull();
  });
});
