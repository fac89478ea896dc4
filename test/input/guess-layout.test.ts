import { describe, expect, it } from 'vitest';
import { guessLayout, type LayoutGuess } from '../../src/input/guess-layout.ts';
import { readTable, type TableOptions } from '../../src/input/table.ts';

function guess(text: string, options?: TableOptions): LayoutGuess {
  const read = readTable(text, options);
  if (!read.ok) throw new Error(read.error.code);
  return guessLayout(read.value);
}
const rolesOf = (text: string, options?: TableOptions) => guess(text, options).layout.columns.map(({ role }) => role);

describe('guessing what the columns are', () => {
  it.each([
    ['customer,month,profit', ['customer', 'period', 'profit']],
    ['Customer ID,Period,Revenue,Cost', ['customer', 'period', 'revenue', 'cost']],
    [
      'customer_id;date;revenue;direct cost;indirect benefit;status',
      ['customer', 'period', 'revenue', 'cost', 'indirectBenefit', 'status'],
    ],
    ['客户编号,月份,利润', ['customer', 'period', 'profit']],
    ['客户,期间,收入,成本,间接效益,状态', ['customer', 'period', 'revenue', 'cost', 'indirectBenefit', 'status']],
    ['客户名称,日期,销售收入（万元）,客户成本,拜访次数,订单', ['customer', 'period', 'revenue', 'cost', 'activity', 'activity']],
    ['日期,客户利润,客户', ['period', 'profit', 'customer']],
    ['month,client,gross profit,是否流失', ['period', 'customer', 'profit', 'ended']],
    ['id,t,margin,activity: visits', ['customer', 'period', 'profit', 'activity']],
    ['客户编号,客户名称,月份,利润', ['customer', 'ignore', 'period', 'profit']],
  ])('takes them from the words of %s', (header, roles) => {
    const values: Record<string, string> = { customer: 'A', ignore: 'Anna', period: '2024-03', status: 'active', ended: 'no' };
    const separator = header.includes(';') ? ';' : ',';
    const row = roles.map((role) => values[role] ?? '12.5').join(separator);
    const guessed = guess(`${header}\n${row}\n${row}`);
    expect(guessed.layout.columns.map(({ role }) => role)).toEqual(roles);
    expect(guessed.confidence).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ['A,2024-01,3.5\nA,2024-02,3.6\nB,2024-01,2', ['customer', 'period', 'profit']],
    ['A,1,3.5\nA,2,3.6\nB,1,2', ['customer', 'period', 'profit']],
    ['1001,1,3.5\n1001,2,3.6\n1002,1,2', ['customer', 'period', 'profit']],
    ['2024-01,A,10,6.5,active\n2024-02,A,11,7,流失', ['period', 'customer', 'revenue', 'cost', 'status']],
  ])('takes them from the values where there is no header: %j', (text, roles) => {
    const guessed = guess(text, { header: false });
    expect(guessed.layout.columns.map(({ role }) => role)).toEqual(roles);
    expect(guessed.confidence).toBeGreaterThan(0);
    expect(guessed.confidence).toBeLessThan(0.8);
  });

  it('takes them from the values where the header says nothing', () => {
    expect(rolesOf('foo,bar,baz\nA,2024-01,3.5\nB,2024-02,3.6')).toEqual(['customer', 'period', 'profit']);
  });

  it('takes the first of two columns with one header', () => {
    expect(rolesOf('customer,month,profit,profit\nA,1,2.5,3.5\nA,2,2.5,3.5')).toEqual(['customer', 'period', 'profit', 'ignore']);
  });

  it('does not take a column of other words for the status', () => {
    expect(rolesOf('customer,month,profit,status\nA,1,2.5,VIP\nA,2,2.5,red')).toEqual(['customer', 'period', 'profit', 'ignore']);
  });

  it('has no confidence where something necessary is not there', () => {
    expect(guess('customer,month\nA,1\nB,2').confidence).toBe(0);
    expect(guess('3\n4\n5').confidence).toBe(0);
  });

  it.each([
    ['customer,2024-01,2024-02,2024-03\nA,1,2,3\nB,4,,6', ['2024-01', '2024-02', '2024-03']],
    ['客户\t2024年1月\t2024年2月\n张三\t1\t2\n李四\t3\t4', ['2024年1月', '2024年2月']],
    ['客户\t第1季度\t第2季度\n张三\t1\t2\n李四\t3\t4', ['第1季度', '第2季度']],
    ['who,1,2,3,4\nA,10,20,30,40\nB,10,20,30,40', ['1', '2', '3', '4']],
    ['1001,month 1,month 2\n1001,5,6\n1002,7,8', ['month 1', 'month 2']],
  ])('finds a column per period: %j', (text, periods) => {
    const { layout, confidence } = guess(text, { header: true });
    expect(layout.shape).toBe('wide');
    expect(layout.columns[0]?.role).toBe('customer');
    expect(layout.columns.filter(({ role }) => role === 'amount').map(({ name }) => name)).toEqual(periods);
    expect(confidence).toBeGreaterThan(0.3);
  });

  it('numbers the periods of a wide table without a header', () => {
    const { layout } = guess('A 3.4 3.5 3.6 3.9\nB 2.1 2.2 2.4 2.5', { header: false });
    expect(layout).toMatchObject({ shape: 'wide', source: 'number', unit: 'month' });
    expect(layout.columns.map(({ name }) => name)).toEqual(['1', '1', '2', '3', '4']);
  });

  it('keeps the status of a wide table and leaves other columns out', () => {
    expect(rolesOf('customer,region,status,2024-01,2024-02,2024-03\nA,x,ended,1,2,3\nB,y,active,1,2,3')).toEqual([
      'customer',
      'ignore',
      'status',
      'amount',
      'amount',
      'amount',
    ]);
  });

  it.each([
    ['2024-03-15', { source: 'day', unit: 'month', duplicates: 'sum' }],
    ['2024-03', { source: 'month', unit: 'month', duplicates: 'refuse' }],
    ['2024Q1', { source: 'quarter', unit: 'quarter', duplicates: 'refuse' }],
    ['2024', { source: 'year', unit: 'year', duplicates: 'refuse' }],
    ['12', { source: 'number', unit: 'month', duplicates: 'refuse' }],
    ['第2季度', { source: 'number', unit: 'quarter', duplicates: 'refuse' }],
  ])('knows what %s is written in', (period, layout) => {
    expect(guess(`customer,period,profit\nA,${period},1`).layout).toMatchObject(layout);
  });

  it.each([
    ['03/04/2024 25/04/2024', 'day-first'],
    ['03/04/2024 04/25/2024', 'month-first'],
    ['03/04/2024 05/04/2024', null],
    ['13/04/2024 04/13/2024', null],
  ])('takes the order of day and month only from dates that prove it: %s', (periods, order) => {
    const text = periods.split(' ').map((period) => `A,${period},1.5`);
    expect(guess(`customer,date,profit\n${text.join('\n')}`).layout.dateOrder).toBe(order);
  });

  it.each([
    ['1.5 2.5', '.', false],
    ['1,5 2,5', ',', false],
    ['1.234,5 1.200', ',', false],
    ['1,234.5 1,200', '.', false],
    ['1.234 1.200', '.', true],
    ['1,234 1,200', '.', true],
    ['12 13', '.', false],
  ])('tells the decimal mark, or that it is doubtful: %s', (numbers, mark, doubtful) => {
    const rows = numbers.split(' ').map((one, index) => `A;${index + 1};${one}`);
    const { layout, markDoubtful } = guess(`customer;month;profit\n${rows.join('\n')}`);
    expect([layout.decimalMark, markDoubtful]).toEqual([mark, doubtful]);
  });

  it('finds the money unit in the header', () => {
    expect(guess('客户,月份,利润（万元）\nA,1,2.5').currency).toBe('万元');
    expect(guess('customer,month,revenue (USD),cost (EUR)\nA,1,2.5,1').currency).toBe('');
    expect(guess('customer,month,profit\nA,1,2.5').currency).toBe('');
  });
});
