import { expect, it } from 'vitest';
import { purchaseLayoutFaults, type PurchaseColumn, type PurchaseRole } from '../../../src/input/purchases/layout.ts';

const faultsOf = (columns: readonly (readonly [PurchaseRole, string])[], width = columns.length) =>
  purchaseLayoutFaults(
    {
      columns: columns.map(([role, name]): PurchaseColumn => ({ role, name, kind: 'text', personal: false })),
      dateForm: 'compact',
      decimalMark: '.',
    },
    width,
  );
const needed = [
  ['customer', 'a'],
  ['date', 'b'],
  ['amount', 'c'],
] as const;

it('a layout needs one customer, one date and one amount', () => {
  expect(faultsOf(needed)).toEqual([]);
  expect(faultsOf([['attribute', 'x']])).toEqual(['customer', 'date', 'amount'].map((role) => ({ code: 'role-missing', role })));
  expect(faultsOf([...needed, ['amount', 'd']])).toEqual([{ code: 'role-repeated', role: 'amount', columns: [2, 3] }]);
});

it('a layout names what it keeps, each differently', () => {
  expect(
    faultsOf([...needed, ['attribute', ''], ['attribute', 'x'], ['attribute', 'x'], ['activity', '__proto__'], ['ignore', '']]),
  ).toEqual([
    { code: 'name-forbidden', got: '__proto__', column: 6 },
    { code: 'name-missing', column: 3 },
    { code: 'name-repeated', got: 'x', columns: [4, 5] },
  ]);
});

it('a layout is for as many columns as the table has', () => {
  expect(faultsOf(needed, 4)).toEqual([{ code: 'columns-differ', found: 3, expected: 4 }]);
});
