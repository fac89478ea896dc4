import { describe, expect, it } from 'vitest';
import { effectBars, type Effect } from '../../src/charts/effect-bars-layout.ts';
import { textWidth } from '../../src/charts/text-width.ts';

const effect = (id: string, value: number, text = `${value}`): Effect => ({ id, label: `effect of ${id}`, value, text, tone: 'accent' });
const mixed = [
  effect('retention', 49.3, '+49.30 万元'),
  effect('margin', 11),
  effect('cost', -17, '−17.00 万元'),
  effect('none', 0),
  effect('gap', NaN, '–'),
];
const extent = (text: string, x: number, ending: boolean) => {
  const width = 1.1 * textWidth(text, 13);
  return ending ? [x - width, x] : [x, x + width];
};

describe('effect bars', () => {
  it.each([280, 390, 700, 1360])('clip and cover no text at %i px', (width) => {
    const { rows } = effectBars(mixed, 'What one percent more brings', width, 13);
    for (const { effect: one, label, value, bar } of rows) {
      const [from = NaN, to = NaN] = extent(one.text, value.x, value.ending);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(width);
      expect(value.ending ? to <= bar.x : from >= bar.x + bar.width).toBe(true);
      const labelEnd = Math.max(...label.lines.map((line) => textWidth(line, 13)));
      const above = label.y + 1.3 * 13 * (label.lines.length - 1) < bar.y;
      expect(above || labelEnd <= Math.min(from, bar.x)).toBe(true);
    }
  });

  it('are as long as their values, from one zero line', () => {
    const { rows } = effectBars(mixed, '', 700, 13);
    const [long, short, back] = rows.map(({ bar }) => bar);
    expect((long?.width ?? NaN) / (short?.width ?? NaN)).toBeCloseTo(49.3 / 11, 6);
    expect(long?.x).toBe(short?.x);
    expect((back?.x ?? NaN) + (back?.width ?? NaN)).toBeCloseTo(long?.x ?? NaN, 6);
  });

  it('stand under one another, the title above them', () => {
    const { rows, title, height } = effectBars(mixed, 'A title '.repeat(20), 390, 13);
    expect(title.length).toBeGreaterThan(2);
    rows.forEach(({ bar }, k) => expect(bar.y).toBeGreaterThan(k === 0 ? (title.at(-1)?.y ?? 0) : (rows[k - 1]?.bar.y ?? 0) + bar.height));
    expect(height).toBeGreaterThan((rows.at(-1)?.bar.y ?? 0) + (rows.at(-1)?.bar.height ?? 0));
  });

  it('stand up to nothing and to zeros', () => {
    expect(effectBars([], '', 300, 13).rows).toEqual([]);
    expect(effectBars([effect('a', 0)], '', 300, 13).rows[0]?.bar.width).toBe(0);
  });
});
