import { dateForms, isWrittenAs, readDay, type DateForm } from '../../input/purchases/date-forms.ts';
import { columnsWith, type PurchaseColumn, type PurchaseLayout, type PurchaseRole } from '../../input/purchases/layout.ts';
import type { SampledRow } from '../../input/purchases/sampled-rows.ts';

const shared: readonly PurchaseRole[] = ['activity', 'attribute', 'ignore'];

/** Gives a column another role; one that only one column can have is taken from the one that had it. A new column of dates brings its form. */
export function withPurchaseRole(layout: PurchaseLayout, at: number, role: PurchaseRole, rows: readonly SampledRow[]): PurchaseLayout {
  const isTaken = (column: PurchaseColumn) => column.role === role && !shared.includes(role);
  const columns = layout.columns.map((column, index) => {
    if (index === at) return { ...column, role };
    return isTaken(column) ? { ...column, role: 'attribute' as const } : column;
  });
  return { ...layout, columns, dateForm: role === 'date' ? writtenForm(cellsOf(rows, at), layout.dateForm) : layout.dateForm };
}

export const withPurchaseColumn = (layout: PurchaseLayout, at: number, change: Partial<PurchaseColumn>): PurchaseLayout => ({
  ...layout,
  columns: layout.columns.map((column, index) => (index === at ? { ...column, ...change } : column)),
});

/** The form in which most cells are dates; the one before where none is better. */
function writtenForm(cells: readonly string[], before: DateForm): DateForm {
  const readable = (form: DateForm) => cells.filter((cell) => isWrittenAs(cell, form)).length;
  return dateForms.reduce((best, form) => (readable(form) > readable(best) ? form : best), before);
}

/** A date of the first rows, one that says more in one order of day and month than in the other if there is one; null where there is none. */
export function exampleDate(layout: PurchaseLayout, rows: readonly SampledRow[]): string | null {
  const [column] = columnsWith(layout, 'date');
  const dates = column === undefined ? [] : cellsOf(rows, column);
  return dates.find(isTelling) ?? dates[0] ?? null;
}

function isTelling(date: string): boolean {
  const [a, b] = [readDay(date, 'day-first'), readDay(date, 'month-first')];
  return a.ok && b.ok && a.value !== b.value;
}

const cellsOf = (rows: readonly SampledRow[], column: number): readonly string[] =>
  rows.flatMap(({ cells, broken }) => (broken || (cells[column] ?? '') === '' ? [] : [cells[column]!]));

/** The money unit that the header of the amounts states in brackets, `金额（元）` or `Amount (USD)`; empty where it states none. */
export function statedCurrency(layout: PurchaseLayout): string {
  const [column = -1] = columnsWith(layout, 'amount');
  const stated = /[([（]([^()[\]（）]{1,12})[)\]）]$/.exec(layout.columns[column]?.name.trim() ?? '');
  return stated?.[1]?.trim() ?? '';
}
