import { roleOfHeader } from './header-words.ts';
import { readNumber } from './number.ts';
import { readPeriod } from './period.ts';
import type { TableRow } from './split-rows.ts';

/**
 * Whether the first of these whole rows names the columns: it has a word for a role, or a column of numbers or periods
 * under a cell that is neither, or counts periods over amounts.
 */
export function isHeader(first: TableRow, body: readonly TableRow[]): boolean {
  if (first.cells.some((cell) => roleOfHeader(cell) !== null)) return true;
  if (body.length === 0) return false;
  const votes = first.cells.map((cell, column) =>
    vote(
      cell,
      body.map(({ cells }) => cells[column] ?? ''),
    ),
  );
  return votes.filter((one) => one > 0).length > votes.filter((one) => one < 0).length || countsUp(first.cells.slice(1));
}

/** 1: unlike the cells below it, -1: like them, 0: cannot tell. */
function vote(cell: string, below: readonly string[]): number {
  const filled = below.filter((one) => one.trim() !== '');
  const kinds = new Set(filled.map(kindOf));
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === 'text' || cell.trim() === '') return 0;
  return kindOf(cell) === kind ? -1 : 1;
}

function kindOf(cell: string): 'number' | 'date' | 'text' {
  const period = readPeriod(cell, { dateOrder: 'day-first' });
  if (period.ok && period.value.kind === 'date') return 'date';
  return readNumber(cell).ok || readNumber(cell, { decimalMark: ',' }).ok ? 'number' : 'text';
}

function countsUp(cells: readonly string[]): boolean {
  const numbers = cells.map(Number);
  return cells.length > 2 && numbers.every((value, index) => Number.isInteger(value) && value === (numbers[0] ?? NaN) + index);
}
