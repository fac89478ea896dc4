import { describe, expect, it } from 'vitest';
import { buildDataset, type BuildOptions, type Imported } from '../../src/input/build-dataset.ts';
import { guessLayout } from '../../src/input/guess-layout.ts';
import type { Layout } from '../../src/input/layout.ts';
import { readTable, type Table, type TableOptions } from '../../src/input/table.ts';

const options: BuildOptions = { id: 'd', title: 'D' };

function tableOf(text: string, tableOptions?: TableOptions): Table {
  const read = readTable(text, tableOptions);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

function imported(text: string, change: Partial<Layout> = {}, tableOptions?: TableOptions): Imported {
  const table = tableOf(text, tableOptions);
  const built = buildDataset(table, { ...guessLayout(table).layout, ...change }, options);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  const { report } = built.value;
  expect(report.kept + report.merged + report.refused).toBe(report.rows);
  return built.value;
}

const refusalsOf = (text: string, change: Partial<Layout> = {}) => imported(text, change).report.refusals;
const historiesOf = ({ customers }: Imported) => customers.map(({ id, firstUnit, profit }) => [id, firstUnit, [...profit]]);

describe('histories from a long table', () => {
  it('begin with the first record and have a gap where a unit is missing', () => {
    const { customers, report } = imported('customer,month,profit\nA,2024-03,1\nA,2024-01,2\nB,2024-02,3\nA,2024-06,4');
    expect(customers.map(({ id, firstUnit, profit }) => [id, firstUnit, [...profit]])).toEqual([
      ['A', 2024 * 12, [2, NaN, 1, NaN, NaN, 4]],
      ['B', 2024 * 12 + 1, [3]],
    ]);
    expect(report).toMatchObject({ customers: 2, records: 4, gaps: 3 });
  });

  it('have revenue − cost + indirect benefit as profit where no column is the profit', () => {
    const { customers } = imported('customer,month,revenue,cost,indirect benefit\nA,1,10,6,0.5\nA,2,11,6,');
    expect(customers[0]).toMatchObject({
      profit: Float64Array.of(4.5, 5),
      revenue: Float64Array.of(10, 11),
      cost: Float64Array.of(6, 6),
      indirectBenefit: Float64Array.of(0.5, NaN),
      use: null,
    });
  });

  it('have the profit column as profit where there is one, beside revenue and cost', () => {
    const { customers } = imported('customer,month,revenue,cost,profit\nA,1,10,6,3\nA,2,,,2');
    expect(customers[0]).toMatchObject({ profit: Float64Array.of(3, 2), revenue: Float64Array.of(10, NaN) });
  });

  it('keep the use of activities, whose pools cost nothing yet', () => {
    const { customers, dataset } = imported('customer,month,profit,visits,订单\nA,1,3,2,7\nA,2,3,1,\nB,1,3,4,0');
    expect(customers[0]?.use).toEqual({ visits: Float64Array.of(2, 1), 订单: Float64Array.of(7, NaN) });
    expect(dataset?.pools).toEqual([
      { activity: 'visits', label: 'visits', cost: 0, volume: 6 },
      { activity: '订单', label: '订单', cost: 0, volume: 7 },
    ]);
  });

  it('belong to a dataset that knows its unit and whether it is dated', () => {
    expect(imported('customer,month,profit\nA,2024Q1,1').dataset).toMatchObject({
      unit: 'quarter',
      dated: true,
      origin: 'imported',
      id: 'd',
    });
    expect(imported('customer,month,profit\nA,M3,1').dataset).toMatchObject({ unit: 'month', dated: false });
  });

  it.each(['__proto__', 'constructor', 'toString'])('can belong to a customer called %s', (name) => {
    expect(historiesOf(imported(`customer,month,profit\n${name},1,1\n${name},2,2`))).toEqual([[name, 1, [1, 2]]]);
  });

  it('add up days to their month, and to the unit that is chosen', () => {
    const text = 'customer,date,profit\nA,2024-01-31,1\nA,2024-01-01,2\nA,2024-02-29,4\nA,2024-04-01,8';
    const months = imported(text);
    expect(historiesOf(months)).toEqual([['A', 2024 * 12, [3, 4, NaN, 8]]]);
    expect(months.report).toMatchObject({ kept: 3, merged: 1, refused: 0 });
    expect(historiesOf(imported(text, { unit: 'quarter' }))).toEqual([['A', 2024 * 4, [7, 8]]]);
  });

  it('treat a second record of a unit by policy', () => {
    const text = 'customer,month,profit\nA,1,1\nA,2,5\nA,1,2';
    expect(imported(text).report).toMatchObject({
      kept: 2,
      merged: 0,
      refusals: [{ line: 4, code: 'duplicate', firstLine: 2, column: 1 }],
    });
    expect(historiesOf(imported(text, { duplicates: 'sum' }))).toEqual([['A', 1, [3, 5]]]);
    expect(historiesOf(imported(text, { duplicates: 'last' }))).toEqual([['A', 1, [2, 5]]]);
    expect(imported(text, { duplicates: 'last' }).report).toMatchObject({ kept: 2, merged: 1, refused: 0, policy: 'last' });
  });

  it('are over where the status of the latest unit says so, whatever the order of rows', () => {
    const text = 'customer,month,profit,status\nA,2,1,ended\nA,1,1,active\nB,1,1,流失\nB,2,1,active\nC,1,1,';
    const { customers, report } = imported(text);
    expect(customers.map(({ ended }) => ended)).toEqual([true, false, false]);
    expect(report).toMatchObject({ ended: 1, endedBy: 'status' });
  });

  it('are over where a yes-or-no column says so', () => {
    expect(imported('customer,month,profit,churned\nA,1,1,yes\nB,1,1,否').customers.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('are over after three units of silence where nothing says so', () => {
    const { customers, report } = imported('customer,month,profit\nA,1,1\nB,2,1\nC,3,1\nD,5,1');
    expect(customers.map(({ id, ended }) => [id, ended])).toEqual([
      ['A', true],
      ['B', true],
      ['C', false],
      ['D', false],
    ]);
    expect(report).toMatchObject({ ended: 2, endedBy: 'silence' });
  });

  it('read pasted cells with quotes, tabs and full-width digits', () => {
    const pasted = '客户\t月份\t利润\r\n张三\t2024年1月\t１，２３４．５\r\n张三\t2024年2月\t1.2万\r\n"李\n四"\t2024年1月\t(120)\r\n';
    expect(historiesOf(imported(pasted))).toEqual([
      ['张三', 24288, [1234.5, 12000]],
      ['李\n四', 24288, [-120]],
    ]);
  });

  it('read decimal commas', () => {
    expect(historiesOf(imported('customer;month;profit\nA;1;1.234,5\nA;2;2,5'))).toEqual([['A', 1, [1234.5, 2.5]]]);
  });

  it('read columns of blanks', () => {
    expect(historiesOf(imported('customer  month profit\n  A   1   3.4\n  A   2   3.5\n'))).toEqual([['A', 1, [3.4, 3.5]]]);
  });
});

describe('rows of a long table that are refused', () => {
  const good = 'customer,month,profit,status\nA,2024-01,1.5,active\nA,2024-02,2.5,active\nB,2024-01,3.5,active\n';

  it.each([
    [',2024-03,1,active', { code: 'missing-customer', column: 0 }],
    ['A,,1,active', { code: 'missing-period', column: 1 }],
    ['A,2024-03,,active', { code: 'missing-number', column: 2 }],
    ['A,2024-03,12x,active', { code: 'unreadable-number', column: 2, got: '12x', why: 'not-a-number' }],
    ['A,2024-03,"1,5",active', { code: 'unreadable-number', column: 2, got: '1,5', why: 'grouping' }],
    ['A,2024-03,1000000000001,active', { code: 'gigantic-number', column: 2, got: '1000000000001', largest: 1e12 }],
    ['A,2024-03,1e999,active', { code: 'gigantic-number', column: 2, got: '1e999', largest: 1e12 }],
    ['A,soon,1,active', { code: 'unreadable-period', column: 1, got: 'soon' }],
    ['A,2024-13,1,active', { code: 'impossible-date', column: 1, got: '2024-13' }],
    ['A,31/02,1,active', { code: 'impossible-date', column: 1, got: '31/02' }],
    ['A,28/02,1,active', { code: 'date-without-year', column: 1, got: '28/02' }],
    ['A,03/04/2024,1,active', { code: 'ambiguous-date', column: 1, got: '03/04/2024' }],
    ['A,45352,1,active', { code: 'serial-date', column: 1, got: '45352' }],
    ['A,2024Q1,1,active', { code: 'mixed-units', column: 1, got: '2024Q1', expected: 'month' }],
    ['A,3,1,active', { code: 'mixed-units', column: 1, got: '3', expected: 'month' }],
    ['A,2024-03,1,perhaps', { code: 'unreadable-status', column: 3, got: 'perhaps' }],
    ['A,2024-03,1', { code: 'too-few-cells', found: 3, expected: 4 }],
    ['A,2024-03,1,active,x', { code: 'too-many-cells', found: 5, expected: 4 }],
    ['"A,2024-03,1,active', { code: 'open-quote', got: '"A,2024-03,1,active' }],
    ['"A"x,2024-03,1,active', { code: 'stray-quote', got: '"A"x,2024-03,1,active' }],
    ['A\0,2024-03,1,active', { code: 'control-character', column: 0 }],
    ['A,2024-02,1,active', { code: 'duplicate', column: 1, got: '2024-02', firstLine: 3 }],
    [`${'A'.repeat(201)},2024-02,1,active`, { code: 'long-name', column: 0, got: `${'A'.repeat(40)}…`, longest: 200 }],
    ['A,1901-01,1,active', { code: 'history-too-long', column: 1, got: '1901-01', longest: 1200 }],
  ])('say why: %j', (row, fault) => {
    expect(refusalsOf(`${good}${row}\nC,2024-01,1,active`)).toEqual([{ line: 5, ...fault }]);
  });

  it('do not include rows with empty cells past the last column', () => {
    expect(imported('customer,month,profit\nA,1,2,,\nA,2,3,\nA,3,4').report).toMatchObject({ kept: 3, refused: 0 });
  });

  it('leave no dataset where none is kept', () => {
    const { dataset, customers, report } = imported('customer,month,profit\nA,1,x\nB,2,y');
    expect([dataset, customers]).toEqual([null, []]);
    expect(report).toMatchObject({ rows: 2, kept: 0, refused: 2 });
  });

  it('include a row whose sum or profit would be gigantic', () => {
    const sums = refusalsOf('customer,month,profit\nA,1,9e11\nA,1,9e11\nA,2,1', { duplicates: 'sum' });
    expect(sums).toMatchObject([{ line: 3, code: 'gigantic-number' }]);
    expect(refusalsOf('customer,month,revenue,cost\nA,1,9e11,-9e11\nA,2,2,1')).toMatchObject([{ line: 2, code: 'gigantic-number' }]);
  });
});

describe('histories from a wide table', () => {
  const text = 'customer,status,2024-01,2024-02,2024-03,2024-04\nA,active,1,2,,4\nB,ended,,5,6,\n';

  it('begin and end with the cells that are filled', () => {
    const { customers, report } = imported(text);
    expect(customers.map(({ id, firstUnit, profit, ended }) => [id, firstUnit, [...profit], ended])).toEqual([
      ['A', 24288, [1, 2, NaN, 4], false],
      ['B', 24289, [5, 6], true],
    ]);
    expect(report).toMatchObject({ rows: 2, kept: 2, records: 5, gaps: 1 });
  });

  it('are refused as a row, whole, where one cell is wrong', () => {
    const { report, customers } = imported(`${text}C,active,1,2,x,4\nD,active,,,,\nA,active,1,,,\n`);
    expect(report.refusals).toEqual([
      { line: 4, code: 'unreadable-number', column: 4, got: 'x', why: 'not-a-number' },
      { line: 5, code: 'missing-number', column: 2 },
      { line: 6, code: 'duplicate', column: 2, got: '1', firstLine: 2 },
    ]);
    expect(customers.map(({ id }) => id)).toEqual(['A', 'B']);
  });

  it('continue in a further row of the customer', () => {
    expect(historiesOf(imported(`${text}B,ended,4,,,8\n`))[1]).toEqual(['B', 24288, [4, 5, 6, 8]]);
  });

  it('add up columns of days to months', () => {
    const days = 'customer,2024-01-01,2024-01-15,2024-02-01\nA,1,2,4\nB,1,,4';
    const { report, ...rest } = imported(days);
    expect(historiesOf({ ...rest, report })).toEqual([
      ['A', 24288, [3, 4]],
      ['B', 24288, [1, 4]],
    ]);
    expect(report).toMatchObject({ kept: 2, merged: 0 });
  });
});

describe('a long import', () => {
  const table = tableOf(
    `customer,month,profit\n${Array.from({ length: 10_000 }, (_, row) => `C${Math.floor(row / 10)},${row % 10},1`).join('\n')}`,
  );
  const { layout } = guessLayout(table);

  it('tells its progress', () => {
    const shares: number[] = [];
    buildDataset(table, layout, { ...options, onProgress: (share) => shares.push(share) });
    expect(shares).toHaveLength(4);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('gives nothing when cancelled', () => {
    expect(buildDataset(table, layout, { ...options, cancelled: () => true })).toEqual({ ok: false, error: { code: 'cancelled' } });
  });
});
