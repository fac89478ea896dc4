import { describe, expect, it } from 'vitest';
import { layoutSparkline } from '../../src/charts/sparkline-layout.ts';

describe('a sparkline', () => {
  it('goes from the left edge to the right one, and on from the last observed unit', () => {
    const { past, future, zero } = layoutSparkline({ history: Float64Array.of(0, 4), forecast: Float64Array.of(8) }, 104, 24);
    expect(past).toBe('M2,22L52,12');
    expect(future).toBe('M52,12L102,2');
    expect(zero).toBeNull();
  });

  it('shows the zero line where there are losses', () => {
    expect(layoutSparkline({ history: Float64Array.of(-1, 1), forecast: null }, 100, 24).zero).toBeCloseTo(12);
  });

  it('stands up to nothing at all', () => {
    expect(layoutSparkline({ history: new Float64Array(), forecast: null }, 100, 24)).toEqual({ past: '', future: '', zero: null });
  });
});
