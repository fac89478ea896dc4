import { describe, expect, it } from 'vitest';
import { stepsOfCustomer } from '../../../src/labs/leaving/loss-steps.ts';
import { waterfallLayout } from '../../../src/labs/leaving/waterfall-layout.ts';

const size = { width: 800, em: 13 };
const worded = (V_t: number, label = 'some words') =>
  stepsOfCustomer({ C_t: 500, V_k: 8000, V_t }).map((step) => ({ ...step, label, text: '8,000.00 元' }));

describe('the waterfall', () => {
  it('makes bars as long as their amounts', () => {
    const { rows } = waterfallLayout(worded(3000), [], size);
    const perMoney = 798 / 8000;
    for (const { step, width } of rows) expect(width).toBeCloseTo(Math.abs(step.to - step.from) * perMoney, 6);
  });

  it('starts what is taken off at the end of what it is taken from', () => {
    const [worth, realised, remaining] = waterfallLayout(worded(3000), [], size).rows;
    expect(realised!.x + realised!.width).toBeCloseTo(worth!.x + worth!.width, 6);
    expect(remaining!.x + remaining!.width).toBeCloseTo(realised!.x, 6);
  });

  it('keeps every bar inside, also where more came in than was foreseen', () => {
    const { rows, width } = waterfallLayout(worded(9500), worded(12_000), size);
    for (const { x, width: across, ghost } of rows) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + across).toBeLessThanOrEqual(width);
      expect(ghost!.x).toBeGreaterThanOrEqual(0);
      expect(ghost!.x + ghost!.width).toBeLessThanOrEqual(width);
    }
  });

  it('breaks words that are too long for a narrow screen, and puts nothing over another', () => {
    const { rows, height } = waterfallLayout(worded(3000, 'words that do not fit into one line beside an amount'), [], {
      width: 300,
      em: 13,
    });
    expect(rows[0]!.lines.length).toBeGreaterThan(1);
    for (const [index, row] of rows.entries()) {
      expect(row.lines.at(-1)!.y).toBeLessThan(row.y);
      const next = rows[index + 1];
      expect(row.y + row.height).toBeLessThan(next === undefined ? height : next.lines[0]!.y - 8);
    }
  });

  it('has no blank where nothing is lost', () => {
    const nothing = stepsOfCustomer({ C_t: 0, V_k: 0, V_t: 0 }).map((step) => ({ ...step, label: 'a', text: '0' }));
    const { rows, zero } = waterfallLayout(nothing, [], size);
    expect(rows.every(({ x, width }) => Number.isFinite(x + width))).toBe(true);
    expect(zero).not.toContain('NaN');
  });
});
