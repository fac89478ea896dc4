import { printable } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { columnsOf, type Layout, type Role } from './layout.ts';
import { readNumber } from './number.ts';
import type { PeriodFaultCode } from './period.ts';
import { periodUnit } from './period-unit.ts';
import type { RowFault } from './row-fault.ts';

/** What a table says of one customer in one unit. */
export interface Entry {
  readonly unit: number;
  /** Where the unit stands, for a fault. */
  readonly column: number;
  /** Profit, revenue, cost, indirect benefit, then the activities in the order of their columns; NaN where not given. */
  readonly values: readonly number[];
}

/** Amounts above this are taken for mistakes; the models' own limit. */
export const largest = 1e12;

/** Reads something from the cells of one row. */
export type CellReader<T> = (cells: readonly string[]) => Result<T, RowFault>;

/** A reader of the figures of a whole row; it remembers the periods it has read. */
export function entryReader(layout: Layout): CellReader<readonly Entry[]> {
  return layout.shape === 'wide' ? wideEntries(layout) : longEntries(layout);
}

function wideEntries(layout: Layout): CellReader<readonly Entry[]> {
  const columns = columnsOf(layout, 'amount').map((column) => ({
    column,
    unit: Number(periodUnit(layout.columns[column]?.name ?? '', layout)),
  }));
  return (cells) => {
    const entries: Entry[] = [];
    for (const { column, unit } of columns) {
      const cell = cells[column] ?? '';
      if (cell.trim() === '') continue;
      const value = amount(cell, column, layout);
      if (!value.ok) return value;
      entries.push({ unit, column, values: [value.value, NaN, NaN, NaN] });
    }
    const [first] = columns;
    return entries.length > 0 ? ok(entries) : err({ code: 'missing-number', column: first?.column ?? 0 });
  };
}

const figures: readonly Role[] = ['profit', 'revenue', 'cost', 'indirectBenefit'];

function longEntries(layout: Layout): CellReader<readonly Entry[]> {
  const unitOf = unitReader(layout);
  const columns = [...figures.map((role) => columnsOf(layout, role)[0]), ...columnsOf(layout, 'activity')];
  const [profit, revenue, cost] = columns;
  const needed = profit === undefined ? [revenue, cost] : [profit];
  return (cells) => {
    const unit = unitOf(cells);
    if (!unit.ok) return unit;
    const values: number[] = [];
    for (const column of columns) {
      const cell = column === undefined ? '' : (cells[column] ?? '');
      const empty = column === undefined || cell.trim() === '';
      if (empty && column !== undefined && needed.includes(column)) return err({ code: 'missing-number', column });
      const value = empty ? ok(NaN) : amount(cell, column, layout);
      if (!value.ok) return value;
      values.push(value.value);
    }
    if (profit === undefined) values[0] = profitOf(values);
    return ok([{ unit: unit.value.unit, column: unit.value.column, values }]);
  };
}

/** Revenue − cost + indirect benefit; a benefit that is not given adds nothing. @source handbook 1 */
function profitOf([, revenue = NaN, cost = NaN, benefit = NaN]: readonly number[]): number {
  return revenue - cost + (Number.isNaN(benefit) ? 0 : benefit);
}

function amount(cell: string, column: number, { decimalMark }: Layout): Result<number, RowFault> {
  const reading = readNumber(cell, { decimalMark });
  if (reading.ok && Math.abs(reading.value.value) <= largest) return ok(reading.value.value);
  const got = printable(cell.trim());
  if (!reading.ok && reading.error.code !== 'too-large') return err({ code: 'unreadable-number', column, got, why: reading.error.code });
  return err({ code: 'gigantic-number', column, got, largest });
}

type UnitRead = Result<{ readonly unit: number; readonly column: number }, RowFault>;

function unitReader(layout: Layout): (cells: readonly string[]) => UnitRead {
  const [column = 0] = columnsOf(layout, 'period');
  const known = new Map<string, UnitRead>();
  return (cells) => {
    const cell = cells[column] ?? '';
    const read = known.get(cell) ?? unitOf(cell, column, layout);
    known.set(cell, read);
    return read;
  };
}

const periodCodes = {
  'not-a-period': 'unreadable-period',
  'impossible-date': 'impossible-date',
  'ambiguous-date': 'ambiguous-date',
  'no-year': 'date-without-year',
  'serial-date': 'serial-date',
} as const satisfies Record<Exclude<PeriodFaultCode, 'empty'>, RowFault['code']>;

function unitOf(cell: string, column: number, layout: Layout): UnitRead {
  const unit = periodUnit(cell, layout);
  const got = printable(cell.trim());
  if (typeof unit === 'number') return ok({ unit, column });
  if (unit === 'empty') return err({ code: 'missing-period', column });
  if (unit === 'mixed-units') return err({ code: unit, column, got, expected: layout.source });
  return err({ code: periodCodes[unit], column, got });
}
