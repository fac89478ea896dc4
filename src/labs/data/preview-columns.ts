import type { PurchaseLayout, PurchaseLayoutFault } from '../../input/purchases/layout.ts';
import { roles, type Layout, type LayoutFault, type Role, type Shape } from '../../input/layout.ts';

/** Columns beyond which a preview grows slow and says no more. */
const mostShown = 100;

/** The columns that a preview shows: the first ones, and every one that a fault names. */
export const shownColumns = (layout: Pick<Layout, 'columns'>, faults: readonly LayoutFault[]): readonly number[] =>
  shownOf(layout.columns.length, faults.flatMap(columnsIn));

export const shownPurchaseColumns = (layout: Pick<PurchaseLayout, 'columns'>, faults: readonly PurchaseLayoutFault[]): readonly number[] =>
  shownOf(layout.columns.length, faults.flatMap(columnsIn));

function shownOf(count: number, named: readonly number[]): readonly number[] {
  const kept = new Set(named);
  return Array.from({ length: count }, (_, column) => column).filter((column) => column < mostShown || kept.has(column));
}

function columnsIn(fault: LayoutFault | PurchaseLayoutFault): readonly number[] {
  if ('columns' in fault) return fault.columns;
  return 'column' in fault ? [fault.column] : [];
}

const inWideTables: readonly Role[] = ['customer', 'amount', 'status', 'ended', 'ignore'];
const inLongTables: readonly Role[] = roles.filter((role) => role !== 'amount');

/** What a column can be in a table of this form. */
export const offeredRoles = (shape: Shape): readonly Role[] => (shape === 'wide' ? inWideTables : inLongTables);
