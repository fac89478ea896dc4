import type { TimeUnit } from '../model/discounting/rate-conversion.ts';
import { commonest } from './commonest.ts';
import { otherMark, type DecimalMark } from './digits.ts';
import type { PeriodSource } from './layout.ts';
import { narrow } from './narrow-forms.ts';
import { readNumber } from './number.ts';
import { readPeriod, type DateOrder } from './period.ts';

export interface MarkGuess {
  readonly decimalMark: DecimalMark;
  /** Every number can be read with either mark, and not as the same number: ask. */
  readonly doubtful: boolean;
}

/** The decimal mark that leaves fewer cells unreadable; the dot where equal. */
export function guessMark(cells: readonly string[]): MarkGuess {
  const unreadable = (decimalMark: DecimalMark) => cells.filter((cell) => !readNumber(cell, { decimalMark }).ok).length;
  const [withDot, withComma] = [unreadable('.'), unreadable(otherMark('.'))];
  const doubtful = withDot === withComma && cells.some((cell) => otherwise(cell) !== null);
  return { decimalMark: withComma < withDot ? ',' : '.', doubtful };
}

function otherwise(cell: string): number | null {
  const reading = readNumber(cell);
  return reading.ok ? reading.value.otherwise : null;
}

/** The order of day and month that some cell proves; null where none does, or some prove the one and some the other. */
export function guessDateOrder(periods: readonly string[]): DateOrder | null {
  const proved = new Set<DateOrder>();
  for (const text of periods) {
    const [, a, b] = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}\b/.exec(narrow(text)) ?? [];
    if (Number(a) > 12) proved.add('day-first');
    if (Number(b) > 12) proved.add('month-first');
  }
  const [order] = proved;
  return proved.size === 1 && order !== undefined ? order : null;
}

export interface SourceGuess {
  readonly source: PeriodSource;
  readonly unit: TimeUnit;
}

/** What most periods are written in, and the dataset's unit that follows: days are counted to months. */
export function guessSource(periods: readonly string[]): SourceGuess {
  const read = periods.map((text) => readPeriod(text, { dateOrder: 'day-first' })).flatMap((period) => (period.ok ? [period.value] : []));
  const source = commonest(read.map((period) => (period.kind === 'number' ? 'number' : period.unit))) ?? 'number';
  if (source === 'day') return { source, unit: 'month' };
  if (source !== 'number') return { source, unit: source };
  const stated = read.flatMap(({ kind, unit }) => (kind === 'number' && unit !== null ? [unit] : []));
  return { source, unit: commonest(stated) ?? 'month' };
}
