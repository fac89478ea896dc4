import { describe, expect, it } from 'vitest';
import { breakEvenRate, cellsAbove } from '../../../src/model/rfm/break-even.ts';
import { cellCounts, cellName, cellsOf, cellSums, noCell } from '../../../src/model/rfm/cells.ts';
import { groupOfCells, groupsOfCustomers, noGroup, type GroupRule } from '../../../src/model/rfm/groups.ts';
import { rulesOf, ruleTables } from '../../../src/model/rfm/rule-tables.ts';

const scores = { recency: Uint8Array.of(5, 1, 0, 5), frequency: Uint8Array.of(5, 1, 0, 5), monetary: Uint8Array.of(5, 2, 0, 5) };

describe('cells', () => {
  it('are counted by the three scores, and add up what their customers have', () => {
    const cells = cellsOf(scores, 5);
    expect([...cells]).toEqual([124, 1, noCell, 124]);
    const counts = cellCounts(cells, 5);
    expect([counts[124], counts[1], counts.reduce((sum, count) => sum + count)]).toEqual([2, 1, 3]);
    expect(cellSums(cells, 5, [10, 20, 40, 80])[124]).toBe(90);
  });

  it('are called by their scores', () => {
    for (const quantiles of [2, 5, 9]) {
      const names = Array.from({ length: quantiles ** 3 }, (_, cell) => cellName(cell, quantiles));
      expect(new Set(names).size).toBe(quantiles ** 3);
      for (const [cell, name] of names.entries()) {
        const [r, f, m] = [...name].map((digit) => Uint8Array.of(Number(digit)));
        expect([...cellsOf({ recency: r!, frequency: f!, monetary: m! }, quantiles)]).toEqual([cell]);
      }
    }
  });
});

describe('the break-even response rate', () => {
  it('is .0625 where a response is worth 30 and none costs 2', () => {
    expect(breakEvenRate(30, -2)).toBe(0.0625);
    expect(breakEvenRate(5, 5)).toBeNull();
  });

  it('is where the mailing pays nothing and costs nothing', () => {
    const [vR, vN] = [17.5, -3.25];
    const rate = breakEvenRate(vR, vN) ?? NaN;
    expect(rate * vR + (1 - rate) * vN).toBeCloseTo(0, 12);
  });

  it('separates the cells above it; one on it and an empty one are not', () => {
    expect([...cellsAbove(Uint32Array.of(16, 16, 0, 100), [1, 2, 0, 6], 0.0625)]).toEqual([0, 1, 0, 0]);
  });
});

describe('named groups', () => {
  it.each(ruleTables)('of %s hold every cell of 5 to 9 quantiles once', (table) => {
    for (const quantiles of [5, 6, 7, 8, 9]) {
      const rules = rulesOf(table, quantiles);
      const holding = (rule: GroupRule) => groupOfCells([rule], quantiles).reduce((count, group) => count + Number(group === 0), 0);
      expect(rules.reduce((sum, rule) => sum + holding(rule), 0)).toBe(quantiles ** 3);
      expect(groupOfCells(rules, quantiles)).not.toContain(noGroup);
    }
  });

  it.each([2, 3, 4])('of the eight types hold every cell of %i quantiles, each type some', (quantiles) => {
    expect(new Set(groupOfCells(rulesOf('eight-types', quantiles), quantiles)).size).toBe(8);
  });

  it.each([2, 3, 4])('of the ten segments leave no cell of %i quantiles out', (quantiles) => {
    expect(groupOfCells(rulesOf('ten-segments', quantiles), quantiles)).not.toContain(noGroup);
  });

  it('call the best and the worst by their names', () => {
    const nameOf = (table: (typeof ruleTables)[number], cell: number) => {
      const rules = rulesOf(table, 5);
      return rules[groupOfCells(rules, 5)[cell]!]?.id;
    };
    expect([nameOf('eight-types', 124), nameOf('eight-types', 0)]).toEqual(['important-value', 'general-win-back']);
    expect([nameOf('ten-segments', 124), nameOf('ten-segments', 0)]).toEqual(['champions', 'hibernating']);
  });

  it('are decided by the first rule that holds; who has no scores or no rule has no group', () => {
    const all = [1, 5] as const;
    const rules: readonly GroupRule[] = [
      { id: 'a', recency: [5, 5], frequency: all, monetary: all },
      { id: 'b', recency: [4, 5], frequency: all, monetary: [5, 5] },
    ];
    const groups = groupOfCells(rules, 5);
    expect(groupsOfCustomers(cellsOf(scores, 5), groups)).toEqual(Uint8Array.of(0, noGroup, noGroup, 0));
    expect(groups[75 + 4]).toBe(1);
    expect(groupOfCells(rules.toReversed(), 5)[124]).toBe(0);
  });
});
