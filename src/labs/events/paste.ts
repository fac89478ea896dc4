import type { NumberFault } from '../../input/number.ts';
import { readNumber } from '../../input/number.ts';
import { eventsSpecification, type StatedEvent } from '../../model/events/specification.ts';
import { err, ok, type Result } from '../../model/result.ts';

/** The columns of a pasted table in their order; the last may be left out. */
export const pastedColumns = ['name', 't', 'probability', 'revenue', 'cost', 'sure'] as const;
export type PastedColumn = (typeof pastedColumns)[number];
type NumberColumn = Exclude<PastedColumn, 'name'>;

/** Why a text is no table of events. Rows count from 1, a row of headings included. */
export type PasteFault =
  | { readonly code: 'nothing' }
  | { readonly code: 'too-many'; readonly got: number; readonly max: number }
  | { readonly code: 'width'; readonly row: number; readonly got: number }
  | { readonly code: 'number'; readonly row: number; readonly column: NumberColumn; readonly fault: NumberFault }
  | { readonly code: 'range'; readonly row: number; readonly column: NumberColumn; readonly min: number; readonly max: number };

const { columns, longest } = eventsSpecification.data.events;
const shares: readonly NumberColumn[] = ['probability', 'sure'];
const isNumber = (cell: string): boolean => readNumber(cell).ok;

interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Whether a text is more than one cell. */
export const isTable = (text: string): boolean => /[\t\n\r]/.test(text.trim());

/**
 * Events as they come from a spreadsheet: lines of cells parted by tabs, with or without a row of headings and a column of names.
 * Shares without a percent sign are percents where one of their column is above 1.
 */
export function readEvents(text: string): Result<readonly StatedEvent[], PasteFault> {
  const lines = linesOf(text);
  const rows = lines.filter(({ cells }, place) => place > 0 || cells.some(isNumber));
  if (rows.length === 0) return err({ code: 'nothing' });
  if (rows.length > longest) return err({ code: 'too-many', got: rows.length, max: longest });
  const inPercent = new Set(shares.filter((column) => rows.some((line) => isAboveOne(cellOf(line, column)))));
  const events: StatedEvent[] = [];
  for (const line of rows) {
    const event = eventOf(line, inPercent);
    if (!event.ok) return event;
    events.push(event.value);
  }
  return ok(events);
}

const linesOf = (text: string): readonly Line[] =>
  text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const cells = line.split('\t').map((cell) => cell.trim());
    while (cells.at(-1) === '') cells.pop();
    return cells.length === 0 ? [] : [{ row: index + 1, cells }];
  });

/** A row that begins with a number and is too short for a name has none. */
function cellOf({ cells }: Line, column: PastedColumn): string | undefined {
  const nameless = cells.length < pastedColumns.length && isNumber(cells[0] ?? '') && (cells.length === 4 || isNumber(cells[1] ?? ''));
  const place = pastedColumns.indexOf(column) - (nameless ? 1 : 0);
  return place < 0 ? '' : cells[place];
}

const hasMark = (cell: string): boolean => /[%％‰]/.test(cell);

function isAboveOne(cell = ''): boolean {
  const reading = readNumber(cell);
  return reading.ok && !hasMark(cell) && reading.value.value > 1;
}

function eventOf(line: Line, inPercent: ReadonlySet<NumberColumn>): Result<StatedEvent, PasteFault> {
  const { row, cells } = line;
  const width = cells.length;
  if (width < 4 || width > pastedColumns.length || cellOf(line, 'cost') === undefined) return err({ code: 'width', row, got: width });
  const values: Partial<Record<NumberColumn, number>> = {};
  for (const column of pastedColumns) {
    if (column === 'name') continue;
    const cell = cellOf(line, column);
    if (column === 'sure' && cell === undefined) continue;
    const value = numberIn(cell ?? '', row, column, inPercent.has(column));
    if (!value.ok) return value;
    values[column] = value.value;
  }
  const { t = NaN, probability = NaN, revenue = NaN, cost = NaN, sure = Number(columns.sure.fallback) } = values;
  return ok({ name: cellOf(line, 'name') || null, expert: null, t, probability, revenue, cost, sure });
}

function numberIn(cell: string, row: number, column: NumberColumn, percent: boolean): Result<number, PasteFault> {
  const reading = readNumber(cell);
  if (!reading.ok) return err({ code: 'number', row, column, fault: reading.error });
  // In the text, so that 12.5 percent is the double nearest to 0.125.
  const value = percent && !hasMark(cell) ? Number(`${reading.value.value}e-2`) : reading.value.value;
  const { min, max } = columns[column];
  return value >= min && value <= max ? ok(value) : err({ code: 'range', row, column, min, max });
}
