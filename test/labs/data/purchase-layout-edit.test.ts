import { describe, expect, it } from 'vitest';
import { exampleDate, statedCurrency, withPurchaseColumn, withPurchaseRole } from '../../../src/labs/data/purchase-layout-edit.ts';
import type { PurchaseColumn, PurchaseLayout, PurchaseRole } from '../../../src/input/purchases/layout.ts';

const column = (role: PurchaseRole, name: string): PurchaseColumn => ({ role, name, kind: 'text', personal: false });
const layout: PurchaseLayout = {
  columns: [column('customer', 'who'), column('date', 'when'), column('amount', 'Amount (USD)'), column('attribute', 'paid on')],
  dateForm: 'year-first',
  decimalMark: '.',
};
const rows = [
  { line: 2, cells: ['A', '2024-03-15', '3', '15/03/2024'], broken: false },
  { line: 3, cells: ['A ... "'], broken: true },
  { line: 4, cells: ['B', '2024-03-18', '4', ''], broken: false },
];
const rolesOf = ({ columns }: PurchaseLayout) => columns.map(({ role }) => role);

describe('giving a column a role', () => {
  it('takes one that only one column can have from the column that had it', () => {
    expect(rolesOf(withPurchaseRole(layout, 3, 'amount', rows))).toEqual(['customer', 'date', 'attribute', 'amount']);
    expect(rolesOf(withPurchaseRole(layout, 2, 'attribute', rows))).toEqual(['customer', 'date', 'attribute', 'attribute']);
  });

  it('of dates reads them in the form in which they are written', () => {
    const changed = withPurchaseRole(layout, 3, 'date', rows);
    expect(changed.dateForm).toBe('day-first');
    expect(withPurchaseRole(layout, 0, 'date', rows).dateForm).toBe('year-first');
  });
});

it('a change touches its column only', () => {
  const changed = withPurchaseColumn(layout, 3, { personal: true });
  expect(changed.columns.map(({ personal }) => personal)).toEqual([false, false, false, true]);
});

it('the currency is what the header of the amounts has in brackets', () => {
  expect(statedCurrency(layout)).toBe('USD');
  expect(statedCurrency(withPurchaseColumn(layout, 2, { name: '金额（万元）' }))).toBe('万元');
  expect(statedCurrency(withPurchaseColumn(layout, 2, { name: 'amount' }))).toBe('');
});

describe('the example of a date', () => {
  const dated = (...dates: readonly string[]) => dates.map((date, line) => ({ line, cells: ['A', date, '1', ''], broken: false }));

  it('is one in which the order of day and month makes a difference', () => {
    expect(exampleDate(layout, dated('01/01/2024', '25/12/2024', '02/03/2024', '04/05/2024'))).toBe('02/03/2024');
  });

  it('is the first where none does, and none where there is none', () => {
    expect(exampleDate(layout, dated('', '2024-01-01', '2024-02-03'))).toBe('2024-01-01');
    expect(exampleDate(layout, dated('', ''))).toBeNull();
    expect(exampleDate(withPurchaseRole(layout, 1, 'ignore', []), dated('2024-01-01'))).toBeNull();
  });
});
