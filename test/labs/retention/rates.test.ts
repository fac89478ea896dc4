import { describe, expect, it } from 'vitest';
import { halfTime, recoveredAt } from '../../../src/labs/retention/milestones.ts';
import { listedRates, withRateInto } from '../../../src/labs/retention/rates.ts';

describe('the rate into one period', () => {
  it('of a cohort with one rate becomes one of a list', () => {
    expect(withRateInto(0.8, 2, 0.9, 4)).toEqual([0.8, 0.9, 0.8]);
  });

  it('at the end of a list is written no further than it has to be', () => {
    expect(withRateInto([0.7, 0.8], 2, 0.7, 5)).toEqual([0.7, 0.7, 0.8]);
    expect(withRateInto([0.7, 0.8], 5, 0.9, 5)).toEqual([0.7, 0.8, 0.8, 0.8, 0.9]);
    expect(withRateInto([0.7, 0.8], 1, 0.8, 3)).toEqual([0.8]);
  });

  it('tells the same cohort as before, but for that period', () => {
    for (let renewal = 1; renewal <= 6; renewal++) {
      const expected = listedRates([0.5, 0.6, 0.7], 6).with(renewal - 1, 0.65);
      expect(listedRates(withRateInto([0.5, 0.6, 0.7], renewal, 0.65, 6), 6)).toEqual(expected);
    }
  });
});

describe('milestones', () => {
  it('half of what comes in is there by the first year that reaches it', () => {
    expect(halfTime(Float64Array.of(10, 20, 30, 40))).toBe(2);
    expect(halfTime(Float64Array.of(50, 20, 30))).toBe(0);
    expect(halfTime(Float64Array.of(-5, 0))).toBeNull();
  });

  it('the acquisition is recovered when the years add up to nothing lost', () => {
    expect(recoveredAt(Float64Array.of(-30, 20, 10, 5))).toBe(2);
    expect(recoveredAt(Float64Array.of(-30, 20, 5))).toBeNull();
  });
});
