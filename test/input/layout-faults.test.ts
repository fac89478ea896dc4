import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/input/build-dataset.ts';
import type { ColumnUse, Layout } from '../../src/input/layout.ts';
import { readTable, type Table } from '../../src/input/table.ts';

const options = { id: 'd', title: 'D' };

function tableOf(text: string): Table {
  const read = readTable(text, { header: true });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describe('a layout that cannot be used', () => {
  const table = tableOf('a,b,c\nA,1,2\nB,1,2');
  const layout = (...columns: readonly [ColumnUse['role'], string][]): Layout => ({
    shape: 'long',
    columns: columns.map(([role, name]) => ({ role, name })),
    source: 'number',
    unit: 'month',
    dateOrder: null,
    decimalMark: '.',
    duplicates: 'refuse',
  });

  it.each<[string, Layout, object]>([
    [
      'roles missing',
      layout(['ignore', 'a'], ['ignore', 'b'], ['revenue', 'c']),
      [{ role: 'customer' }, { role: 'period' }, { role: 'profit' }],
    ],
    [
      'a role twice',
      layout(['customer', 'a'], ['period', 'b'], ['period', 'c']),
      [{ role: 'profit' }, { code: 'role-repeated', columns: [1, 2] }],
    ],
    [
      'amounts in a long table',
      layout(['customer', 'a'], ['period', 'b'], ['amount', 'c']),
      [{ role: 'profit' }, { code: 'role-misplaced', column: 2 }],
    ],
    ['too few columns', layout(['customer', 'a']), [{ code: 'columns-differ', found: 1, expected: 3 }]],
    ['no amounts in a wide table', { ...layout(['customer', 'a'], ['ignore', 'b'], ['ignore', 'c']), shape: 'wide' }, [{ role: 'amount' }]],
    [
      'columns of one period',
      { ...layout(['customer', 'a'], ['amount', '1'], ['amount', '01']), shape: 'wide' },
      [{ code: 'name-repeated', got: '1' }],
    ],
    [
      'no period',
      { ...layout(['customer', 'a'], ['amount', '1'], ['amount', 'x']), shape: 'wide' },
      [{ code: 'period-unreadable', why: 'not-a-period' }],
    ],
    [
      'other periods',
      { ...layout(['customer', 'a'], ['amount', '1'], ['amount', '2024']), shape: 'wide' },
      [{ code: 'period-unreadable', why: 'mixed-units' }],
    ],
    [
      'a unit finer than the dates',
      { ...layout(['customer', 'a'], ['period', 'b'], ['profit', 'c']), source: 'year' },
      [{ code: 'unit-too-fine' }],
    ],
  ])('says why: %s', (_, wrong, faults) => {
    expect(buildDataset(table, wrong, options)).toMatchObject({ ok: false, error: { code: 'layout', faults } });
  });

  it('says that an activity has no usable name', () => {
    const wide = tableOf('a,b,c,d,e,f,g\n1,2,3,4,5,6,7');
    const activities: [ColumnUse['role'], string][] = ['', '__proto__', 'x', 'x'].map((name) => ['activity', name]);
    expect(buildDataset(wide, layout(['customer', 'a'], ['period', 'b'], ['profit', 'c'], ...activities), options)).toMatchObject({
      error: {
        faults: [
          { code: 'name-missing', column: 3 },
          { code: 'name-forbidden', column: 4 },
          { code: 'name-repeated', columns: [5, 6] },
        ],
      },
    });
  });
});
