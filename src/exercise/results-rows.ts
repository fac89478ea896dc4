import { csvText, type CsvCell } from '../input/csv.ts';
import type { RawAnswer } from './progress.ts';
import type { ResultsFile } from './results-file.ts';

/** Columns of {@link resultsRows}; the same in every language, for whoever computes with them. */
export const resultsColumns = [
  ...['item', 'attempt', 'at', 'answer', 'value', 'expected', 'verdict', 'mistake', 'credit', 'carried'],
  ...['attempts_before', 'hints_before', 'revealed_before', 'item_points', 'item_credit', 'item_revealed'],
] as const;

/** One learner's results, an attempt a row; an item without one has a row too. */
export function resultsRows({ items }: ResultsFile): readonly (readonly CsvCell[])[] {
  return items.flatMap(({ id, points, credit, revealed, attempts }): readonly (readonly CsvCell[])[] => {
    const item = [points, credit, flag(revealed)];
    if (attempts.length === 0) return [[id, ...Array.from({ length: resultsColumns.length - 4 }, () => null), ...item]];
    return attempts.map(({ at, raw, value, expected, verdict, mistake, before, ...attempt }, index) => [
      ...[id, index + 1, at, rawText(raw), value, expected, verdict, mistake, attempt.credit, flag(attempt.carried)],
      ...[before.attempts, before.hints, flag(before.revealed)],
      ...item,
    ]);
  });
}

/** The same as a file for a spreadsheet. */
export const resultsCsv = (results: ResultsFile): string => csvText(resultsColumns, resultsRows(results), { mark: true });

const flag = (is: boolean): number => (is ? 1 : 0);

/** An answer in one cell. */
function rawText(raw: RawAnswer): string {
  if (typeof raw === 'string') return raw;
  return 'params' in raw ? JSON.stringify('seed' in raw ? raw : raw.params) : raw.join(' > ');
}
