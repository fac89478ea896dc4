import { describe, expect, it } from 'vitest';
import { monthsPer, timeUnits } from '../../../src/model/discounting/rate-conversion.ts';
import { pattern, patterns } from '../../../src/model/life-curve/pattern.ts';

describe.each(timeUnits)('boundaries of the patterns in %ss', (unit) => {
  const months = monthsPer[unit];
  const [g0, g1, year] = [6 / months, 24 / months, 12 / months];
  const left = (end: number) => pattern(end, 999, g0, g1, months);
  const just = 1e-9;

  it('I early abortion ends before g0', () => {
    expect(left(0)).toBe('I');
    expect(left(g0 - just)).toBe('I');
  });

  it('II mid-way death ends from g0 to before g1', () => {
    expect(left(g0)).toBe('II');
    expect(left(g1 - just)).toBe('II');
  });

  it('III early exit ends within twelve months after g1', () => {
    expect(left(g1)).toBe('III');
    expect(left(g1 + year - just)).toBe('III');
  });

  it('IV long-term retention lasts twelve months past g1', () => {
    expect(left(g1 + year)).toBe('IV');
    expect(left(10 * g1)).toBe('IV');
  });

  it('who is still a customer is open until past g1 + 12 months', () => {
    const staying = (age: number) => pattern(null, age, g0, g1, months);
    expect(staying(0)).toBe('open');
    expect(staying(g1 + year)).toBe('open');
    expect(staying(g1 + year + just)).toBe('IV');
  });
});

it('lists every pattern once', () => {
  expect(new Set(patterns).size).toBe(5);
});
