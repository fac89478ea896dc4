import { describe, expect, it } from 'vitest';
import * as charts from '../../src/charts/stepping.ts';
import * as controls from '../../src/controls/stepping.ts';

describe('keys', () => {
  it('mean the same on a slider of a control as on a handle of a chart', () => {
    const range = { min: -2, max: 50, step: 0.5 };
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', 'x']) {
      for (const shift of [false, true]) {
        for (const value of [-2, 0.25, 17.5, 50]) {
          expect(controls.keyedValue(key, shift, value, range)).toBe(charts.keyedValue(key, shift, value, range));
        }
      }
    }
  });
});
