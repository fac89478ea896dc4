import { describe, expect, it } from 'vitest';
import { nearestUnit, readingAt } from '../../src/charts/life-curve-reading.ts';
import { tipPlace } from '../../src/charts/tip-place.ts';
import { data, format, frameOf, labels } from './fixtures.ts';

const keys = (t: number, shown = data) => readingAt(shown, t, labels, format).rows.map(({ key }) => key);

describe('the read-out', () => {
  it('shows observed and curve in the past, curve and present value in the future', () => {
    expect(keys(10)).toEqual(['observed', 'curve']);
    expect(keys(19)).toEqual(['curve', 'present-value']);
  });

  it('leaves out what a missing unit has not', () => {
    expect(keys(3, { ...data, history: Float64Array.of(1, 2, NaN) })).toEqual(['curve']);
  });

  it('says stage, value and range', () => {
    const t = Float64Array.of(30);
    const band = { t, lower: Float64Array.of(19), upper: Float64Array.of(21) };
    const reading = readingAt({ ...data, band }, 30, labels, format);
    expect(reading.stage).toBe('stability');
    expect(reading.rows.find(({ key }) => key === 'band')?.text).toBe('19.00 – 21.00');
  });

  it('keeps to the units that are drawn', () => {
    expect([-3, 17.6, 400].map((age) => nearestUnit(age, data))).toEqual([0, 18, 78]);
  });

  it('stands beside its crosshair and never over it, inside the picture', () => {
    const frame = frameOf(data, 500);
    for (let t = 0; t <= 78; t++) {
      const { left, right, top, room } = tipPlace(readingAt(data, t, labels, format), 90, frame);
      const x = frame.x(t);
      if (right === 'auto') {
        expect(parseFloat(left)).toBeGreaterThan(x + 8);
        expect(parseFloat(left) + room).toBeLessThanOrEqual(500);
      } else {
        expect(500 - parseFloat(right)).toBeLessThan(x - 8);
      }
      expect(room).toBeGreaterThan(130);
      expect(top + 90).toBeLessThanOrEqual(frame.height);
    }
  });

  it('stands above the plot, at its right end, in a narrow chart', () => {
    const frame = frameOf(data, 358);
    for (const t of [0, 40, 78]) {
      const place = tipPlace(readingAt(data, t, labels, format), 60, frame);
      expect(place).toMatchObject({ left: 'auto', right: '0px', room: 358 });
      expect(place.top + 60).toBeLessThan(frame.plot.y);
    }
  });
});
