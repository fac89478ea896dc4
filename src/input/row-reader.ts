import { printable } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { withoutApostrophe } from './formula-cells.ts';
import { columnsOf, type Layout } from './layout.ts';
import { entryReader, type CellReader, type Entry } from './row-entries.ts';
import type { RowFault } from './row-fault.ts';
import type { TableRow } from './split-rows.ts';
import { readFlag, readStatus } from './status.ts';

/** What one row says. */
export interface CustomerRow {
  readonly customer: string;
  readonly entries: readonly Entry[];
  /** Null where the row does not say whether the customer has left. */
  readonly ended: boolean | null;
}

const longestName = 200;

/** A reader of the rows of one table; it remembers the periods it has read. */
export function rowReader(layout: Layout): (row: TableRow) => Result<CustomerRow, RowFault> {
  const expected = layout.columns.length;
  const entriesOf = entryReader(layout);
  const customerOf = customerReader(layout);
  const endedOf = endedReader(layout);
  return ({ cells, broken }) => {
    if (broken !== null) return err({ code: broken, got: printable(cells.join(' ')) });
    const shape = shapeFault(cells, expected);
    if (shape !== null) return err(shape);
    const customer = customerOf(cells);
    if (!customer.ok) return customer;
    const entries = entriesOf(cells);
    if (!entries.ok) return entries;
    const ended = endedOf(cells);
    return ended.ok ? ok({ customer: customer.value, entries: entries.value, ended: ended.value }) : ended;
  };
}

const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** Empty cells past the last column are harmless: spreadsheets write them. */
function shapeFault(cells: readonly string[], expected: number): RowFault | null {
  const found = cells.length;
  if (found < expected) return { code: 'too-few-cells', found, expected };
  if (cells.slice(expected).some((cell) => cell.trim() !== '')) return { code: 'too-many-cells', found, expected };
  const column = cells.findIndex((cell) => control.test(cell));
  return column < 0 ? null : { code: 'control-character', column };
}

function customerReader(layout: Layout): CellReader<string> {
  const [column = 0] = columnsOf(layout, 'customer');
  return (cells) => {
    const name = withoutApostrophe((cells[column] ?? '').trim());
    if (name === '') return err({ code: 'missing-customer', column });
    if (name.length > longestName) return err({ code: 'long-name', column, got: printable(name), longest: longestName });
    return ok(name);
  };
}

function endedReader(layout: Layout): CellReader<boolean | null> {
  const [status] = columnsOf(layout, 'status');
  const [flag] = columnsOf(layout, 'ended');
  const read = (cell: string, column: number, words: (text: string) => boolean | null): Result<boolean | null, RowFault> => {
    if (cell.trim() === '') return ok(null);
    const ended = words(cell);
    return ended === null ? err({ code: 'unreadable-status', column, got: printable(cell.trim()) }) : ok(ended);
  };
  return (cells) => {
    const byFlag = flag === undefined ? ok(null) : read(cells[flag] ?? '', flag, readFlag);
    if (!byFlag.ok || byFlag.value !== null || status === undefined) return byFlag;
    return read(cells[status] ?? '', status, readStatus);
  };
}
