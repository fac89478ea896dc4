import { withApostrophe } from './formula-cells.ts';

export type CsvCell = string | number | null;

export interface CsvOptions {
  readonly separator?: ',' | ';' | '\t';
  /** A byte order mark first, without which Excel takes Chinese for another encoding. */
  readonly mark?: boolean;
  /** Defuse texts that a spreadsheet would run as formulas; numbers never are. */
  readonly defuse?: boolean;
}

/** A table as RFC 4180 text: lines end with CR LF, numbers with all their digits, null and NaN as empty cells. */
export function csvText(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  { separator = ',', mark = false, defuse = true }: CsvOptions = {},
): string {
  const line = (cells: readonly CsvCell[]) => `${cells.map((cell) => csvCell(cell, separator, defuse)).join(separator)}\r\n`;
  return (mark ? '\ufeff' : '') + line(columns) + rows.map(line).join('');
}

function csvCell(cell: CsvCell, separator: string, defuse: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isNaN(cell) ? '' : String(cell);
  const text = defuse ? withApostrophe(cell) : cell;
  const quoted = text.includes('"') || text.includes('\n') || text.includes('\r') || text.includes(separator) || text !== text.trim();
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}
