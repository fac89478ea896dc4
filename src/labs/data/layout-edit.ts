import { evidenceOf, sampleOf } from '../../input/column-evidence.ts';
import { guessRoles } from '../../input/guess-roles.ts';
import { guessWideRoles } from '../../input/guess-wide-roles.ts';
import { guessDateOrder, guessSource } from '../../input/guess-writing.ts';
import { statedActivity } from '../../input/header-words.ts';
import { columnsOf, usualPolicy, type ColumnUse, type Layout, type PeriodSource, type Role, type Shape } from '../../input/layout.ts';
import type { Table } from '../../input/table.ts';
import { monthsPer, timeUnits, type TimeUnit } from '../../model/discounting/rate-conversion.ts';

/** Gives a column another role; a role that only one column can have is taken from the one that had it. */
export function withRole(layout: Layout, column: number, role: Role, table: Table): Layout {
  const shared = role === 'activity' || role === 'amount' || role === 'ignore';
  const roles = layout.columns.map((use, at) => {
    if (at === column) return role;
    return use.role === role && !shared ? 'ignore' : use.role;
  });
  const changed = { ...layout, columns: named(roles, layout.columns, table) };
  return tellsPeriods(layout, column) || tellsPeriods(changed, column) ? rewritten(changed, table) : changed;
}

export const withName = (layout: Layout, column: number, name: string): Layout => ({
  ...layout,
  columns: layout.columns.map((use, at) => (at === column ? { ...use, name } : use)),
});

/** Takes the table for one of the other form, with the roles that its columns then probably have. */
export function withShape(layout: Layout, shape: Shape, table: Table): Layout {
  if (shape === layout.shape) return layout;
  const sample = sampleOf(table);
  const guesses = shape === 'wide' ? guessWideRoles(table, sample) : guessRoles(table.header, table.width, sample);
  const roles = guesses?.map(({ role }) => role) ?? wideRoles(layout, table);
  return rewritten({ ...layout, shape, columns: named(roles, layout.columns, table) }, table);
}

/** Another time unit; records that now share a unit add up, as days do in a month. */
export const withUnit = (layout: Layout, unit: TimeUnit): Layout => ({ ...layout, unit, duplicates: usualPolicy(layout.source, unit) });

/** Other words for the periods; the time unit grows where it would be finer than they are. */
export function withSource(layout: Layout, source: PeriodSource): Layout {
  const unit = isTooFine(layout.unit, source) ? source : layout.unit;
  return { ...layout, source, unit: unit as TimeUnit, duplicates: usualPolicy(source, unit as TimeUnit) };
}

/** The time units that a table with such periods can be counted in. */
export const unitsFor = (source: PeriodSource): readonly TimeUnit[] => timeUnits.filter((unit) => !isTooFine(unit, source));

const isTooFine = (unit: TimeUnit, source: PeriodSource): boolean =>
  source !== 'number' && source !== 'day' && monthsPer[unit] < monthsPer[source];

const tellsPeriods = ({ shape, columns }: Layout, column: number): boolean =>
  columns[column]?.role === (shape === 'wide' ? 'amount' : 'period');

/** The columns of a wide table that does not look like one: every column of numbers is the profit of a period. */
function wideRoles({ columns }: Layout, table: Table): readonly Role[] {
  const sample = sampleOf(table);
  const numeric = (column: number) => evidenceOf(column, sample).numbers > 0.5;
  const kept: readonly Role[] = ['customer', 'status', 'ended'];
  return columns.map(({ role }, column) => (kept.includes(role) ? role : numeric(column) ? 'amount' : 'ignore'));
}

/** A column that keeps its role keeps its name, too; amounts without a header are the periods 1, 2, …. */
function named(roles: readonly Role[], before: readonly ColumnUse[], { header }: Table): ColumnUse[] {
  let amounts = 0;
  return roles.map((role, column) => {
    const number = role === 'amount' ? ++amounts : column + 1;
    const use = before[column];
    if (use?.role === role && role !== 'amount') return use;
    const name = header?.[column] ?? String(number);
    return { role, name: role === 'activity' ? (statedActivity(name) ?? name) : name };
  });
}

/** What the periods are written in, guessed again from the columns that now tell them. */
function rewritten(layout: Layout, table: Table): Layout {
  const periods = periodsOf(layout, table);
  if (periods.length === 0) return layout;
  const { source, unit } = guessSource(periods);
  return { ...layout, source, unit, dateOrder: guessDateOrder(periods) ?? layout.dateOrder, duplicates: usualPolicy(source, unit) };
}

function periodsOf(layout: Layout, table: Table): readonly string[] {
  if (layout.shape === 'wide') return columnsOf(layout, 'amount').map((column) => layout.columns[column]?.name ?? '');
  const [column] = columnsOf(layout, 'period');
  if (column === undefined) return [];
  return sampleOf(table)
    .map((row) => row[column] ?? '')
    .filter((cell) => cell.trim() !== '');
}
