import { roles, type Layout, type LayoutFault, type Role, type Shape } from '../../input/layout.ts';

/** Columns beyond which a preview grows slow and says no more. */
const mostShown = 100;

/** The columns that a preview shows: the first ones, and every one that a fault names. */
export function shownColumns({ columns }: Pick<Layout, 'columns'>, faults: readonly LayoutFault[]): readonly number[] {
  const named = new Set(faults.flatMap(columnsIn));
  return columns.map((_, column) => column).filter((column) => column < mostShown || named.has(column));
}

function columnsIn(fault: LayoutFault): readonly number[] {
  if ('columns' in fault) return fault.columns;
  return 'column' in fault ? [fault.column] : [];
}

const inWideTables: readonly Role[] = ['customer', 'amount', 'status', 'ended', 'ignore'];
const inLongTables: readonly Role[] = roles.filter((role) => role !== 'amount');

/** What a column can be in a table of this form. */
export const offeredRoles = (shape: Shape): readonly Role[] => (shape === 'wide' ? inWideTables : inLongTables);
