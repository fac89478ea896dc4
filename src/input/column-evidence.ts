import { readNumber } from './number.ts';
import { readPeriod } from './period.ts';
import { readFlag, readStatus } from './status.ts';
import type { Table } from './table.ts';

/** What the sampled cells of one column look like: shares of its filled cells, 0 to 1 (all 0 where none is filled). */
export interface ColumnEvidence {
  readonly column: number;
  readonly filled: number;
  readonly dates: number;
  /** Plain period numbers. */
  readonly counts: number;
  readonly numbers: number;
  readonly statuses: number;
  readonly flags: number;
  /** Different cells among the filled ones. */
  readonly distinct: number;
}

const sampled = 500;

/** The whole rows on which guesses are based: some 500, spread over the table. */
export function sampleOf({ rows, width }: Table): readonly (readonly string[])[] {
  const whole = rows.filter(({ cells, broken }) => broken === null && cells.length === width);
  const stride = Math.max(1, Math.ceil(whole.length / sampled));
  return whole.filter((_, index) => index % stride === 0).map(({ cells }) => cells);
}

export function evidenceOf(column: number, sample: readonly (readonly string[])[]): ColumnEvidence {
  const cells = sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  const share = (fits: (cell: string) => boolean) => cells.filter(fits).length / Math.max(1, cells.length);
  return {
    column,
    filled: cells.length / Math.max(1, sample.length),
    dates: share((cell) => periodKind(cell) === 'date'),
    counts: share((cell) => periodKind(cell) === 'number'),
    numbers: share((cell) => readNumber(cell).ok || readNumber(cell, { decimalMark: ',' }).ok),
    statuses: share((cell) => readStatus(cell) !== null),
    flags: share((cell) => readFlag(cell) !== null),
    distinct: new Set(cells).size / Math.max(1, cells.length),
  };
}

/** Ambiguous dates are dates here. */
function periodKind(cell: string): 'date' | 'number' | null {
  const period = readPeriod(cell, { dateOrder: 'day-first' });
  if (period.ok) return period.value.kind;
  return readPeriod(cell).ok || period.error.code === 'impossible-date' ? 'date' : null;
}
