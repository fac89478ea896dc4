export type Direction = 'ascending' | 'descending';
export type CellValue = string | number | null;

export interface TableColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  /** What rows are sorted by; NaN and null go last either way. */
  readonly value: (row: Row) => CellValue;
  /** What is shown; without it, the value. */
  readonly text?: (row: Row) => string;
}

export interface TableSort {
  readonly key: string;
  readonly direction: Direction;
}

/** Rows in the order of a column, equal ones as they came. */
export function sortedRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => CellValue,
  direction: Direction,
  compareText: (a: string, b: string) => number,
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  return keyed.sort((a, b) => compareCells(a.key, b.key, sign, compareText)).map(({ row }) => row);
}

function compareCells(a: CellValue, b: CellValue, sign: number, compareText: (a: string, b: string) => number): number {
  const [emptyA, emptyB] = [isEmpty(a), isEmpty(b)];
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * compareText(String(a), String(b));
}

const isEmpty = (value: CellValue): boolean => value === null || value === '' || Number.isNaN(value);

/** The next sort when a column's head is pressed: numbers are wanted largest first. */
export function nextSort(current: TableSort | null, key: string, first: Direction): TableSort {
  if (current?.key !== key) return { key, direction: first };
  return { key, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
}

/**
 * Which rows to put into the document, from `from` up to but not including `to`.
 * @param scrollTop, viewport, rowHeight px
 */
export function visibleRows(
  count: number,
  scrollTop: number,
  viewport: number,
  rowHeight: number,
): { readonly from: number; readonly to: number } {
  if (count <= virtualFrom || rowHeight <= 0) return { from: 0, to: count };
  const from = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight)) - spare);
  return { from, to: Math.min(count, Math.ceil((scrollTop + viewport) / rowHeight) + spare) };
}

/** Rows beyond which only those in sight exist; and how many more on either side. */
export const virtualFrom = 300;
const spare = 12;

/**
 * The row that a key goes to from another one.
 * @param page rows in sight
 * @returns    null where the key means nothing
 */
export function rowReached(key: string, from: number, page: number, count: number): number | null {
  const target = rowWanted(key, from, page, count);
  return target === null ? null : Math.min(count - 1, Math.max(0, target));
}

function rowWanted(key: string, from: number, page: number, count: number): number | null {
  if (key === 'ArrowDown') return from + 1;
  if (key === 'ArrowUp') return from - 1;
  if (key === 'PageDown') return from + page;
  if (key === 'PageUp') return from - page;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
