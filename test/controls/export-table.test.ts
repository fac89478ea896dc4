import { describe, expect, it } from 'vitest';
import { tableFile, tableToPaste } from '../../src/controls/export-table.ts';

const table = {
  columns: ['t', '现值'],
  rows: [
    [1, 2.5],
    [2, null],
  ],
} as const;

describe('a table out of the app', () => {
  it('is columns and rows alone unless somebody wants more', () => {
    expect(tableFile(table, [])).toBe('\ufefft,现值\r\n1,2.5\r\n2,\r\n');
  });

  it('begins with what it rests on where that is wanted, an empty line before the columns', () => {
    const notes = [
      { label: 'Lifecurve', value: '1.0 · Retention' },
      { label: 'discount rate', value: '10%/yr' },
    ];
    expect(tableFile(table, notes)).toBe('\ufeffLifecurve,1.0 · Retention\r\ndiscount rate,10%/yr\r\n\r\nt,现值\r\n1,2.5\r\n2,\r\n');
  });

  it('is pasted with tabs, texts that a spreadsheet would run defused', () => {
    expect(tableToPaste({ columns: ['a', 'b'], rows: [['=1+1', -2]] })).toBe("a\tb\r\n'=1+1\t-2\r\n");
  });
});
