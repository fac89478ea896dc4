import type { DecimalMark } from '../digits.ts';
import type { DateForm } from './date-forms.ts';

/**
 * What a column of a purchase log is. `activity`: use of an activity whose costs are shared out by it. `attribute`: anything else worth
 * keeping.
 */
export const purchaseRoles = ['customer', 'date', 'amount', 'cost', 'complaints', 'activity', 'attribute', 'ignore'] as const;
export type PurchaseRole = (typeof purchaseRoles)[number];

export interface PurchaseColumn {
  readonly role: PurchaseRole;
  /** The header, made different from the others'; columns without a header have their number. */
  readonly name: string;
  /** What an attribute holds. */
  readonly kind: 'number' | 'text';
  /** Names, telephone numbers, addresses: left out where the log becomes pseudonymous. */
  readonly personal: boolean;
}

/** How a purchase log is to be understood: plain data, guessed first, then edited by people. */
export interface PurchaseLayout {
  /** One for each column of the table. */
  readonly columns: readonly PurchaseColumn[];
  readonly dateForm: DateForm;
  readonly decimalMark: DecimalMark;
}

export type PurchaseLayoutFault =
  | { readonly code: 'role-missing'; readonly role: PurchaseRole }
  | { readonly code: 'role-repeated'; readonly role: PurchaseRole; readonly columns: readonly number[] }
  | { readonly code: 'name-missing'; readonly column: number }
  | { readonly code: 'name-repeated'; readonly got: string; readonly columns: readonly number[] }
  | { readonly code: 'name-forbidden'; readonly got: string; readonly column: number }
  | { readonly code: 'columns-differ'; readonly found: number; readonly expected: number };

export const columnsWith = ({ columns }: Pick<PurchaseLayout, 'columns'>, role: PurchaseRole): readonly number[] =>
  columns.flatMap((column, index) => (column.role === role ? [index] : []));

const single = ['customer', 'date', 'amount', 'cost', 'complaints'] as const;
const needed = ['customer', 'date', 'amount'] as const;
const forbidden = ['__proto__', 'constructor', 'prototype'];

/** Everything that keeps a layout from being used on a table of so many columns; an empty list: it can be. */
export function purchaseLayoutFaults(layout: PurchaseLayout, width: number): readonly PurchaseLayoutFault[] {
  const { columns } = layout;
  if (columns.length !== width) return [{ code: 'columns-differ', found: columns.length, expected: width }];
  const missing = needed.filter((role) => columnsWith(layout, role).length === 0);
  const repeated = single.map((role) => ({ role, columns: columnsWith(layout, role) })).filter((found) => found.columns.length > 1);
  return [
    ...missing.map((role) => ({ code: 'role-missing', role }) as const),
    ...repeated.map((found) => ({ code: 'role-repeated', ...found }) as const),
    ...nameFaults(layout, 'activity'),
    ...nameFaults(layout, 'attribute'),
  ];
}

function nameFaults(layout: PurchaseLayout, role: 'activity' | 'attribute'): PurchaseLayoutFault[] {
  const faults: PurchaseLayoutFault[] = [];
  const byName = new Map<string, number[]>();
  for (const column of columnsWith(layout, role)) {
    const got = layout.columns[column]!.name;
    byName.set(got, [...(byName.get(got) ?? []), column]);
    if (got === '') faults.push({ code: 'name-missing', column });
    // Use is kept by its activity's name.
    else if (role === 'activity' && forbidden.includes(got)) faults.push({ code: 'name-forbidden', got, column });
  }
  const repeated = [...byName].filter(([got, columns]) => got !== '' && columns.length > 1);
  return [...faults, ...repeated.map(([got, columns]) => ({ code: 'name-repeated', got, columns }) as const)];
}
