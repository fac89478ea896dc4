import { monthsPer } from '../model/discounting/rate-conversion.ts';
import { printable } from '../model/fault.ts';
import { columnsOf, roles, type Layout, type LayoutFault, type Role } from './layout.ts';
import { periodUnit } from './period-unit.ts';
import type { Table } from './table.ts';

/** Everything that keeps a layout from being used; an empty list: it can be. */
export function layoutFaults(layout: Layout, { width }: Pick<Table, 'width'>): readonly LayoutFault[] {
  const { columns, source, unit } = layout;
  if (columns.length !== width) return [{ code: 'columns-differ', found: columns.length, expected: width }];
  const faults = [
    ...missingRoles(layout),
    ...misplacedRoles(layout),
    ...repeatedRoles(layout),
    ...activityFaults(layout),
    ...(layout.shape === 'wide' ? amountFaults(layout) : []),
  ];
  const tooFine = source !== 'number' && source !== 'day' && monthsPer[unit] < monthsPer[source];
  return tooFine ? [...faults, { code: 'unit-too-fine', unit, source }] : faults;
}

function missingRoles(layout: Layout): LayoutFault[] {
  const has = (role: Role) => columnsOf(layout, role).length > 0;
  const needed = (['customer', ...(layout.shape === 'wide' ? (['amount'] as const) : (['period'] as const))] as const).filter(
    (role) => !has(role),
  );
  const profitless = layout.shape === 'long' && !has('profit') && !(has('revenue') && has('cost'));
  return [...needed, ...(profitless ? (['profit'] as const) : [])].map((role) => ({ code: 'role-missing', role }));
}

const wideRoles: readonly Role[] = ['customer', 'amount', 'status', 'ended', 'ignore'];

function misplacedRoles({ shape, columns }: Layout): LayoutFault[] {
  return columns.flatMap(({ role }, column) => {
    const allowed = shape === 'wide' ? wideRoles.includes(role) : role !== 'amount';
    return allowed ? [] : [{ code: 'role-misplaced' as const, role, column }];
  });
}

function repeatedRoles(layout: Layout): LayoutFault[] {
  const single = roles.filter((role) => role !== 'activity' && role !== 'amount' && role !== 'ignore');
  return single.flatMap((role) => {
    const columns = columnsOf(layout, role);
    return columns.length > 1 ? [{ code: 'role-repeated' as const, role, columns }] : [];
  });
}

const forbidden = ['__proto__', 'constructor', 'prototype'];

function activityFaults(layout: Layout): LayoutFault[] {
  const columns = columnsOf(layout, 'activity');
  const faults = columns.flatMap((column): LayoutFault[] => {
    const name = layout.columns[column]?.name ?? '';
    if (name === '') return [{ code: 'name-missing', column }];
    return forbidden.includes(name) ? [{ code: 'name-forbidden', got: name, column }] : [];
  });
  return [...faults, ...repeatedNames(layout, columns, (name) => name)];
}

function amountFaults(layout: Layout): LayoutFault[] {
  const columns = columnsOf(layout, 'amount');
  const faults = columns.flatMap((column): LayoutFault[] => {
    const unit = periodUnit(layout.columns[column]?.name ?? '', layout);
    if (typeof unit === 'number') return [];
    return [{ code: 'period-unreadable', got: printable(layout.columns[column]?.name ?? ''), column, why: unit }];
  });
  if (layout.duplicates !== 'refuse') return faults;
  return [...faults, ...repeatedNames(layout, columns, (name) => String(periodUnit(name, layout)))];
}

function repeatedNames(layout: Layout, columns: readonly number[], keyOf: (name: string) => string): LayoutFault[] {
  const groups = new Map<string, { readonly got: string; readonly columns: number[] }>();
  for (const column of columns) {
    const name = layout.columns[column]?.name ?? '';
    const group = groups.get(keyOf(name));
    if (group === undefined) groups.set(keyOf(name), { got: printable(name), columns: [column] });
    else group.columns.push(column);
  }
  return [...groups.values()].filter((group) => group.columns.length > 1).map((group) => ({ code: 'name-repeated', ...group }));
}
