import { describe, expect, it } from 'vitest';
import { mostCharacters, mostColumns, readTable, type Table, type TableOptions } from '../../src/input/table.ts';

function table(text: string, options?: TableOptions): Table {
  const read = readTable(text, options);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}
const cellsOf = (text: string, options?: TableOptions) => table(text, options).rows.map(({ cells }) => cells);
const linesOf = (text: string) => table(text).rows.map(({ line }) => line);

describe('cutting text into a table', () => {
  it.each([
    ['commas', ',', 'customer,month,profit\nA,1,2.5\nB,1,3'],
    ['tabs', '\t', 'customer\tmonth\tprofit\nA\t1\t2.5\nB\t1\t3'],
    ['semicolons over decimal commas', ';', 'customer;month;profit\nA;1;2,5\nB;1;3,5'],
    ['runs of blanks', 'blanks', 'customer month   profit\nA        1      2.5\n B\t1   3'],
    ['blanks over thousands separators', 'blanks', 'A 1 1,234\nA 2 1,250\nB 1 1,300'],
    ['tabs over commas in cells', '\t', 'A, Ltd\t1\t1,234\nB, Ltd\t2\t1,250'],
  ])('finds %s', (_, delimiter, text) => {
    expect(table(text)).toMatchObject({ delimiter, width: 3 });
  });

  it('takes the delimiter that it is told', () => {
    expect(cellsOf('a,b;c\nd,e;f', { delimiter: ';', header: false })).toEqual([
      ['a,b', 'c'],
      ['d,e', 'f'],
    ]);
  });

  it('has one column where nothing cuts the text', () => {
    expect(table('1\n2\n3')).toMatchObject({ width: 1, header: null });
  });

  it('reads quotes, doubled quotes, delimiters and line ends inside them', () => {
    expect(cellsOf('c,p,v\n"A ""x"", y",1,2\n"B\nC",1,2')).toEqual([
      ['A "x", y', '1', '2'],
      ['B\nC', '1', '2'],
    ]);
    expect(cellsOf('"A b" 1 2\n"C ""d""" 1 2', { header: false })).toEqual([
      ['A b', '1', '2'],
      ['C "d"', '1', '2'],
    ]);
  });

  it('counts physical lines through quoted line ends and any kind of line end', () => {
    expect(linesOf('c,p,v\r\n"A\r\nB\r\nC",1,2\r\nD,1,2\r\n\r\nE,1,2\r\n')).toEqual([2, 5, 7]);
    expect(linesOf('c,p,v\rA,1,2\rB,1,2')).toEqual([2, 3]);
    expect(linesOf('c,p,v\nA,1,2\r\nB,1,2')).toEqual([2, 3]);
  });

  it('skips blank rows and counts them, also rows of empty cells', () => {
    expect(table('c,p,v\n\nA,1,2\n , ,\n,,\nB,1,2\n\n')).toMatchObject({ blank: 4, rows: [{ line: 3 }, { line: 6 }] });
  });

  it('keeps a quote that is never closed to its own line', () => {
    const { rows } = table('c,p,v\nA,1,2\n"B,1,2\nC,1,2\n"D,x",1,2\nE,1,2');
    expect(rows.map(({ line, broken }) => [line, broken])).toEqual([
      [2, null],
      [3, 'open-quote'],
      [4, null],
      [5, null],
      [6, null],
    ]);
    expect(rows[3]?.cells).toEqual(['D,x', '1', '2']);
  });

  it('finds a quote that is never closed on the last line, and among blanks', () => {
    expect(table('c,p,v\nA,1,2\nB,1,"2').rows[1]).toMatchObject({ line: 3, broken: 'open-quote' });
    expect(table('c p v\nA 1 2\n"B 1 2').rows[1]).toMatchObject({ line: 3, broken: 'open-quote' });
  });

  it('finds a quote inside a quoted cell', () => {
    expect(table('c,p,v\n"A" x,1,2\nB,1,2').rows[0]).toMatchObject({ line: 2, broken: 'stray-quote' });
  });

  it('gives up where quotation marks are never closed all over', () => {
    const text = Array.from({ length: 300 }, (_, row) => `"A${row},1,2`).join('\n');
    expect(readTable(text, { delimiter: ',' })).toEqual({ ok: false, error: { code: 'broken-quotes', line: 1 } });
  });

  it('keeps rows of any length', () => {
    expect(cellsOf('c,p,v\nA,1\nB,1,2\nC,1,2,3\nD,1,2').map((cells) => cells.length)).toEqual([2, 3, 4, 3]);
  });

  it.each([
    ['words', 'customer,month,profit\nA,1,2', true],
    ['Chinese words', '客户编号,月份,利润\nA,1,2', true],
    ['unknown words over numbers', 'foo,bar,baz\nA,1,2\nB,1,3', true],
    ['dates over amounts', 'who,2024-01,2024-02\nA,1.5,2.5\nB,3,4', true],
    ['period numbers over amounts', 'x,1,2,3\nA,1.5,2.5,3\nB,3,4,5', true],
    ['data', 'A,1,2\nA,2,3', false],
    ['dates like those below', 'A,2024-01,5\nB,2024-02,6', false],
  ])('tells whether the first row is a header: %s', (_, text, header) => {
    expect(table(text).header !== null).toBe(header);
  });

  it('takes a header, or none, where it is told', () => {
    expect(table('A,1,2\nB,1,2', { header: true })).toMatchObject({ header: ['A', '1', '2'], rows: [{ line: 2 }] });
    expect(table('customer,month,profit\nB,1,2', { header: false }).rows).toHaveLength(2);
  });

  it('finds the header under a title, which stays a row', () => {
    const read = table('Sales report\ncustomer,month,profit\nA,1,2\nB,1,2');
    expect(read.header).toEqual(['customer', 'month', 'profit']);
    expect(read.rows.map(({ line }) => line)).toEqual([1, 3, 4]);
  });

  it.each([
    ['', { code: 'nothing' }],
    ['\n\n \n', { code: 'nothing' }],
    ['x'.repeat(mostCharacters + 1), { code: 'too-much-text', size: mostCharacters + 1, max: mostCharacters }],
    [`${'1,'.repeat(mostColumns)}1`, { code: 'too-many-columns', size: mostColumns + 1, max: mostColumns }],
    ['1\n'.repeat(1_000_001), { code: 'too-many-rows', size: 1_000_001, max: 1_000_000 }],
  ])('refuses nothing and too much', (text, error) => {
    expect(readTable(text)).toEqual({ ok: false, error });
  });

  it.each([',', 'blanks'] as const)('tells its progress and stops when cancelled (%s)', (delimiter) => {
    const text = 'A,1 2\n'.repeat(10_000);
    const shares: number[] = [];
    table(text, { delimiter, onProgress: (share) => shares.push(share) });
    expect(shares).toHaveLength(4);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.8);
    expect(readTable(text, { delimiter, cancelled: () => true })).toEqual({ ok: false, error: { code: 'cancelled' } });
  });
});
