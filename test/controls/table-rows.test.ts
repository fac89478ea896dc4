import { describe, expect, it } from 'vitest';
import { nextSort, rowReached, sortedRows, visibleRows } from '../../src/controls/table-rows.ts';

const compare = (a: string, b: string) => a.localeCompare(b);
const sorted = (rows: readonly (string | number | null)[], direction: 'ascending' | 'descending') =>
  sortedRows(rows, (row) => row, direction, compare);

describe('sorting rows', () => {
  it('compares numbers as numbers', () => {
    expect(sorted([10, 9, 100], 'ascending')).toEqual([9, 10, 100]);
  });

  it('puts what is missing last, whichever way', () => {
    expect(sorted([null, 2, NaN, 3], 'ascending')).toEqual([2, 3, null, NaN]);
    expect(sorted([null, 2, NaN, 3], 'descending')).toEqual([3, 2, null, NaN]);
  });

  it('keeps the order of equal rows and leaves the given list alone', () => {
    const rows = Object.freeze([
      { id: 1, key: 'b' },
      { id: 2, key: 'a' },
      { id: 3, key: 'b' },
    ]);
    expect(sortedRows(rows, ({ key }) => key, 'descending', compare).map(({ id }) => id)).toEqual([1, 3, 2]);
  });

  it('turns round on the second press of a head', () => {
    const once = nextSort(null, 'clp', 'descending');
    expect(once).toEqual({ key: 'clp', direction: 'descending' });
    expect(nextSort(once, 'clp', 'descending').direction).toBe('ascending');
    expect(nextSort(once, 'id', 'ascending')).toEqual({ key: 'id', direction: 'ascending' });
  });
});

describe('rows in sight', () => {
  it('are all of a short table', () => {
    expect(visibleRows(300, 4000, 400, 30)).toEqual({ from: 0, to: 300 });
  });

  it('cover the viewport of a long one, with a few to spare', () => {
    const { from, to } = visibleRows(5000, 30_000, 400, 30);
    expect(from).toBeLessThan(1000);
    expect(to).toBeGreaterThan(1014);
    expect(to - from).toBeLessThan(50);
  });

  it('stay within the table when it has just become shorter', () => {
    expect(visibleRows(400, 90_000, 400, 30).to).toBe(400);
    expect(visibleRows(400, 90_000, 400, 30).from).toBeLessThan(400);
  });
});

describe('keys in a table', () => {
  it('go by rows, pages and ends, and no further', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'Enter'];
    expect(keys.map((key) => rowReached(key, 3, 10, 20))).toEqual([4, 2, 13, 0, 0, 19, null]);
  });
});
